import { SHEETS } from "../tables/sheets";
import type { CellInput } from "../../../core/sheets/declare";
import { CATEGORY } from "../tables/categories";
import { MATCH_STATE, LOCK, GROUP, UNIT } from "../tables/codes";
import {
  crossesBorder,
  distanceM,
  isSubstitute,
  unitCost,
  type Allocation,
  type Filter,
  type Pair,
} from "../../../core/matching";
import { MATCHES } from "../tables/result-fields";
import type { Resource } from "../tables/fields";
import { REFUSED } from "../reading/read-last-run";

import { betterResources, type HoldersInWords } from "./better-resources";
import { differenceInWords, isNothing, reversed } from "./differences";
import { displacedNeeds, type DisplacedInWords } from "./displaced";
import { changeInWords } from "./last-changes";
import { tierOf } from "./matching-problem";
import { refusedPairs } from "./refused";
import { schedules } from "./schedules";
import { inFieldOrder, rowAt, type Cells, type RunContext } from "./run-context";
import type { ReasonKey } from "./words";

/**
 * The rows of Matches, by need and resource; what people locked stands in a row of its own, with its lock. Pairs that they refused follow,
 * with no quantity.
 */
export function matchRows(context: RunContext): readonly (readonly CellInput[])[] {
  const { result } = context;
  const failedPins = failuresOfPins(context);
  const others = { holders: betterResources(context), displaced: displacedNeeds(context) };
  const scheduleOf = schedules(context);
  const rows = result.allocations.flatMap((allocation, i) => {
    const isFirst = result.allocations[i - 1]?.needIndex !== allocation.needIndex;
    const [first, ...more] = [
      ...(allocation.pinned > 0 ? [pinnedRow(context, allocation, failedPins)] : []),
      ...(allocation.quantity > allocation.pinned ? [proposedRow(context, allocation, others)] : []),
    ].map((row) => ({ ...row, schedule: scheduleOf(allocation) }));
    if (first === undefined) return [];
    return [isFirst ? withChange(context, first, allocation) : first, ...more];
  });
  return inFieldOrder(MATCHES.fields, [
    ...rows,
    ...listedRefusals(context).map((pair) => ({ ...refusedRow(context, pair), schedule: null })),
  ]);
}

/** The refused pairs that stay listed: those whose rows are still there and that nobody has locked in another row. */
export function listedRefusals({ result, dataset, matched }: RunContext): ReturnType<typeof refusedPairs> {
  const pinned = new Set(result.allocations.filter((each) => each.pinned > 0).map(pairKey));
  return refusedPairs(dataset, matched.needs).filter((pair) => !pinned.has(pairKey(pair)));
}

/** All but the schedule, which goes with the allocation. */
type MatchCells = Omit<Cells<typeof MATCHES.fields>, "schedule"> & { readonly reason: string };

/** What a need that lacks nothing gets more or less than last time is told on its first row; Unmet tells the others. */
function withChange<Row extends MatchCells>(
  { changes, matched, result, words }: RunContext,
  row: Row,
  { needIndex }: Allocation,
): Row {
  const { id, quantity } = rowAt(matched.needs, needIndex);
  const change = changes?.needs.get(id);
  if (change === undefined || change.before === null || (result.served[needIndex] ?? 0) < quantity)
    return row;
  const inWords = changeInWords(change, words);
  if (inWords === null) return row;
  const told = words.say("match.sinceLastTime", { change: inWords });
  return { ...row, reason: `${row.reason}${words.say("list.separator")}${told}` };
}

function pinnedRow(
  context: RunContext,
  allocation: Allocation,
  failedPins: ReadonlyMap<string, readonly Filter[]>,
): MatchCells {
  const { words, dataset } = context;
  const failed = failedPins.get(pairKey(allocation)) ?? [];
  const { id: needId } = rowAt(context.matched.needs, allocation.needIndex);
  const { id: resourceId } = rowAt(dataset.resources, allocation.resourceIndex);
  const lock = dataset.locks.find((each) => each.needId === needId && each.resourceId === resourceId);
  return {
    ...commonCells(context, allocation, allocation.pinned),
    reason: [pinnedReason(context, allocation, failed), ...priceOfPin(context, allocation)].join(
      words.say("list.separator"),
    ),
    state: words.label(MATCH_STATE, lock?.state ?? "proposed"),
    refusal: null,
    lock: words.label(LOCK, "locked"),
  };
}

/** What would be different without the lock, where that was computed. */
function priceOfPin({ prices, words }: RunContext, allocation: Allocation): readonly string[] {
  const price = prices.pins.find((each) => pairKey(each) === pairKey(allocation));
  if (price === undefined) return [];
  if (isNothing(price)) return [words.say("match.priceNone")];
  return [words.say("match.price", { effect: differenceInWords(reversed(price), words) })];
}

function pinnedReason(
  { words, matched }: RunContext,
  { needIndex }: Allocation,
  failed: readonly Filter[],
): string {
  if (needIndex >= matched.openCount) return words.say("match.pinnedClosed");
  if (failed.length === 0) return words.say("match.pinned");
  return words.say("match.pinnedAgainst", {
    filters: words.list(failed.map((filter) => words.say(`filter.${filter}`))),
  });
}

/** A pair that people said no to: it stays in sight, so that the reason is not lost. */
function refusedRow(
  context: RunContext,
  { needIndex, resourceIndex, reason }: Pair & { readonly reason: string | null },
): MatchCells {
  const { result, words } = context;
  const { problem } = result.pairs;
  const places = [problem.needPlace[needIndex] ?? 0, problem.resourcePlace[resourceIndex] ?? 0] as const;
  return {
    ...commonCells(context, { needIndex, resourceIndex, distanceM: distanceM(problem, ...places) }, 0),
    reason: words.say("match.refused"),
    state: words.label(MATCH_STATE, REFUSED),
    refusal: reason,
    lock: null,
  };
}

/** What a match has to do with other needs, in words. */
interface OtherNeeds {
  readonly holders: HoldersInWords;
  readonly displaced: DisplacedInWords;
}

function proposedRow(context: RunContext, allocation: Allocation, others: OtherNeeds): MatchCells {
  return {
    ...commonCells(context, allocation, allocation.quantity - allocation.pinned),
    reason: reasonOf(context, allocation, others),
    state: context.words.label(MATCH_STATE, "proposed"),
    refusal: null,
    lock: null,
  };
}

function commonCells(
  context: RunContext,
  {
    needIndex,
    resourceIndex,
    distanceM: metres,
  }: Pick<Allocation, "needIndex" | "resourceIndex" | "distanceM">,
  quantity: number,
): Omit<MatchCells, "reason" | "state" | "refusal" | "lock"> {
  const { dataset, matched, words } = context;
  const need = rowAt(matched.needs, needIndex);
  const resource = rowAt(dataset.resources, resourceIndex);
  return {
    needId: need.id,
    community: need.community,
    category: words.label(CATEGORY, need.category),
    group: words.label(GROUP, need.group),
    need: words.short(need.description, SHEETS.needs),
    // The figures by tier tell of open needs only.
    tier: needIndex < matched.openCount ? tierOf(need, dataset.options) : null,
    resourceId: resource.id,
    provider: resource.provider,
    resource: words.short(resource.name, SHEETS.resources),
    quantity,
    unit: words.label(UNIT, need.unit),
    distanceM: metres,
    cost: costInYuan(resource, quantity),
  };
}

function costInYuan({ unitCost: fen }: Resource, quantity: number): number | null {
  return fen === null ? null : (fen * quantity) / 100;
}

/** Why this resource: where it stands among those that pass every filter, and whom it displaces. */
function reasonOf(context: RunContext, allocation: Allocation, { holders, displaced }: OtherNeeds): string {
  const { words } = context;
  const place = standing(context, allocation);
  const { count, rank } = place;
  const better = rank > 1 ? holders(allocation) : null;
  return [
    words.say(reasonKey(place), { count, rank }),
    ...(better === null ? [] : [better + noSwap(context)]),
    ...surcharges(context, allocation),
    ...(allocation.distanceM === null ? [words.say("match.noDistance")] : []),
    displaced(allocation),
  ].join(words.say("list.separator"));
}

/** Without rules no swap can be better, since the plan is proven to cost least; a rule may stand against one. */
const noSwap = ({ result, words }: RunContext): string =>
  result.rules === null ? words.say("difference.step") + words.say("match.noSwap") : "";

/** What is counted beside distance and cost: another category, another community. */
function surcharges(
  { result, dataset, words }: RunContext,
  { needIndex, resourceIndex }: Allocation,
): readonly string[] {
  const { problem } = result.pairs;
  const need = problem.needPlace[needIndex] ?? 0;
  const resource = problem.resourcePlace[resourceIndex] ?? 0;
  const entry = (problem.needs.category[need] ?? 0) * problem.resources.count + resource;
  const { community } = rowAt(dataset.resources, resourceIndex);
  return [
    ...(isSubstitute(problem, need, resource)
      ? [words.say("match.substitute", { metres: problem.extraCost?.[entry] ?? 0 })]
      : []),
    ...(crossesBorder(problem, need, resource)
      ? [
          words.say("match.acrossBorder", {
            community: community ?? "",
            metres: problem.borders.surchargeM,
          }),
        ]
      : []),
  ];
}

function reasonKey({ count, rank, areFree, isBetterLeft }: Standing): ReasonKey {
  if (count === 1) return "match.only";
  if (rank > 1) return isBetterLeft ? "match.laterUnderRules" : "match.later";
  return areFree ? "match.nearest" : "match.cheapest";
}

interface Standing {
  /** Resources that pass every filter. */
  readonly count: number;
  /** 1 + how many of them are better. */
  readonly rank: number;
  /** None of them costs anything but the way. */
  readonly areFree: boolean;
  /** Whether something of a better one is left: without rules the optimum would use it. */
  readonly isBetterLeft: boolean;
}

function standing({ result }: RunContext, { needIndex, resourceIndex }: Allocation): Standing {
  const { problem, start, resource } = result.pairs;
  const place = problem.needPlace[needIndex] ?? 0;
  const rivals = [...resource.slice(start[place], start[place + 1])];
  const own = unitCost(problem, place, problem.resourcePlace[resourceIndex] ?? 0);
  const better = rivals.filter((rival) => unitCost(problem, place, rival) < own);
  return {
    count: rivals.length,
    rank: 1 + better.length,
    areFree: rivals.every(
      (rival) => unitCost(problem, place, rival) === (distanceM(problem, place, rival) ?? 0),
    ),
    isBetterLeft: better.some((rival) => (result.left[problem.resourceRow[rival] ?? 0] ?? 0) > 0),
  };
}

const pairKey = ({ needIndex, resourceIndex }: Pair): string => `${needIndex}:${resourceIndex}`;

function failuresOfPins({ result }: RunContext): ReadonlyMap<string, readonly Filter[]> {
  return new Map(
    result.pinIssues.flatMap((issue): [string, readonly Filter[]][] =>
      issue.code === "incompatible" ? [[pairKey(issue), issue.failed]] : [],
    ),
  );
}
