import { labelOf } from "../../../../src/core/sheets/declare/code-list";
import type { SheetSpec } from "../../../../src/core/sheets/declare/sheet-spec";
import { GROUP } from "../../../../src/packs/mapping/tables/codes";
import { openNeeds } from "../../../../src/packs/mapping/indicators/open-needs";
import { surveyItem } from "../../../../src/packs/mapping/indicators/survey-items";
import { CRITERIA, type Criterion } from "../../../../src/packs/mapping/tables/setting-fields";
import { CATEGORY, FIRST_LEVEL_CATEGORIES } from "../../../../src/packs/mapping/tables/categories";

import { match } from "../../../../src/core/matching";
import { rankIssues, type IssueRow } from "../../../../src/packs/mapping/priority/rank-issues";
import { problemOf } from "../../../../src/packs/mapping/results/matching-problem";

import type { ValueAt } from "../../../support/computed-sheets";
import {
  cellsOf,
  expectWholeRun,
  NEED_COLUMNS,
  RESOURCE_COLUMNS,
  runOf,
} from "../../../support/community-run";
import { columnValues, computed, runInWorkbook, type RunInWorkbook } from "../../../support/run-sheets";
import { sampleRaws } from "../../../support/sample-raws";

/** People's own weights and bounds; evidence and gap do not count. */
const CHANGED: readonly Criterion[] = CRITERIA.map((criterion) => ({
  ...criterion,
  weight: { people: 5, urgency: 35, severity: 10, unmetShare: 50, gap: 0, evidence: 0 }[criterion.key],
  high: criterion.key === "people" ? 1_000 : criterion.high,
}));

const sample = runInWorkbook(sampleRaws());
const reweighted: RunInWorkbook = { ...sample, sheets: sample.sheets.map(withChangedCriteria) };
const at = computed(reweighted);

function withChangedCriteria(sheet: SheetSpec): SheetSpec {
  const rows = CHANGED.map(({ key, name, weight, low, high }) => [key, name.zh, weight, low, high]);
  const tables = sheet.tables.map((table) => (table.key === "criteria" ? { ...table, rows } : table));
  return { ...sheet, tables };
}

function issuesWith(criteria: readonly Criterion[]): readonly IssueRow[] {
  const dataset = { ...sample.dataset, criteria };
  return rankIssues(dataset, match(problemOf(dataset, "2026-07-01").problem));
}

/** Cells below the heading and titles of a chart's data. */
function chartRows(values: ValueAt, key: string): unknown[][] {
  const data = sample.run.charts.find((chart) => chart.key === key)?.data;
  if (data === undefined) throw new RangeError(`invalid chart: ${key}`);
  return data.cells
    .slice(2)
    .map((row, r) => row.map((_, c) => values("图表", data.top + 2 + r, data.left + c)));
}

describe("the sample community", () => {
  it("keeps every promise of a run", () => {
    expectWholeRun(sample);
    expect(sample.run.issues).toEqual([]);
    expect(sample.run.charts).toHaveLength(9);
  });

  it("computes every formula to a value", () => {
    const broken = sample.sheets.flatMap(({ name, blocks, tables }) =>
      [...blocks, ...tables.map((table) => ({ ...table, top: table.top + 1, cells: table.rows }))].flatMap(
        ({ top, left, cells }) =>
          cells.flatMap((row, r) =>
            row
              .map((_, c) => at(name, top + r, left + c))
              .filter((value) => typeof value === "object" && value !== null),
          ),
      ),
    );
    expect(broken).toEqual([]);
  });
});

describe("scores as formulas, after people changed the weights", () => {
  const key = ({ community, category, group }: IssueRow): string => [community, category, group].join();
  const built = issuesWith(CRITERIA);
  const live = new Map(issuesWith(CHANGED).map((issue) => [key(issue), issue]));
  const expected = built.map((issue) => live.get(key(issue)));
  const column = (name: string): unknown[] => columnValues(at, reweighted, "priorities", name);

  it("equal the scores that a run with these weights would find", () => {
    expect(column("score")).toHaveLength(built.length);
    column("score").forEach((score, row) => expect(score).toBeCloseTo(expected[row]?.score ?? NaN, 6));
    column("covered").forEach((covered, row) =>
      expect(covered).toBeCloseTo(expected[row]?.covered ?? NaN, 6),
    );
    for (const { key: criterion } of CRITERIA)
      column(`${criterion}Score`).forEach((part, row) =>
        expect(part).toBeCloseTo(expected[row]?.parts[criterion] ?? NaN, 6),
      );
  });

  it("give every issue its rank and a place in the order of the charts", () => {
    expect(column("rank")).toEqual(expected.map((issue) => issue?.rank));
    expect(
      column("order")
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(built.map((_, index) => index + 1));
  });

  it("lead the bars of the Pareto chart", () => {
    const rows = chartRows(at, "pareto");
    const scores = issuesWith(CHANGED).map(({ score }) => score ?? 0);
    const total = scores.reduce((sum, score) => sum + score, 0);
    expect(rows.map(([, order]) => order)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    rows.forEach(([, , score, share], index) => {
      expect(score).toBeCloseTo(scores[index] ?? NaN, 6);
      const reached = scores.slice(0, index + 1).reduce((sum, each) => sum + each, 0);
      expect(share).toBeCloseTo(reached / total, 6);
    });
    const names = new Set(
      built.map(
        ({ category, group }) =>
          `${labelOf(sample.dataset.codes, CATEGORY, category)}·${labelOf(sample.dataset.codes, GROUP, group)}`,
      ),
    );
    expect(rows.filter(([name]) => !names.has(String(name)))).toEqual([]);
  });
});

describe("issues that score alike", () => {
  const tied = runOf(`
    | needs |
    ${NEED_COLUMNS}
    | N1 | 老年助餐 | 老年人 | 1 | 份 | 3 | 3 | 100 | | | | |
    | N2 | 心理支持 | 老年人 | 1 | 人次 | 3 | 3 | 100 | | | | |
    | N3 | 义诊体检 | 老年人 | 1 | 人次 | 1 | 1 | 1 | | | | |
    | N4 | 健康讲座 | 老年人 | 1 | 场 | 5 | 5 | 400 | | | | |
    | resources |
    ${RESOURCE_COLUMNS}
    | R1 | 就业 | | 4 | 份 | | | | | | |
  `);

  it("share a rank and leave the next one out, but stand one after the other in the charts", () => {
    const values = computed(tied);
    const column = (name: string): unknown[] => columnValues(values, tied, "priorities", name);
    expect(column("rank")).toEqual([1, 2, 2, 4]);
    expect(column("order")).toEqual([1, 2, 3, 4]);
    expect(cellsOf(tied, "priorities", ["category"]).flat()).toEqual([
      "健康讲座",
      "老年助餐",
      "心理支持",
      "义诊体检",
    ]);
  });
});

describe("other live figures", () => {
  it("on the Start sheet equal the figures of the run", () => {
    const { figures } = sample.run;
    const start = sample.sheets[0]?.blocks.find(({ id }) => id === "figures-values");
    const values = (start?.cells ?? []).map((_, row) => at("首页", (start?.top ?? 0) + row, 1));
    const shares = figures.tiers.map(({ matched, asked }) => matched / asked);
    expect(values).toEqual([
      openNeeds(sample.dataset).length,
      figures.people,
      figures.resources,
      sample.dataset.survey.length,
      figures.needsFullyMet / figures.needs,
      ...shares,
      figures.needs - figures.needsFullyMet,
      figures.resourcesIdle,
    ]);
  });

  it("in the quadrants equal the means over those who answered both", () => {
    const rows = chartRows(at, "quadrants");
    const items = FIRST_LEVEL_CATEGORIES.map(({ code }) => surveyItem(sample.dataset.survey, code));
    items.forEach((item, row) => {
      expect(rows[row]?.[1]).toBe(item.answers);
      expect(rows[row]?.[2]).toBeCloseTo(item.satisfaction ?? NaN, 9);
      expect(rows[row]?.[3]).toBeCloseTo(item.importance ?? NaN, 9);
    });
    const quadrants = new Set(rows.slice(0, items.length).map((row) => row[4]));
    expect(quadrants).toEqual(new Set(["优先改进", "继续保持", "次要改进", "可能过度"]));
  });

  it("of resources by kind and source add up to all resources", () => {
    const counts = chartRows(at, "resource-mix").flatMap(([, ...row]) => row.map(Number));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(sample.dataset.resources.length);
  });
});
