import { rawOfTable, TABLES } from "../../../support/our-tables";
import fc from "fast-check";
import { CRITERIA, type CriterionKey } from "../../../../src/packs/mapping/tables/setting-fields";

import type { CellValue, RawTable } from "../../../../src/core/sheets/declare/raw-table";
import { weightedScore } from "../../../../src/packs/mapping/priority/weighted-score";
import { issuesNow } from "../../../../src/packs/mapping/reading/priorities-now";

const FIELDS = Object.keys(TABLES.priorities.fields);
type Row = Readonly<Record<string, CellValue>>;

/** Rows of Priorities by field key, in a Chinese workbook. */
const priorities = (rows: readonly Row[], more: readonly string[] = []): RawTable =>
  rawOfTable(
    TABLES.priorities,
    {
      headers: [...Object.values(TABLES.priorities.fields).map(({ title }) => title.zh), ...more],
      rows: rows.map((row) => [...FIELDS, ...more].map((key) => row[key] ?? null)),
    },
    { sheet: "优先问题清单", name: "优先问题清单" },
  );

const EQUAL: ReadonlyMap<CriterionKey, number> = new Map(CRITERIA.map(({ key }) => [key, 1]));
const ranked = (ranks: readonly CellValue[]) =>
  issuesNow(priorities(ranks.map((rank, index) => ({ number: index + 1, rank }))), EQUAL);

describe("ties", () => {
  it("are the places that equal ranks take up", () => {
    expect(ranked([1, 2, 2, 2, 5]).map(({ rank, tie }) => [rank, tie])).toEqual([
      [1, null],
      [2, { from: 2, to: 4 }],
      [2, { from: 2, to: 4 }],
      [2, { from: 2, to: 4 }],
      [5, null],
    ]);
  });

  it("are none between issues without a rank, which come last", () => {
    const issues = ranked([null, 2, null, 1]);
    expect(issues.map(({ rank }) => rank)).toEqual([1, 2, null, null]);
    expect(issues.map(({ tie }) => tie)).toEqual([null, null, null, null]);
    expect(issues.map(({ address }) => address)).toEqual(["A8", "A6", "A5", "A7"]);
  });
});

describe("what a score is made of", () => {
  const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
  const weight = fc.integer({ min: 0, max: 1000 });
  const six = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: 6, maxLength: 6 });

  it("adds up to the score that the sheet calculates, whatever the weights and gaps", () => {
    fc.assert(
      fc.property(six(share), six(weight), (parts, weights) => {
        const scales = weights.map((each) => ({ weight: each, low: 0, high: 1 }));
        const { score } = weightedScore(parts, scales);
        const cells = CRITERIA.map(({ key }, index) => [`${key}Score`, parts[index] ?? null]);
        const row = {
          ...Object.fromEntries(cells),
          number: 1,
          score: score === null ? null : 100 * score,
        } as Row;
        const used = new Map(CRITERIA.map(({ key }, index) => [key, weights[index] ?? 0]));
        const [issue] = issuesNow(priorities([row]), used);
        const gained = issue?.parts.map(({ contribution }) => contribution ?? 0) ?? [];
        expect(gained.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100 * (score ?? 0), 6);
        expect(issue?.isInStep).toBe(true);
        issue?.parts.forEach(({ contribution }, index) => {
          if (parts[index] === null || score === null) expect(contribution).toBeNull();
        });
      }),
    );
  });

  it("is said not to fit where the cell holds another score", () => {
    const row = { number: 1, score: 50.1, peopleScore: 0.5, urgencyScore: 0.5, severityScore: 0.5 };
    expect(issuesNow(priorities([row]), EQUAL)[0]?.isInStep).toBe(false);
    expect(issuesNow(priorities([{ ...row, score: 50 }]), EQUAL)[0]?.isInStep).toBe(true);
  });
});

it("shows how firm a rank is where somebody has filled that in", () => {
  const row = { number: 1, rank: 2, 名次区间: "1–3" };
  expect(issuesNow(priorities([row], ["名次区间"]), EQUAL)[0]?.interval).toBe("1–3");
  expect(issuesNow(priorities([row]), EQUAL)[0]?.interval).toBe("");
});

it("tells of cells whose formula is broken", () => {
  const [issue] = issuesNow(priorities([{ number: 1, score: { error: "#NAME?" }, rank: 1 }]), EQUAL);
  expect([issue?.score, issue?.flaws]).toEqual([null, [{ address: "S5", found: "#NAME?" }]]);
});
