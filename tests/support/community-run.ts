import { TABLES, rawOfTable } from "./our-tables";
import { RESULT_KEYS, type ResultKey } from "../../src/packs/mapping/tables/sheets";

import type { Dataset } from "../../src/packs/mapping/tables/dataset";
import type { RawTables, RawTable } from "../../src/core/sheets/declare/raw-table";
import { openNeeds } from "../../src/packs/mapping/indicators/open-needs";
import { readDataset } from "../../src/packs/mapping/reading/read-dataset";
import { computeRun } from "../../src/packs/mapping/results/compute-run";
import { inputFingerprint, settingsFingerprint } from "../../src/packs/mapping/results/fingerprints";
import { faultsOf } from "./formula-law";
import { rawTables } from "./raw-tables";
import { runInWorkbook, formulasOf, type RunInWorkbook } from "./run-sheets";

export const NEED_COLUMNS =
  "| 编号 | 类别 | 服务人群 | 数量 | 单位 | 紧迫度 | 严重度 | 受影响人数 | 横坐标 | 纵坐标 | 时段 | 状态 |";
export const RESOURCE_COLUMNS =
  "| 编号 | 服务类别 | 适用人群 | 可提供数量 | 单位 | 横坐标 | 纵坐标 | 服务半径（米） | 时段 | 单位成本（元） | 有效期至 |";

/** Columns that a short table leaves out although they are required, and what they then hold. */
const FILLED_IN: Readonly<Record<string, readonly (readonly [header: string, value: string])[]>> = {
  needs: [
    ["社区", "C社区"],
    ["需求内容", "一项需求"],
    ["来源", "问卷"],
  ],
  resources: [
    ["提供单位", "甲单位"],
    ["资源名称", "一项资源"],
    ["来源", "社会"],
    ["种类", "人力"],
  ],
};

/** The run over a community in Markdown tables (see `rawTables`), with every invariant of a run checked. */
export function runOf(markdown: string): RunInWorkbook {
  const whole = runInWorkbook(withRequired(rawTables(markdown)));
  expectWholeRun(whole);
  return whole;
}

/** Rows of a result table as records by field key, without formulas and empty cells. */
export function rowsOf(
  { run }: Pick<RunInWorkbook, "run">,
  table: ResultKey,
): Readonly<Record<string, string | number | boolean>>[] {
  const keys = Object.keys(TABLES[table].fields);
  return run.tables[table].map((row) =>
    Object.fromEntries(
      keys.flatMap((key, index) => {
        const cell = row[index] ?? null;
        return cell === null || typeof cell === "object" ? [] : [[key, cell]];
      }),
    ),
  );
}

/** The columns `keys` of a result table, row by row. */
export function cellsOf(
  whole: Pick<RunInWorkbook, "run">,
  table: ResultKey,
  keys: readonly string[],
): unknown[][] {
  return rowsOf(whole, table).map((row) => keys.map((key) => row[key] ?? null));
}

export function expectWholeRun(whole: RunInWorkbook): void {
  const { run, dataset } = whole;
  expect(run.isOptimal).toBe(true);
  expectNothingLost(whole);
  for (const key of RESULT_KEYS)
    for (const row of run.tables[key]) expect(row).toHaveLength(Object.keys(TABLES[key].fields).length);
  const texts = [
    ...RESULT_KEYS.flatMap((key) => run.tables[key].flat()),
    ...run.blocks.flatMap(({ block }) => block.cells.flat()),
  ];
  expect(
    texts.filter((text) => typeof text === "string" && (/\{\w+\}/.test(text) || text.length > 32_767)),
  ).toEqual([]);
  expect(formulasOf(whole).flatMap(({ formula }) => faultsOf(formula))).toEqual([]);
  expect(computeRun(dataset, run.stamp.at, run.stamp.version)).toEqual(run);
  expectStampOfWhatIsLeft(whole);
}

/** Units asked = units matched + units unmet; rows that took no part are listed; capacities are kept. */
function expectNothingLost(whole: RunInWorkbook): void {
  const { dataset } = whole;
  const matched = sums(rowsOf(whole, "matches"), "needId");
  const given = sums(rowsOf(whole, "matches"), "resourceId");
  const unmet = new Map(rowsOf(whole, "unmet").map((row) => [String(row["needId"]), row]));
  for (const { id, quantity } of openNeeds(dataset)) {
    const missing = Number(unmet.get(id)?.["unmet"] ?? 0);
    expect([id, (matched.get(id) ?? 0) + missing]).toEqual([id, quantity]);
    expect([id, unmet.has(id)]).toEqual([id, missing > 0]);
  }
  const idle = new Map(rowsOf(whole, "idle").map((row) => [String(row["resourceId"]), row]));
  for (const { id, capacity } of dataset.resources) {
    const left = capacity * dataset.options.weeks - (given.get(id) ?? 0);
    expect(left).toBeGreaterThanOrEqual(0);
    expect([id, idle.get(id)?.["left"] ?? 0]).toEqual([id, left]);
  }
  const usedUp = rowsOf(whole, "bottlenecks").filter(({ shortage }) => shortage === undefined);
  expect(usedUp.map(({ resources }) => resources).sort()).toEqual(
    dataset.resources.flatMap(({ id }) => (idle.has(id) ? [] : [id])).sort(),
  );
  const leftOut = (table: string): number => dataset.leftOut.filter((row) => row.table === table).length;
  expect(unmet.size).toBe(openNeeds(dataset).filter(({ id }) => unmet.has(id)).length + leftOut("needs"));
  expect(idle.size).toBe(dataset.resources.filter(({ id }) => idle.has(id)).length + leftOut("resources"));
}

function sums(
  rows: readonly Readonly<Record<string, string | number | boolean>>[],
  key: string,
): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const row of rows) {
    const id = String(row[key]);
    totals.set(id, (totals.get(id) ?? 0) + Number(row["quantity"]));
  }
  return totals;
}

/** The workbook as the run leaves it carries the run's own fingerprints: it is not out of date at once. */
function expectStampOfWhatIsLeft(whole: RunInWorkbook): void {
  const after = leftBehind(whole);
  expect(inputFingerprint(after, whole.run.stamp.at.slice(0, 10))).toBe(whole.run.stamp.input);
  expect(settingsFingerprint(after)).toBe(whole.run.stamp.settings);
}

/** The dataset that is read from the workbook after the run. */
export const leftBehind = (whole: RunInWorkbook): Dataset =>
  readDataset(rawsLeftBehind(whole), whole.dataset.language);

/** The tables as the run leaves them: what it read, and what it has written over that. */
export function rawsLeftBehind({ raws, run, dataset }: RunInWorkbook): RawTables {
  const { language } = dataset;
  const written = RESULT_KEYS.map((key): [string, RawTable] => [
    key,
    rawOfTable(TABLES[key], {
      headers: Object.values(TABLES[key].fields).map(({ title }) => title[language]),
      rows: run.tables[key].map((row) => row.map((cell) => (typeof cell === "object" ? null : cell))),
    }),
  ]);
  return new Map([...raws, ...written]);
}

function withRequired(raws: RawTables): RawTables {
  return new Map(
    [...raws].map(([key, raw]) => {
      const missing = (FILLED_IN[key] ?? []).filter(([header]) => !raw.headers.includes(header));
      const headers = [...raw.headers, ...missing.map(([header]) => header)];
      const rows = raw.rows.map((row) => [...row, ...missing.map(([, value]) => value)]);
      return [key, rawOfTable(raw.table, { headers, rows }, raw)];
    }),
  );
}
