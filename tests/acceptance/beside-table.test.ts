/** @jest-environment ./tests/support/office-environment.cjs */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveXlsx } from "../../src/host";
import { completeBook } from "../../src/workbook";
import { WITH_TOYS } from "../support/charted-pack";
import { compareWithLibreOffice } from "../support/compare-with-libreoffice";
import { findLibreOffice } from "../support/libreoffice";
import { openHost } from "../support/open-host";
import { byHand, noPhase } from "../support/prepared-book";

const office = findLibreOffice();
const inLibreOffice = office === null ? it.skip : it;
const folder = mkdtempSync(join(tmpdir(), "linli-beside-"));

afterAll(() => {
  office?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

inLibreOffice(
  "key figures and the data of a live chart have the same values in LibreOffice",
  async () => {
    if (office === null) return;
    const { host } = await openHost();
    const occasion = { version: "0.1.0", at: "2026-03-05T14:00:00", isForSample: false, packs: ["toys"] };
    await completeBook(WITH_TOYS, "zh", occasion, noPhase);
    await byHand((workbook) => {
      workbook.tables.getItem("玩具").resize("A4:C6");
      workbook.worksheets.getItem("玩具").getRange("A5:C6").values = [
        ["T1", 5, "新的"],
        ["T2", 2, "旧的"],
      ];
    });
    const file = join(folder, "toys.xlsx");
    writeFileSync(file, await saveXlsx(host.book()));
    const { compared, differences } = await compareWithLibreOffice(office, file);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(20);
  },
  180_000,
);
