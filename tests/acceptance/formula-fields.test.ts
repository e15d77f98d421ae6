/** @jest-environment ./tests/support/office-environment.cjs */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { completeBook } from "../../src/workbook";
import { sheetNamed, valuesIn } from "../support/book-cells";
import { compareWithLibreOffice, writeBytes } from "../support/compare-with-libreoffice";
import { findLibreOffice } from "../support/libreoffice";
import { openHost } from "../support/open-host";
import { byHand, noPhase } from "../support/prepared-book";
import { TOYS } from "../support/toy-pack";

const office = findLibreOffice();
const inLibreOffice = office === null ? describe.skip : describe;
const folder = mkdtempSync(join(tmpdir(), "formula-fields-"));

afterAll(() => {
  office?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

inLibreOffice("a workbook with columns of formulas in LibreOffice", () => {
  if (office === null) return;
  const file = join(folder, "社团.xlsx");

  beforeAll(async () => {
    const { host } = await openHost();
    await completeBook(TOYS, "zh", { version: "0.1.0", at: "2026-03-05", isForSample: false }, noPhase);
    await byHand((workbook) => {
      workbook.worksheets.getItem("社团").getRange("A5:C6").values = [
        ["C1", "合唱", 20],
        ["C2", "象棋", 8],
      ];
      const outings = workbook.worksheets.getItem("活动");
      outings.name = "出行";
      outings.getRange("A5:E5").values = [["O1", "c1", 5, null, 46_000]];
      outings.getRange("A6:C6").values = [["O2", "C2", 8]];
      outings.getRange("A7:C7").values = [["O3", "C9", 1]];
      workbook.tables.getItem("社团").name = "小组";
    });
    writeBytes(file, await saveXlsx(host.book()));
  });

  it("computes them to the same values", async () => {
    const { compared, differences } = await compareWithLibreOffice(office, file);
    expect(differences).toEqual([]);
    expect(compared).toBe(9);
  }, 180_000);

  it("comes back with its values", async () => {
    const bytes = new Uint8Array(readFileSync(await office.recalculate(file)));
    const { book } = await openXlsx(bytes);
    expect(valuesIn(sheetNamed(book, "出行"), "D5:G6")).toEqual([
      15,
      46_000,
      46_030,
      "有空位",
      0,
      null,
      "",
      "已满",
    ]);
  }, 180_000);
});
