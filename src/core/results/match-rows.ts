import { unitCost, type Allocation, type Filter } from "../matching";
import { MATCH_FIELDS, type Resource } from "../model";
import type { CellInput } from "../templates";
import { tierOf } from "./matching-problem";
import { inFieldOrder, rowAt, type Cells, type RunContext } from "./run-context";

/** The rows of Matches, by need and resource; what people locked stands in a row of its own, with its lock. */
export function matchRows(context: RunContext): readonly (readonly CellInput[])[] {
  const failedPins = failuresOfPins(context);
  const rows = context.result.allocations.flatMap((allocation) => [
    ...(allocation.pinned > 0 ? [pinnedRow(context, allocation, failedPins)] : []),
    ...(allocation.quantity > allocation.pinned ? [proposedRow(context, allocation)] : []),
  ]);
  return inFieldOrder(MATCH_FIELDS, rows);
}

type MatchCells = Cells<typeof MATCH_FIELDS>;

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
    reason: pinnedReason(context, allocation, failed),
    state: words.label("matchState", lock?.state ?? "proposed"),
    lock: words.label("lock", "locked"),
  };
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

function proposedRow(context: RunContext, allocation: Allocation): MatchCells {
  return {
    ...commonCells(context, allocation, allocation.quantity - allocation.pinned),
    reason: reasonOf(context, allocation),
    state: context.words.label("matchState", "proposed"),
    lock: null,
  };
}

function commonCells(
  { dataset, matched, words }: RunContext,
  { needIndex, resourceIndex, distanceM }: Allocation,
  quantity: number,
): Omit<MatchCells, "reason" | "state" | "lock"> {
  const need = rowAt(matched.needs, needIndex);
  const resource = rowAt(dataset.resources, resourceIndex);
  return {
    needId: need.id,
    community: need.community,
    category: words.label("category", need.category),
    group: words.label("group", need.group),
    need: words.short(need.description, "needs"),
    // The figures by tier tell of open needs only.
    tier: needIndex < matched.openCount ? tierOf(need, dataset.options) : null,
    resourceId: resource.id,
    provider: resource.provider,
    resource: words.short(resource.name, "resources"),
    quantity,
    unit: words.label("unit", need.unit),
    distanceM,
    cost: costInYuan(resource, quantity),
  };
}

function costInYuan({ unitCost: fen }: Resource, quantity: number): number | null {
  return fen === null ? null : (fen * quantity) / 100;
}

/** Why this resource: where it stands among those that pass every filter. Better ones have nothing left, or the optimum would use them. */
function reasonOf(context: RunContext, allocation: Allocation): string {
  const { words } = context;
  const { count, rank, areFree } = standing(context, allocation);
  const reason = words.say(reasonKey(count, rank, areFree), { count, rank });
  if (allocation.distanceM !== null) return reason;
  return [reason, words.say("match.noDistance")].join(words.say("list.separator"));
}

function reasonKey(
  count: number,
  rank: number,
  areFree: boolean,
): "match.only" | "match.nearest" | "match.cheapest" | "match.later" {
  if (count === 1) return "match.only";
  if (rank > 1) return "match.later";
  return areFree ? "match.nearest" : "match.cheapest";
}

interface Standing {
  /** Resources that pass every filter. */
  readonly count: number;
  /** 1 + how many of them are better. */
  readonly rank: number;
  /** None of them costs money. */
  readonly areFree: boolean;
}

function standing({ result, dataset }: RunContext, { needIndex, resourceIndex }: Allocation): Standing {
  const { problem, start, resource } = result.pairs;
  const place = problem.needPlace[needIndex] ?? 0;
  const rivals = [...resource.slice(start[place], start[place + 1])];
  const own = unitCost(problem, place, problem.resourcePlace[resourceIndex] ?? 0);
  return {
    count: rivals.length,
    rank: 1 + rivals.filter((rival) => unitCost(problem, place, rival) < own).length,
    areFree: rivals.every(
      (rival) => (dataset.resources[problem.resourceRow[rival] ?? 0]?.unitCost ?? 0) === 0,
    ),
  };
}

const pairKey = ({ needIndex, resourceIndex }: Pick<Allocation, "needIndex" | "resourceIndex">): string =>
  `${needIndex}:${resourceIndex}`;

function failuresOfPins({ result }: RunContext): ReadonlyMap<string, readonly Filter[]> {
  return new Map(
    result.pinIssues.flatMap((issue): [string, readonly Filter[]][] =>
      issue.code === "incompatible" ? [[pairKey(issue), issue.failed]] : [],
    ),
  );
}
