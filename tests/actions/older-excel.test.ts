/** @jest-environment ./tests/support/office-environment.cjs */
import { MAPPING_KEY } from "../../src/packs/mapping/mapping-key";
import { CATALOGUE } from "../../src/packs";
import { createActions } from "../../src/actions";
import { newBook } from "../../src/host";
import { sheetNamed, valuesIn } from "../support/book-cells";
import { openHost } from "../support/open-host";
import { byHand } from "../support/prepared-book";
import { readSampleTexts } from "../support/sample-texts";

jest.setTimeout(120_000);

const OLDEST = { apiLevel: "1.7" };
const actions = createActions({
  catalogue: CATALOGUE,
  readSample: readSampleTexts,
  now: () => "2026-11-22T10:00:00",
});
const quietly = (): void => undefined;

it("does the main job in Excel 2019, twice, and says what is missing", async () => {
  const { host } = await openHost(newBook(), OLDEST);
  const prepared = await actions.prepareWorkbook("zh", quietly);
  expect(prepared.missing).toEqual(["validation", "page-setup"]);
  await actions.loadSample(quietly);
  const first = await actions.run(MAPPING_KEY, quietly);
  const matches = () => sheetNamed(host.book(), "匹配结果");
  const rows = (matches().tables[0]?.area.bottom ?? 0) - 3;
  expect(valuesIn(matches(), `A5:A${rows + 4}`)).not.toContain(null);
  const second = await actions.run(MAPPING_KEY, quietly);
  expect(second.figures).toEqual(first.figures);
  expect((matches().tables[0]?.area.bottom ?? 0) - 3).toBe(rows);
  expect(second.charts).toBe(9);
  const map = sheetNamed(host.book(), "图表").charts.find(({ name }) => name === "linli-map");
  expect(map?.plotPlace).toEqual({ left: null, top: null, width: null, height: null });
  expect(map?.series).toHaveLength(4);
});

it("takes rows away from the result tables when there are fewer", async () => {
  const { host } = await openHost(newBook(), OLDEST);
  await actions.prepareWorkbook("zh", quietly);
  await actions.loadSample(quietly);
  await actions.run(MAPPING_KEY, quietly);
  await byHand((workbook) => {
    workbook.worksheets.getItem("需求清单").getRange("A7:S127").clear("Contents");
  });
  const { figures } = await actions.run(MAPPING_KEY, quietly);
  expect(figures.needs).toBe(2);
  const table = sheetNamed(host.book(), "匹配结果").tables[0];
  expect((table?.area.bottom ?? 0) - 3).toBeLessThan(10);
});
