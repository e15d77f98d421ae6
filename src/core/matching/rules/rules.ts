import { floorsOf, unitsOf, type Floor } from "./floors";
import type { IndexedProblem } from "../pairs/indexed-problem";
import type {
  Division,
  FairnessScope,
  GroupQuota,
  MatchingNeed,
  MatchingProblem,
  MinimumShare,
} from "../pairs/problem";

/** The rules of a problem that plain transportation does not know, by place. */
export interface Rules {
  /** Whether coverage is made as equal as possible between the needs of different scopes. */
  readonly isFair: boolean;
  /** Number of the group or community of each need: position in `scopeNames`, which is sorted; "" stands for none given. */
  readonly scopeOf: Int32Array;
  readonly scopeNames: readonly string[];
  /** In the order given: what cannot be had together is taken from the last. */
  readonly floors: readonly Floor[];
  readonly division: readonly (Division | null)[];
  readonly supply: SupplyRules;
  readonly refused: readonly RefusedRule[];
}

/** The floors without what pins already give towards them; `quantity` is what each need still wants. */
export const beyondPins = (rules: Rules, quantity: Int32Array): Rules => ({
  ...rules,
  floors: rules.floors.map((floor) => {
    const pinned = floor.asked - unitsOf(floor.scopes, { scopeOf: rules.scopeOf, quantity });
    return { ...floor, units: Math.max(0, floor.units - pinned) };
  }),
});

/** Limits inside a resource; they form a tree: resource, time slot, group. */
export interface SupplyRules {
  /** Infinity where only the capacity limits. */
  readonly slotCapacity: Float64Array;
  /** By resource: the limits that units for the number of a group pass through, the widest first. */
  readonly quotas: readonly (ReadonlyMap<number, readonly Quota[]> | null)[];
  /** Number of each need's group among those that quotas name; −1 where none does. */
  readonly quotaGroup: Int32Array;
}

/** The most units for a group and its parts; `number` counts the quotas of the resource. */
export interface Quota {
  readonly number: number;
  readonly most: number;
}

/**
 * What would leave the network: fairness between groups with minimum shares of communities, or the reverse; and fairness between
 * groups that one share counts together. The shares stay.
 */
export type RefusedRule = "fairness-of-another-scope" | "fairness-inside-shares";

/**
 * The rules of `problem` in its canonical order, or null when it has none, so that plain transportation solves it.
 * Throws RangeError for a limit that is not whole, minimum shares of two scopes, and where `floorsOf` does.
 */
export function rulesOf(problem: MatchingProblem, indexed: IndexedProblem): Rules | null {
  if (!hasRules(problem)) return null;
  const shares = problem.minimumShares ?? [];
  const fairness = problem.fairness ?? null;
  const scope = scopeOfShares(shares) ?? fairness;
  const scopes = numbered(Array.from(indexed.needRow, (row) => nameIn(scope, problem.needs[row])));
  const { quantity } = indexed.needs;
  const floors = floorsOf(shares, { scopeOf: scopes.of, scopeNames: scopes.names, quantity });
  const refused = refusedRules(fairness, scope, floors);
  return {
    isFair: fairness !== null && refused.length === 0,
    scopeOf: scopes.of,
    scopeNames: scopes.names,
    floors,
    division: Array.from(indexed.needRow, (row) => problem.needs[row]?.division ?? null),
    supply: supplyRules(problem, indexed),
    refused,
  };
}

function refusedRules(
  fairness: FairnessScope | null,
  scope: FairnessScope | null,
  floors: readonly Floor[],
): readonly RefusedRule[] {
  if (fairness === null) return [];
  if (fairness !== scope) return ["fairness-of-another-scope"];
  return floors.some(({ scopes }) => scopes.size > 1) ? ["fairness-inside-shares"] : [];
}

function hasRules({ needs, resources, fairness = null, minimumShares = [] }: MatchingProblem): boolean {
  return (
    fairness !== null ||
    minimumShares.length > 0 ||
    needs.some(({ division }) => division !== undefined) ||
    resources.some(
      ({ slotCapacity, groupQuotas = [] }) =>
        (slotCapacity ?? Infinity) !== Infinity || groupQuotas.length > 0,
    )
  );
}

/** Whether rules tie together needs and resources that no pair connects. */
export const isTied = ({
  isFair,
  floors,
}: Pick<Rules, "isFair"> & { readonly floors: readonly unknown[] }): boolean => isFair || floors.length > 0;

/** Whether a resource is limited in more than its capacity. */
export const isLimited = ({ slotCapacity, quotas }: SupplyRules, resource: number): boolean =>
  slotCapacity[resource] !== Infinity || quotas[resource] !== null;

interface Scopes {
  readonly of: Int32Array;
  readonly names: readonly string[];
}

function numbered(nameOf: readonly string[]): Scopes {
  const names = [...new Set(nameOf)].sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  return { of: Int32Array.from(nameOf, (name) => numbers.get(name) ?? -1), names };
}

const nameIn = (scope: FairnessScope | null, need: MatchingNeed | undefined): string =>
  scope === null ? "" : (need?.[scope] ?? "");

function scopeOfShares(shares: readonly MinimumShare[]): FairnessScope | null {
  const scopes = new Set(shares.map(({ scope }) => scope));
  if (scopes.size > 1) throw new RangeError("invalid minimum shares: of groups and of communities at once");
  return shares[0]?.scope ?? null;
}

function supplyRules({ needs, resources }: MatchingProblem, indexed: IndexedProblem): SupplyRules {
  const rows = Array.from(indexed.resourceRow, (row) => resources[row]);
  const groups = new Map<string, number>();
  for (const name of rows.flatMap((row) => row?.groupQuotas?.flatMap(membersOf) ?? []))
    if (!groups.has(name)) groups.set(name, groups.size);
  return {
    slotCapacity: Float64Array.from(rows, (row) => wholeLimit(row?.slotCapacity ?? Infinity)),
    quotas: rows.map((row) => quotasOf(row?.groupQuotas ?? [], groups)),
    quotaGroup: Int32Array.from(indexed.needRow, (row) => groups.get(needs[row]?.group ?? "") ?? -1),
  };
}

/** A quota of parts, or a second one of the same group, is inside that of the whole. */
function quotasOf(
  rows: readonly GroupQuota[],
  groups: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly Quota[]> | null {
  if (rows.length === 0) return null;
  const quotas = new Map<number, Quota[]>();
  const widestFirst = rows.toSorted((a, b) => membersOf(b).length - membersOf(a).length);
  widestFirst.forEach((row, number) => {
    const quota = { number, most: wholeLimit(row.most) };
    for (const name of membersOf(row)) {
      const group = groups.get(name) ?? -1;
      quotas.set(group, [...(quotas.get(group) ?? []), quota]);
    }
  });
  return quotas;
}

/** The group and its parts. */
const membersOf = ({ group, parts = [] }: GroupQuota): readonly string[] => [group, ...parts];

function wholeLimit(units: number): number {
  if (units !== Infinity && !(Number.isSafeInteger(units) && units >= 0))
    throw new RangeError(`invalid limit: ${units}`);
  return units;
}
