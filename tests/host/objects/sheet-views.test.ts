/** @jest-environment ./tests/support/office-environment.cjs */
import { openXlsx, saveXlsx } from "../../../src/host/xlsx";
import type { Book } from "../../../src/host/model/book";
import { newBook } from "../../../src/host/model/new-book";
import { inWorkbook } from "../../support/in-workbook";

/** A workbook as opened from a file in which sheet and structure were protected with `password`. */
async function openedBook(password: string): Promise<Book> {
  const book = newBook();
  const [sheet] = book.sheets;
  if (sheet !== undefined) sheet.protection = { password, options: {} };
  book.structureProtection = { password };
  return (await openXlsx(await saveXlsx(book))).book;
}

type Protected = "sheet" | "workbook";

/** Excel's answer to `unprotect`, and whether the sheet or workbook is still protected after it. */
async function unprotected(
  what: Protected,
  { stored, given }: { readonly stored: string; readonly given?: string },
): Promise<readonly [answer: string, isProtected: boolean]> {
  return inWorkbook(
    async (context, sheet) => {
      const { protection } = what === "sheet" ? sheet : context.workbook;
      protection.unprotect(given);
      const answer = await context.sync().then(
        () => "done",
        (error: unknown) => (error as OfficeExtension.Error).code,
      );
      protection.load("protected");
      await context.sync();
      return [answer, protection.protected];
    },
    await openedBook(stored),
  );
}

describe.each<Protected>(["sheet", "workbook"])("the protection of a %s opened from a file", (what) => {
  it("is lifted by its password", async () => {
    expect(await unprotected(what, { stored: "secret", given: "secret" })).toStrictEqual(["done", false]);
  });

  it.each([["Secret"], [""], [undefined], ["hash:password=83AF"]])("stays for %j", async (given) => {
    const attempt = given === undefined ? { stored: "password" } : { stored: "password", given };
    expect(await unprotected(what, attempt)).toStrictEqual(["AccessDenied", true]);
  });

  it("is lifted without a password when it has none", async () => {
    expect(await unprotected(what, { stored: "" })).toStrictEqual(["done", false]);
  });
});
