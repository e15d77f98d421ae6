import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LANGUAGES } from "../../src/language/language";
import { type Book, openXlsx } from "../../src/host";
import { compareWithLibreOffice } from "../support/compare-with-libreoffice";
import { findLibreOffice } from "../support/libreoffice";

const office = findLibreOffice();
const inLibreOffice = office === null ? describe.skip : describe;
const folder = mkdtempSync(join(tmpdir(), "linli-sample-"));

afterAll(() => {
  office?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** The file that `npm run cli -- sample` writes, made as a person makes it. */
function sampleFile(language: string): string {
  const file = join(folder, `sample-${language}.xlsx`);
  const words = ["run", "-s", "cli", "--", "sample", file, "--lang", language];
  const { status, stderr } = spawnSync("npm", words, { encoding: "utf8" });
  expect([status, stderr.split("\n").filter((line) => line.includes("Error"))]).toEqual([0, []]);
  return file;
}

const cellsOf = (book: Book) =>
  book.sheets.flatMap(({ name, cells }) =>
    [...cells.values()].flatMap((row) => [...row.values()].map((cell) => ({ name, ...cell }))),
  );

describe.each(LANGUAGES)("the sample workbook (%s)", (language) => {
  let file = "";
  let book: Book;
  beforeAll(async () => {
    file = sampleFile(language);
    book = (await openXlsx(readFileSync(file))).book;
  }, 180_000);

  it("has no cell with an error value", () => {
    expect(cellsOf(book).filter(({ value }) => value !== null && typeof value === "object")).toEqual([]);
  });

  it("holds the nine charts, each reading cells", () => {
    const charts = book.sheets.flatMap((sheet) => sheet.charts);
    expect(
      charts.map(({ series }) => series.every(({ values }) => values?.startsWith("=") === true)),
    ).toEqual(Array(9).fill(true));
  });

  inLibreOffice("in LibreOffice", () => {
    it("computes every formula to the value our host computed", async () => {
      if (office === null) return;
      const { compared, differences } = await compareWithLibreOffice(office, file);
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(400);
    }, 180_000);
  });
});
