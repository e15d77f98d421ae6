import { filtersFailed, type Filter } from "../../../core/matching";
import type { LastNeed, LastRun } from "../tables/last-run";
import { rowAt, type LastChanges, type NeedChange, type RunContext } from "./run-context";
import type { Words } from "./words";

/** Compares the run with the last one, need by need. */
export function lastChanges(context: Omit<RunContext, "changes">): LastChanges | null {
  const { dataset, matched, result } = context;
  const last = dataset.lastRun ?? null;
  if (last === null) return null;
  const now = plansOf(context, last);
  const open = matched.needs.slice(0, matched.openCount);
  const needs = new Map(
    open.map(({ id, quantity }, index): [string, NeedChange] => {
      const before = last.needs.get(id);
      const after = result.served[index] ?? 0;
      if (before === undefined)
        return [id, { before: null, after, reasons: [context.words.say("change.new")] }];
      const units = before.served;
      const comparison = { context, last, now, id, index, before, quantity };
      return [
        id,
        { before: units, after, reasons: units === after ? [] : reasonsFor(comparison, after - units) },
      ];
    }),
  );
  const changes = [...needs.values()];
  const openIds = new Set(open.map(({ id }) => id));
  return {
    needs,
    gained: changes.filter(({ before, after }) => before !== null && after > before).length,
    lost: changes.filter(({ before, after }) => before !== null && after < before).length,
    new: changes.filter(({ before }) => before === null).length,
    gone: [...last.needs.keys()].filter((id) => !openIds.has(id)).length,
  };
}

/** How much more or less a need gets, and why; null where nothing is to be said. */
export function changeInWords({ before, after, reasons }: NeedChange, { say }: Words): string | null {
  const inWords = reasons.join(say("list.comma"));
  if (before === null || before === after) return inWords || null;
  const key = after < before ? "change.lost" : "change.gained";
  return say(key, { units: Math.abs(after - before), reasons: inWords });
}

/** Units by need and resource id. */
type Units = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Both plans, looked up from either side by id. */
interface Plans {
  readonly from: Units;
  readonly to: Units;
  readonly toLastTime: Units;
  readonly locked: ReadonlySet<string>;
  readonly needIndex: ReadonlyMap<string, number>;
  readonly resourceIndex: ReadonlyMap<string, number>;
}

interface Comparison {
  readonly context: Omit<RunContext, "changes">;
  readonly last: LastRun;
  readonly now: Plans;
  readonly id: string;
  readonly index: number;
  readonly before: LastNeed;
  readonly quantity: number;
}

function plansOf({ matched, dataset, result }: Comparison["context"], last: LastRun): Plans {
  const pairs = result.allocations.map(({ needIndex, resourceIndex, quantity, pinned }) => ({
    need: rowAt(matched.needs, needIndex).id,
    resource: rowAt(dataset.resources, resourceIndex).id,
    quantity,
    pinned,
  }));
  const lastPairs = [...last.needs].flatMap(([need, { from }]) =>
    [...from].map(([resource, quantity]) => ({ need, resource, quantity })),
  );
  return {
    from: unitsBy(pairs.map(({ need, resource, quantity }) => [need, resource, quantity])),
    to: unitsBy(pairs.map(({ need, resource, quantity }) => [resource, need, quantity])),
    toLastTime: unitsBy(lastPairs.map(({ need, resource, quantity }) => [resource, need, quantity])),
    locked: new Set(
      pairs.filter(({ pinned }) => pinned > 0).map(({ need, resource }) => pairKey(need, resource)),
    ),
    needIndex: new Map(matched.needs.map(({ id }, index) => [id, index])),
    resourceIndex: new Map(dataset.resources.map(({ id }, index) => [id, index])),
  };
}

function unitsBy(entries: readonly (readonly [outer: string, inner: string, units: number])[]): Units {
  const units = new Map<string, Map<string, number>>();
  for (const [outer, inner, quantity] of entries) {
    const own = units.get(outer) ?? new Map<string, number>();
    units.set(outer, own.set(inner, (own.get(inner) ?? 0) + quantity));
  }
  return units;
}

const pairKey = (need: string, resource: string): string => JSON.stringify([need, resource]);

/** Enough to understand, few enough for one cell. */
const MOST_REASONS = 3;

function reasonsFor(comparison: Comparison, difference: number): readonly string[] {
  const { before, quantity, context } = comparison;
  const { say } = context.words;
  const isLess = difference < 0;
  const isAsked = before.asked !== null && (isLess ? quantity < before.asked : quantity > before.asked);
  const asked = isAsked
    ? [say(isLess ? "change.askedLess" : "change.askedMore", { before: before.asked, now: quantity })]
    : [];
  const reasons = [...new Set([...asked, ...resourceReasons(comparison, isLess)])];
  return reasons.length === 0 ? [otherReason(comparison, isLess)] : reasons.slice(0, MOST_REASONS);
}

/** Where no resource tells more: the rule that now keeps a need short, if there is one. */
function otherReason({ context, index }: Comparison, isLess: boolean): string {
  const { say } = context.words;
  const reason = context.explanation.unmet.find(({ needIndex }) => needIndex === index)?.reason;
  return isLess && (reason === "limits" || reason === "indivisible")
    ? say(`unmet.${reason}`)
    : say("change.rearranged");
}

/** One reason for each resource that gives less (or, where the need gains, more) than it did. */
function resourceReasons(comparison: Comparison, isLess: boolean): readonly string[] {
  const { before, now, id } = comparison;
  const given = now.from.get(id) ?? new Map<string, number>();
  const ids = [...new Set([...before.from.keys(), ...given.keys()])].sort();
  return ids.flatMap((resource) => {
    const difference = (given.get(resource) ?? 0) - (before.from.get(resource) ?? 0);
    if (isLess && difference < 0) return whyLess(comparison, resource);
    const isMore = difference > 0 || now.locked.has(pairKey(id, resource));
    return !isLess && isMore ? whyMore(comparison, resource) : [];
  });
}

function whyLess(comparison: Comparison, resource: string): readonly string[] {
  const { context, last, now, id, index } = comparison;
  const { dataset, words } = context;
  const row = now.resourceIndex.get(resource);
  if (row === undefined) return [words.say("change.resourceGone", { resource })];
  if (isExpiredNow(context, row)) return [words.say("change.resourceExpired", { resource })];
  if ((dataset.refused ?? []).some((pair) => pair.needId === id && pair.resourceId === resource))
    return [words.say("change.refused", { resource })];
  const failed = failuresOf(context, index, row);
  if (failed.length > 0)
    return [
      words.say("change.noLongerFits", {
        resource,
        filters: words.list(failed.map((filter) => words.say(`filter.${filter}`))),
      }),
    ];
  const { capacity } = rowAt(context.matched.problem.resources, row);
  const had = last.resources.get(resource) ?? capacity;
  const less =
    capacity < had ? [words.say("change.capacityLess", { resource, before: had, now: capacity })] : [];
  const reasons = [...less, ...takenBy({ context, now, id, resource })];
  return reasons.length > 0 ? reasons : lockedFor({ context, now, id, resource });
}

/** What keeps the resource from the need now. */
function failuresOf({ result }: Pick<RunContext, "result">, need: number, row: number): readonly Filter[] {
  const { problem } = result.pairs;
  return filtersFailed(problem, problem.needPlace[need] as number, problem.resourcePlace[row] as number);
}

const isExpiredNow = ({ matched }: Pick<RunContext, "matched">, row: number): boolean =>
  matched.problem.resources[row]?.expired === true;

interface Taken extends Pick<Comparison, "context" | "now" | "id"> {
  readonly resource: string;
}

/** People may have changed the quantity on the sheet before they locked it: then nothing tells what it was. */
function lockedFor({ context, now, id, resource }: Taken): readonly string[] {
  const { words } = context;
  const needs = [...(now.to.get(resource) ?? [])].flatMap(([need]) =>
    need !== id && now.locked.has(pairKey(need, resource)) ? [withTier(context, now, need)] : [],
  );
  return needs.length === 0 ? [] : [words.say("change.lockedFor", { resource, needs: words.list(needs) })];
}

/** Which needs get more of the resource than last time, those that are locked to it apart. */
function takenBy({ context, now, id, resource }: Taken): readonly string[] {
  const { words } = context;
  const takers = gainersOf(id, now.to.get(resource), now.toLastTime.get(resource));
  const isLocked = (need: string): boolean => now.locked.has(pairKey(need, resource));
  const tell = (key: "change.lockedFor" | "change.displaced", needs: readonly string[]) =>
    needs.length === 0
      ? []
      : [words.say(key, { resource, needs: words.list(needs.map((need) => withTier(context, now, need))) })];
  return [
    ...tell("change.lockedFor", takers.filter(isLocked)),
    ...tell(
      "change.displaced",
      takers.filter((need) => !isLocked(need)),
    ),
  ];
}

/** The needs besides `id` that have more units in `one` than in `other`. */
const gainersOf = (
  id: string,
  one: ReadonlyMap<string, number> = new Map(),
  other: ReadonlyMap<string, number> = new Map(),
): readonly string[] =>
  [...one].flatMap(([need, units]) => (need !== id && units > (other.get(need) ?? 0) ? [need] : []));

function withTier({ matched, words }: Comparison["context"], { needIndex }: Plans, id: string): string {
  const tier = matched.problem.needs[needIndex.get(id) ?? -1]?.tier;
  return tier === undefined ? id : words.say("change.needOfTier", { need: id, tier });
}

function whyMore({ context, last, now, id }: Comparison, resource: string): readonly string[] {
  const { matched, words } = context;
  const had = last.resources.get(resource) ?? Infinity;
  // New, or with nothing to give last time: neither stands in the sheets.
  if (!last.resources.has(resource)) return [words.say("change.resourceNew", { resource })];
  const { capacity } = rowAt(matched.problem.resources, now.resourceIndex.get(resource) ?? -1);
  const more =
    capacity > had ? [words.say("change.capacityMore", { resource, before: had, now: capacity })] : [];
  const locked = now.locked.has(pairKey(id, resource)) ? [words.say("change.locked", { resource })] : [];
  const givers = gainersOf(id, now.toLastTime.get(resource), now.to.get(resource));
  const freed =
    givers.length === 0 ? [] : [words.say("change.freed", { resource, needs: words.list(givers) })];
  return [...more, ...locked, ...freed];
}
