import { strToU8, unzipSync, zipSync } from "fflate";
import { FileProblem, openXlsx, saveXlsx } from "../../../src/host/xlsx";
import { richBook } from "../../support/rich-book";

/** What opening the bytes is refused with; "opened" when it is not. */
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await openXlsx(bytes);
    return "opened";
  } catch (problem) {
    if (problem instanceof FileProblem) return problem.code;
    throw problem;
  }
}

const goodFile = (): Promise<Uint8Array> => saveXlsx(richBook());

/** A good file with some of its parts replaced; null takes a part away. */
async function fileWith(changes: Readonly<Record<string, string | null>>): Promise<Uint8Array> {
  const parts = new Map(Object.entries(unzipSync(await goodFile())));
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) parts.delete(path);
    else parts.set(path, strToU8(text));
  }
  return zipSync(Object.fromEntries(parts));
}

/** Where the signature first stands in the bytes. */
function find(bytes: Uint8Array, signature: readonly number[]): number {
  for (let at = 0; at < bytes.length; at++)
    if (signature.every((byte, index) => bytes[at + index] === byte)) return at;
  return -1;
}

describe("a file that is no whole workbook", () => {
  it("is refused with the reason", async () => {
    const oleHead = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const encrypted = Uint8Array.from([
      ...oleHead,
      ...new Array<number>(600).fill(0),
      ...utf16("EncryptedPackage"),
    ]);
    const old = Uint8Array.from([...oleHead, ...new Array<number>(600).fill(0), ...utf16("Workbook")]);
    expect(await refusal(new Uint8Array())).toBe("empty");
    expect(await refusal(strToU8("编号,类别\n1,养老\n"))).toBe("not-a-workbook");
    expect(await refusal(zipSync({ "word/document.xml": strToU8("<x/>") }))).toBe("not-a-workbook");
    expect(await refusal(encrypted)).toBe("encrypted");
    expect(await refusal(old)).toBe("old-format");
  });

  it("is refused when it was cut off anywhere", async () => {
    const bytes = await goodFile();
    for (const share of [0.1, 0.5, 0.9, 0.999])
      expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * share)))).toBe("truncated");
  });

  it("is refused when a single bit of a part flipped", async () => {
    const bytes = await goodFile();
    const part = find(bytes, [...strToU8("xl/worksheets/sheet1.xml")]);
    for (const distance of [60, 200, 500]) {
      const damaged = bytes.slice();
      damaged[part + distance] = (damaged[part + distance] ?? 0) ^ 0x10;
      expect(await refusal(damaged)).toBe("damaged");
    }
  });

  it("is refused when a digit changed that nothing else would notice", async () => {
    const bytes = zipSync(unzipSync(await goodFile()), { level: 0 });
    const digit = find(bytes, [...strToU8("<v>12</v>")]) + 3;
    const damaged = bytes.slice();
    damaged[digit] = 0x39;
    expect([await refusal(bytes), await refusal(damaged)]).toEqual(["opened", "damaged"]);
  });

  it("is refused when it would unpack to far more than it is", async () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(40_000_000) }, { level: 9 });
    expect(await refusal(bomb)).toBe("too-large");
  });

  it.each([
    ["an unclosed element", { "xl/worksheets/sheet1.xml": "<worksheet><sheetData></worksheet>" }],
    ["text after a broken tag", { "xl/worksheets/sheet1.xml": "<worksheet><sheetData" }],
    ["entities that grow", { "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook/>' }],
    ["a missing sheet", { "xl/worksheets/sheet2.xml": null }],
    ["no sheets", { "xl/workbook.xml": "<workbook><sheets/></workbook>" }],
    [
      "a row beyond the sheet",
      { "xl/worksheets/sheet1.xml": '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>' },
    ],
    [
      "a column beyond the sheet",
      {
        "xl/worksheets/sheet1.xml":
          '<worksheet><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>',
      },
    ],
    [
      "a number that is none",
      {
        "xl/worksheets/sheet1.xml":
          '<worksheet><sheetData><row r="1"><c r="A1"><v>x</v></c></row></sheetData></worksheet>',
      },
    ],
  ])("is refused with %s", async (_, changes) => {
    expect(await refusal(await fileWith(changes))).toBe("damaged");
  });

  it("is refused without a workbook part", async () => {
    expect(await refusal(await fileWith({ "xl/workbook.xml": null }))).toBe("not-a-workbook");
  });
});

function utf16(text: string): readonly number[] {
  return Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
}
