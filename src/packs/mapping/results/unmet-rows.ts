import { SHEETS } from "../tables/sheets";
import { CATEGORY } from "../tables/categories";
import { GROUP, UNIT } from "../tables/codes";
import { describeIssue } from "../../../core/sheets/texts";
import { FILTERS, type Bottleneck, type NearMiss, type UnmetNeed } from "../../../core/matching";
import { UNMET } from "../tables/result-fields";
import type { CellInput, RowLeftOut, DataIssue } from "../../../core/sheets/declare";
import type { Need, Resource } from "../tables/fields";

import { printSlots } from "../../../core/sheets/reading";

import { changeInWords } from "./last-changes";
import { tierOf } from "./matching-problem";
import { inFieldOrder, rowAt, type Cells, type RunContext } from "./run-context";
import { otherUnits } from "./other-units";
import { flawsInWords, type ReasonKey, type Words } from "./words";

/** The rows of Unmet: needs that lack something, highest tier first, then the rows that took no part because of their flaws. */
export function unmetRows(context: RunContext): readonly (readonly CellInput[])[] {
  const { explanation, matched, dataset } = context;
  const inOtherUnits = otherUnits(dataset);
  const lowestTiers = lowestTiersServed(context);
  const unmet = explanation.unmet
    .filter(({ needIndex }) => needIndex < matched.openCount)
    .map((report) => ({ report, need: rowAt(matched.needs, report.needIndex) }))
    .sort((a, b) => tierOf(a.need, dataset.options) - tierOf(b.need, dataset.options))
    .map(({ report, need }) =>
      unmetRow(context, {
        need,
        report,
        others: report.reason === "no-category" ? inOtherUnits(need) : [],
        lowestTiers,
      }),
    );
  const leftOut = dataset.leftOut
    .filter(({ table }) => table === "needs")
    .map((row) => leftOutRow(context, row));
  return inFieldOrder(UNMET.fields, [...unmet, ...leftOut]);
}

type UnmetCells = Cells<typeof UNMET.fields>;

function unmetRow(context: RunContext, unmet: Unmet): UnmetCells {
  const { dataset, words } = context;
  const { need, report, others } = unmet;
  return {
    needId: need.id,
    community: need.community,
    category: words.label(CATEGORY, need.category),
    group: words.label(GROUP, need.group),
    need: words.short(need.description, SHEETS.needs),
    tier: tierOf(need, dataset.options),
    asked: need.quantity,
    unmet: report.unmet,
    unit: words.label(UNIT, need.unit),
    reason: words.say(others.length > 0 ? "unmet.unit-differs" : `unmet.${report.reason}`),
    explanation: explanationOf(context, unmet),
    nearestMiss: nearestMiss(context, report, others),
    bottleneck: bottleneckOf(context, need, report),
    ...sinceLastTime(context, need),
  };
}

function sinceLastTime(
  { changes, words }: RunContext,
  { id }: Need,
): Pick<UnmetCells, "lastServed" | "change"> {
  const change = changes?.needs.get(id);
  if (change === undefined) return { lastServed: null, change: null };
  return { lastServed: change.before, change: changeInWords(change, words) };
}

/** A row with a flaw: as much as is known, so that it is not lost; the flaws say what to mend. */
function leftOutRow({ dataset, words }: RunContext, { id, rowNumber, issues }: RowLeftOut): UnmetCells {
  return {
    needId: id ?? words.say("row.unnamed", { row: rowNumber }),
    community: null,
    category: null,
    group: null,
    need: null,
    tier: null,
    asked: null,
    unmet: null,
    unit: null,
    reason: words.say("unmet.data-issue"),
    explanation: words.say("explain.left-out", { issues: issuesInWords(dataset.issues, issues, words) }),
    nearestMiss: null,
    bottleneck: null,
    lastServed: null,
    change: null,
  };
}

/** The flaws of a row; a row without flaws of its own was left out because a required column is missing. */
export function issuesInWords(all: readonly DataIssue[], own: readonly DataIssue[], words: Words): string {
  const errors = own.filter(({ level }) => level === "error");
  const told = errors.length > 0 ? errors : all.filter(({ code }) => code === "column-missing");
  return flawsInWords(
    told.map((issue) => describeIssue(issue, words.language)),
    words,
  );
}

interface Unmet {
  readonly need: Need;
  readonly report: UnmetNeed;
  readonly others: readonly Resource[];
  readonly lowestTiers: ReadonlyMap<number, number>;
}

function explanationOf(context: RunContext, unmet: Unmet): string {
  const { words } = context;
  const { need, report, others } = unmet;
  if (CAPACITY_KEYS.has(report.reason)) return capacityExplained(context, unmet);
  if (others.length === 0) return funnelExplained(words, report);
  const units = [...new Set(others.map(({ unit }) => words.label(UNIT, unit)))];
  return words.say("explain.unit-differs", {
    count: others.length,
    units: words.list(units),
    unit: words.label(UNIT, need.unit),
  });
}

/** How the resources dwindle, up to the filter that none passes or to those that pass all. */
function funnelExplained({ say }: RunContext["words"], { funnel }: UnmetNeed): string {
  const last = FILTERS.findIndex((filter) => funnel.after[filter] === 0);
  const steps = FILTERS.slice(0, last < 0 ? FILTERS.length : last + 1)
    .filter((filter, index) => index === last || filter === "category" || drops(funnel, index))
    .map((filter) => say(`funnel.${filter}`, { count: funnel.after[filter] }));
  return [say("funnel.total", { count: funnel.total }), ...steps].join(say("funnel.step"));
}

function drops({ total, after }: UnmetNeed["funnel"], index: number): boolean {
  const [before, now] = [FILTERS[index - 1], FILTERS[index]];
  return (before === undefined ? total : after[before]) !== (now === undefined ? 0 : after[now]);
}

/** Reasons of needs for which something passes all filters. */
const CAPACITY_KEYS: ReadonlySet<UnmetNeed["reason"]> = new Set(["capacity", "indivisible", "limits"]);

/** Under rules a lower tier may be served first: what resources serve is therefore looked up, and less is said where it is so. */
function capacityKey(
  { result }: RunContext,
  { reason, needIndex, bottleneck }: UnmetNeed,
  lowestTiers: ReadonlyMap<number, number>,
): ReasonKey {
  if (reason === "indivisible" || reason === "limits") return `explain.${reason}`;
  const { problem, start, resource } = result.pairs;
  const place = problem.needPlace[needIndex] ?? 0;
  const tier = problem.needs.tier[place] ?? 0;
  const usable = resource.subarray(start[place], start[place + 1]);
  const isForHigher = usable.every((each) => (lowestTiers.get(problem.resourceRow[each] ?? 0) ?? 0) <= tier);
  // With the bottleneck goes what of it is locked, to whomever.
  return isForHigher && bottleneck !== null ? "explain.capacity" : "explain.capacityUnderRules";
}

/** The lowest tier that each resource, by row, serves beside locks. */
function lowestTiersServed({ result, matched }: RunContext): ReadonlyMap<number, number> {
  const lowest = new Map<number, number>();
  for (const { needIndex, resourceIndex, quantity, pinned } of result.allocations) {
    const tier = matched.problem.needs[needIndex]?.tier ?? 0;
    if (quantity > pinned) lowest.set(resourceIndex, Math.max(tier, lowest.get(resourceIndex) ?? 0));
  }
  return lowest;
}

function capacityExplained(context: RunContext, { need, report, lowestTiers }: Unmet): string {
  const { explanation, words } = context;
  const unit = words.label(UNIT, need.unit);
  const pinned = explanation.bottlenecks[report.bottleneck ?? -1]?.pinned ?? 0;
  const sentence = words.say(capacityKey(context, report, lowestTiers), {
    asked: need.quantity,
    count: report.funnel.after.exclusion,
    served: need.quantity - report.unmet,
    unmet: report.unmet,
    unit,
  });
  const whole = pinned === 0 ? sentence : sentence + words.say("explain.pinned", { pinned, unit });
  return [funnelExplained(words, report), whole].join(words.say("list.separator"));
}

/** Resources that fail one filter only, with what is missing; null where there is none of the category. */
function nearestMiss(context: RunContext, report: UnmetNeed, others: readonly Resource[]): string | null {
  const { words } = context;
  const misses = report.nearMisses
    .filter(({ filter }) => filter !== "category")
    .map((miss) => missInWords(context, report.needIndex, miss));
  const units = others
    .slice(0, MOST_MISSES)
    .map((resource) =>
      words.say("miss.unit", { resource: nameOf(resource), unit: words.label(UNIT, resource.unit) }),
    );
  const all = [...misses, ...units];
  return all.length === 0 ? null : all.join(words.say("list.separator"));
}

const MOST_MISSES = 3;

export const nameOf = ({ id, provider }: Resource): string => `${id} ${provider}`;

function missInWords(context: RunContext, needIndex: number, miss: NearMiss): string {
  const { words, dataset } = context;
  const { filter, excessM, resourceIndex } = miss;
  const resource = rowAt(dataset.resources, resourceIndex);
  const named = { resource: nameOf(resource) };
  const community = context.matched.problem.resources[resourceIndex]?.community ?? "";
  if (filter === "border") return words.say("miss.otherCommunity", { ...named, community });
  if (filter === "qualification")
    return words.say("grade.unfit", { ...named, grades: gradesOf(context, needIndex, resourceIndex) });
  return words.say(`miss.${filter === "category" ? "unit" : filter}`, {
    ...named,
    metres: excessM ?? "",
    groups: words.list(resource.groups.map((group) => words.label(GROUP, group))),
    slots: printSlots(resource.slots, words.language),
    day: resource.validUntil ?? "",
    unit: words.label(UNIT, resource.unit),
  });
}

/** Which of rating and assessed level does not fit. */
function gradesOf({ matched, words }: RunContext, needIndex: number, resourceIndex: number): string {
  const { level = 0, leastRating = 0 } = matched.problem.needs[needIndex] ?? {};
  const { rating = 0, leastLevel = 0 } = matched.problem.resources[resourceIndex] ?? {};
  return words.list([
    ...(rating < leastRating
      ? [words.say(rating === 0 ? "grade.noRating" : "grade.rating", { found: rating, wanted: leastRating })]
      : []),
    ...(level < leastLevel ? [words.say("grade.level", { wanted: leastLevel })] : []),
  ]);
}

function bottleneckOf(
  { explanation, dataset, words }: RunContext,
  need: Need,
  report: UnmetNeed,
): string | null {
  const set: Bottleneck | undefined = explanation.bottlenecks[report.bottleneck ?? -1];
  if (set === undefined) return null;
  return words.say("bottleneck", {
    resources: words.list(set.resourceIndexes.map((index) => rowAt(dataset.resources, index).id)),
    capacity: set.capacity,
    needs: set.needIndexes.length,
    wanted: set.wanted,
    shortage: set.shortage,
    unit: words.label(UNIT, need.unit),
  });
}
