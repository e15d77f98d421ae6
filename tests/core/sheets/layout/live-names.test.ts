import { CATALOGUE } from "../../../../src/packs";
import { usedHighName, usedLowName, usedWeightName } from "../../../../src/packs/mapping/layout/names";
import type { CellInput } from "../../../../src/core/sheets/declare/cell-input";
import type { SheetSpec } from "../../../../src/core/sheets/declare/sheet-spec";
import type { CriterionKey } from "../../../../src/packs/mapping/tables/setting-fields";

import { workbookSpec } from "../../../../src/core/sheets/layout/workbook-spec";

import { computedSheets } from "../../../support/computed-sheets";

type Rows = readonly (readonly CellInput[])[];

/** What formulas compute over a Settings sheet whose tables hold the rows that `change` makes of the built-in ones. */
function computedWith(
  formulas: readonly string[],
  change: (key: string, rows: Rows) => Rows,
): readonly unknown[] {
  const { sheets, names } = workbookSpec(CATALOGUE, "zh");
  const changed = sheets.map((sheet): SheetSpec => {
    const tables = sheet.tables.map((table) => ({ ...table, rows: change(table.key, table.rows) }));
    if (sheet.key !== "start") return { ...sheet, tables };
    const cells = formulas.map((formula) => [{ formula }]);
    return { ...sheet, blocks: [{ id: "asked", top: 0, left: 0, cells, style: "plain" }] };
  });
  const at = computedSheets(changed, names);
  return formulas.map((_, row) => at("首页", row, 0));
}

const weights = (keys: readonly CriterionKey[]): readonly string[] =>
  keys.map((key) => `=${usedWeightName(key)}`);
const criteria =
  (change: (row: readonly CellInput[], index: number) => readonly CellInput[]) =>
  (key: string, rows: Rows): Rows =>
    key === "criteria" ? rows.map(change) : rows;

describe("the weights and bounds that scores read", () => {
  it("are the cells of the criteria table", () => {
    const formulas = [
      ...weights(["people", "gap"]),
      `=${usedLowName("urgency")}`,
      `=${usedHighName("urgency")}`,
    ];
    expect(computedWith(formulas, (_, rows) => rows)).toEqual([20, 10, 1, 5]);
  });

  it("stay with their criterion when the table is sorted", () => {
    const reversed = (key: string, rows: Rows): Rows => (key === "criteria" ? [...rows].reverse() : rows);
    expect(
      computedWith([...weights(["people", "evidence"]), `=${usedHighName("people")}`], reversed),
    ).toEqual([20, 10, 500]);
  });

  it("are the built-in ones where a cell is no number or a weight is negative", () => {
    const spoiled = criteria(([code = null, name = null, , low = null, high = null], index) => [
      code,
      name,
      ["many", -5, null, 7, 0, 0][index] ?? null,
      low,
      high,
    ]);
    const formulas = weights(["people", "urgency", "severity", "unmetShare", "gap"]);
    expect(computedWith(formulas, spoiled)).toEqual([20, 20, 20, 7, 0]);
  });

  it("count alike when all weights are 0", () => {
    const zero = criteria(([code = null, name = null, , low = null, high = null]) => [
      code,
      name,
      0,
      low,
      high,
    ]);
    expect(computedWith(weights(["people", "evidence"]), zero)).toEqual([1, 1]);
  });

  it("fall back to the built-in bounds when they are reversed", () => {
    const reversed = criteria(([code = null, name = null, weight = null, low = null, high = null]) => [
      code,
      name,
      weight,
      high,
      low,
    ]);
    expect(computedWith([`=${usedLowName("urgency")}`, `=${usedHighName("urgency")}`], reversed)).toEqual([
      1, 5,
    ]);
  });
});

describe("a drop-down list", () => {
  it("grows with the entries typed below it", () => {
    const added = (key: string, rows: Rows): Rows =>
      key === "list-group" ? [...rows, [null, "新居民"]] : rows;
    const formulas = ["=ROWS(linli_list_group)", '=COUNTIF(linli_list_group,"新居民")'];
    expect(computedWith(formulas, (_, rows) => rows)).toEqual([11, 0]);
    expect(computedWith(formulas, added)).toEqual([12, 1]);
  });

  it("has at least one cell when the list is empty", () => {
    const none = (key: string, rows: Rows): Rows => (key === "list-lock" ? [[null, null]] : rows);
    expect(computedWith(["=ROWS(linli_list_lock)"], none)).toEqual([1]);
  });
});

describe("the Start sheet before the first run", () => {
  it("shows counts of 0 and a dash where there is no denominator", () => {
    const { sheets, names } = workbookSpec(CATALOGUE, "zh");
    const at = computedSheets(sheets, names);
    const figures = sheets[0]?.blocks.find(({ id }) => id === "figures-values");
    const values = figures?.cells.map((_, row) => at("首页", figures.top + row, figures.left));
    expect(values).toEqual([0, "–", 0, 0, "–", "–", "–", "–", "–", "–"]);
  });
});
