/** @jest-environment ./tests/support/office-environment.cjs */
import { openXlsx, saveXlsx } from "../../../src/host/xlsx";
import { newBook } from "../../../src/host";
import { inWorkbook } from "../../support/in-workbook";

/** Adds parts with these texts and keeps those of `kept`; all texts in the workbook then. */
const partsAfter = (book = newBook(), texts: readonly string[] = [], kept = texts) =>
  inWorkbook(async (context) => {
    const { customXmlParts } = context.workbook;
    const added = texts.map((text) => ({ text, part: customXmlParts.add(`<part xmlns="urn:${text}"/>`) }));
    await context.sync();
    for (const { text, part } of added) if (!kept.includes(text)) part.delete();
    customXmlParts.load("items/namespaceUri");
    await context.sync();
    return customXmlParts.items.map(({ namespaceUri }) => namespaceUri.replace("urn:", ""));
  }, book);

describe("custom XML parts of a file", () => {
  it("stay what they are when more are added than the file has objects", async () => {
    const book = newBook();
    expect(await partsAfter(book, ["a", "b", "c", "d", "kept"], ["kept"])).toEqual(["kept"]);
    const { book: again } = await openXlsx(await saveXlsx(book));
    const more = ["e", "f", "g", "h", "i", "j"];
    expect(await partsAfter(again, more)).toEqual(["kept", ...more]);
  });
});
