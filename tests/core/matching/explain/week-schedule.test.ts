import fc from "fast-check";
import {
  allocationsInSlots,
  match,
  scheduleOverWeeks,
  type MatchingProblem,
  type SlotAllocation,
} from "../../../../src/core/matching";
import { aNeed, aProblem, aResource } from "../../../support/matching-problems";
import { anyRuledProblem } from "../../../support/ruled-problems";

describe("a schedule over weeks", () => {
  it("gives a need that several resources serve something every week", () => {
    const problem = aProblem({
      needs: [aNeed({ id: "N", quantity: 4 })],
      resources: ["A", "B", "C", "D"].map((id) => aResource({ id })),
    });
    const rows = scheduleOverWeeks(problem, allocationsInSlots(match(problem)), 4);
    expect(rows.map(({ week, needIndex, quantity }) => ({ week, needIndex, quantity }))).toEqual(
      [1, 2, 3, 4].map((week) => ({ week, needIndex: 0, quantity: 1 })),
    );
  });

  it("of one week is what was allocated", () => {
    const problem = aProblem({ needs: [aNeed({ id: "N" })], resources: [aResource({ id: "R" })] });
    expect(scheduleOverWeeks(problem, allocationsInSlots(match(problem)), 1)).toEqual([
      { needIndex: 0, resourceIndex: 0, slot: null, quantity: 1, week: 1 },
    ]);
  });

  it.each([
    ["elder", "disabled", "child", "worker"],
    ["child", "elder", "disabled", "worker"],
    ["child", "worker", "elder", "disabled"],
    ["elder", "child", "disabled", "worker"],
    ["elder", "child", "worker", "disabled"],
  ])("keeps the weekly quota of a group together with its parts (%s, %s, %s, %s)", (...groups) => {
    const quota = { group: "elder", most: 2, parts: ["disabled"] };
    const problem = aProblem({
      needs: groups.map((group, i) => aNeed({ id: `N${i}`, group })),
      resources: [aResource({ id: "R", capacity: 4, groupQuotas: [quota] })],
    });
    const rows = scheduleOverWeeks(problem, allocationsInSlots(match(problem)), 2);
    const weekOf = (group: string) => rows.find((row) => row.needIndex === groups.indexOf(group))?.week;
    expect([weekOf("elder"), weekOf("disabled")].sort()).toEqual([1, 2]);
  });

  it("needs whole weeks", () => {
    expect(() => scheduleOverWeeks(aProblem({}), [], 0)).toThrow(
      new RangeError("invalid number of weeks: 0"),
    );
    expect(() => scheduleOverWeeks(aProblem({}), [], 1.5)).toThrow(RangeError);
  });

  it("of any plan spreads every sum evenly and keeps all weekly limits", () => {
    fc.assert(
      fc.property(
        anyRuledProblem({ limits: true, divisions: true, pins: true }),
        fc.integer({ min: 1, max: 7 }),
        (weekly, weeks) => {
          const problem = overHorizon(weekly, weeks);
          const result = match(problem);
          const parts = allocationsInSlots(result);
          const rows = scheduleOverWeeks(problem, parts, weeks);
          for (const key of sums(problem)) {
            const whole = totals(parts, key);
            const byWeek = totals(rows, (row) => `${row.week} ${key(row)}`);
            for (const [name, units] of whole) {
              const each = Array.from({ length: weeks }, (_, i) => byWeek.get(`${i + 1} ${name}`) ?? 0);
              expect(each.reduce((sum, one) => sum + one, 0)).toBe(units);
              for (const one of each)
                expect([Math.floor(units / weeks), Math.ceil(units / weeks)]).toContain(one);
            }
          }
          if ((result.rules?.pinsBeyondLimits ?? []).length === 0) expectWeeklyLimits(weekly, rows);
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** What the sums that belong together are called. */
const sums = ({ needs }: MatchingProblem): readonly ((row: SlotAllocation) => string)[] => [
  (row) => `need ${row.needIndex}`,
  (row) => `resource ${row.resourceIndex}`,
  (row) => `slot ${row.resourceIndex} ${row.slot ?? "-"}`,
  (row) => `group ${row.resourceIndex} ${row.slot ?? "-"} ${needs[row.needIndex]?.group ?? "-"}`,
  (row) => `part ${row.needIndex} ${row.resourceIndex} ${row.slot ?? "-"}`,
];

function totals<Row extends SlotAllocation>(rows: readonly Row[], key: (row: Row) => string) {
  const units = new Map<string, number>();
  for (const row of rows) units.set(key(row), (units.get(key(row)) ?? 0) + row.quantity);
  return units;
}

const overHorizon = (weekly: MatchingProblem, weeks: number): MatchingProblem => ({
  ...weekly,
  needs: weekly.needs.map((need) => ({ ...need, quantity: need.quantity * 3 })),
  resources: weekly.resources.map((resource) => ({
    ...resource,
    capacity: resource.capacity * weeks,
    slotCapacity: typeof resource.slotCapacity === "number" ? resource.slotCapacity * weeks : null,
    groupQuotas: (resource.groupQuotas ?? []).map((quota) => ({ ...quota, most: quota.most * weeks })),
  })),
});

function expectWeeklyLimits(
  { needs, resources }: MatchingProblem,
  rows: readonly (SlotAllocation & { readonly week: number })[],
): void {
  const groupOf = ({ needIndex }: SlotAllocation) => needs[needIndex]?.group ?? "-";
  resources.forEach(({ capacity, slotCapacity, groupQuotas = [] }, index) => {
    const own = rows.filter(({ resourceIndex }) => resourceIndex === index);
    for (const units of totals(own, ({ week }) => `${week}`).values())
      expect(units).toBeLessThanOrEqual(capacity);
    for (const units of totals(own, ({ week, slot }) => `${week} ${slot ?? "-"}`).values())
      expect(units).toBeLessThanOrEqual(slotCapacity ?? Infinity);
    for (const { group, most, parts = [] } of groupQuotas) {
      const ofGroup = own.filter((row) => [group, ...parts].includes(groupOf(row)));
      const inSlots = totals(ofGroup, ({ week, slot }) => `${week} ${slot ?? "-"}`);
      for (const units of inSlots.values()) expect(units).toBeLessThanOrEqual(most);
    }
  });
}
