import { minCostFlow } from "../../numeric";
import type { MatchResult } from "../plan/match";
import { addArc, addNode, emptyDraft, HUB, networkOf, type NetworkDraft } from "../rules/network-draft";
import type { MatchingProblem, MatchingResource } from "../pairs/problem";
import type { SlotAllocation } from "../rules/rule-report";

/** A quantity of one resource for one need in one week. */
export interface WeekAllocation extends SlotAllocation {
  /** 1 … weeks. */
  readonly week: number;
}

/** The allocations of `result`, slot by slot where a resource limits its slots. */
export function allocationsInSlots({ allocations, rules }: MatchResult): readonly SlotAllocation[] {
  const slots = rules?.slots ?? [];
  const keyOf = (one: { readonly needIndex: number; readonly resourceIndex: number }) =>
    `${one.needIndex} ${one.resourceIndex}`;
  const slotted = new Set(slots.map(keyOf));
  const others = allocations
    .filter((allocation) => !slotted.has(keyOf(allocation)))
    .map(({ needIndex, resourceIndex, quantity }) => ({ needIndex, resourceIndex, slot: null, quantity }));
  return [...slots, ...others];
}

/**
 * `allocations` of a whole horizon, spread over its weeks; by week, need, resource and slot.
 *
 * Every sum S that belongs together — of an allocation, a need, a resource, one of its slots, a group in such a slot — is ⌊S/W⌋ or
 * ⌈S/W⌉ in each of the W weeks. So whatever keeps W times a weekly limit over the horizon keeps the limit in every week.
 *
 * The weeks are halved until single. S/W in every week is a flow from resources through slots and groups to needs in which all
 * these sums are arcs; therefore the first V of W weeks can be given ⌊S·V/W⌋ or ⌈S·V/W⌉ whole units of each (flows with whole
 * bounds have whole solutions), and what is left suits the other W − V weeks as well: both bounds lie between V⌊S/W⌋ and V⌈S/W⌉.
 * Dealing out each resource's units in turn would hold its limits too, but could give a need all it gets in one week.
 */
export function scheduleOverWeeks(
  { needs, resources }: MatchingProblem,
  allocations: readonly SlotAllocation[],
  weeks: number,
): readonly WeekAllocation[] {
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MOST_WEEKS)
    throw new RangeError(`invalid number of weeks: ${weeks}`);
  const parts = allocations
    .filter(({ quantity }) => quantity > 0)
    .map((allocation) => ({
      ...allocation,
      groups: groupsOf(resources[allocation.resourceIndex], needs[allocation.needIndex]?.group ?? ""),
    }))
    .sort(byPlace);
  return spread(parts, 1, weeks).sort((a, b) => a.week - b.week || byPlace(a, b));
}

/** Ten years. */
const MOST_WEEKS = 520;

interface Part extends SlotAllocation {
  /** The need's group and, before it, the wider ones whose quota counts it. */
  readonly groups: readonly string[];
}

const groupsOf = (resource: MatchingResource | undefined, group: string): readonly string[] => [
  ...(resource?.groupQuotas ?? [])
    .filter(({ parts = [] }) => parts.includes(group))
    .map((quota) => quota.group),
  group,
];

const byPlace = (a: SlotAllocation, b: SlotAllocation): number =>
  a.needIndex - b.needIndex ||
  a.resourceIndex - b.resourceIndex ||
  (a.slot ?? Infinity) - (b.slot ?? Infinity) ||
  0;

function spread(parts: readonly Part[], week: number, weeks: number): WeekAllocation[] {
  if (parts.length === 0) return [];
  if (weeks === 1) {
    return parts.map(({ needIndex, resourceIndex, slot, quantity }) => ({
      needIndex,
      resourceIndex,
      slot,
      quantity,
      week,
    }));
  }
  const first = Math.floor(weeks / 2);
  const early = unitsOfFirst(parts, first, weeks);
  const later = parts.map((part, i) => ({ ...part, quantity: part.quantity - (early[i]?.quantity ?? 0) }));
  const given = ({ quantity }: Part) => quantity > 0;
  return [
    ...spread(early.filter(given), week, first),
    ...spread(later.filter(given), week + first, weeks - first),
  ];
}

/** What the first `first` of `weeks` weeks get of each part. */
function unitsOfFirst(parts: readonly Part[], first: number, weeks: number): readonly Part[] {
  const draft = emptyDraft();
  const sums = new Map<number, number>();
  const count = (arc: number, { quantity }: Part) => sums.set(arc, (sums.get(arc) ?? 0) + quantity);
  const branch = branching(draft);
  const arcs = parts.map((part) => {
    const { needIndex, resourceIndex, slot, groups } = part;
    const keys = [`${resourceIndex}`, `${resourceIndex} ${slot ?? "-"}`];
    for (const group of groups) keys.push(`${resourceIndex} ${slot ?? "-"} ${group}`);
    let above = HUB;
    for (const key of new Set(keys)) {
      const { node, arc } = branch(key, above);
      above = node;
      count(arc, part);
    }
    const need = branch(`need ${needIndex}`, HUB, "up");
    count(need.arc, part);
    const arc = addArc(draft, above, need.node);
    count(arc, part);
    return arc;
  });
  const bounds = draft.from.map((_, arc) => ((sums.get(arc) ?? 0) * first) / weeks);
  const solution = minCostFlow({
    ...networkOf(draft),
    lower: Float64Array.from(bounds, Math.floor),
    capacity: Float64Array.from(bounds, Math.ceil),
  });
  if (solution.status !== "optimal") throw new RangeError(`invalid allocations: ${solution.status}`);
  return parts.map((part, i) => ({ ...part, quantity: solution.flow[arcs[i] as number] as number }));
}

interface Branch {
  readonly node: number;
  readonly arc: number;
}

/** Makes each named node once, with the arc from its parent (or, upwards, to it). */
function branching(draft: NetworkDraft): (key: string, parent: number, way?: "down" | "up") => Branch {
  const made = new Map<string, Branch>();
  return (key, parent, way = "down") => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const node = addNode(draft);
    const arc = way === "down" ? addArc(draft, parent, node) : addArc(draft, node, parent);
    made.set(key, { node, arc });
    return { node, arc };
  };
}
