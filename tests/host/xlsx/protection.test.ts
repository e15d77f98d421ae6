import { openXlsx, passwordFits, saveXlsx } from "../../../src/host/xlsx";
import { foreignFile } from "../../support/foreign-file";
import { bookWith } from "../../support/small-book";

async function savedPassword(password: string): Promise<string> {
  const { book, sheets } = bookWith("表");
  const [sheet] = sheets;
  if (sheet !== undefined) sheet.protection = { password, options: {} };
  const [opened] = (await openXlsx(await saveXlsx(book))).book.sheets;
  return opened?.protection?.password ?? "none";
}

describe("a sheet's password", () => {
  it("opens the sheet after saving and opening, and no other does", async () => {
    const stored = await savedPassword("secret");
    expect([
      passwordFits(stored, "secret"),
      passwordFits(stored, "Secret"),
      passwordFits(stored, ""),
    ]).toEqual([true, false, false]);
  });

  it("is hashed as Excel hashes it", async () => {
    // "password" gives 83AF in Excel and in XlsxWriter's documentation.
    expect(await savedPassword("password")).toBe("hash:password=83AF");
  });

  it("may be none", async () => {
    expect(passwordFits(await savedPassword(""), "")).toBe(true);
  });

  it("of a newer Excel is kept as it is, though it cannot be tried here", async () => {
    const protection =
      '<sheetProtection algorithmName="SHA-512" hashValue="ab+/c=" saltValue="xy=" spinCount="100000" sheet="1" objects="1" scenarios="1"/>';
    const { book } = await openXlsx(foreignFile(`<sheetData/>${protection}`));
    const again = await openXlsx(await saveXlsx(book));
    const stored = again.book.sheets[0]?.protection?.password ?? "";
    expect([...new URLSearchParams(stored.replace("hash:", ""))]).toEqual([
      ["algorithmName", "SHA-512"],
      ["hashValue", "ab+/c="],
      ["saltValue", "xy="],
      ["spinCount", "100000"],
    ]);
    expect(passwordFits(stored, "anything")).toBe(false);
  });
});
