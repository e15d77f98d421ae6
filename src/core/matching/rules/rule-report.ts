import type { IndexedProblem } from "../pairs/indexed-problem";
import { freeRoom } from "./free-room";
import { unitsOnPinArcs, type PinnedSupply, type SlotUnits } from "./pinned-slots";
import type { FairnessScope, Pair } from "../pairs/problem";
import { tiersOf, type Relaxed } from "./relaxed";
import { isCutShort, type RuledProblem, type SolvedPart } from "./ruled-parts";
import type { Floor } from "./floors";
import type { RefusedRule, Rules } from "./rules";
import { NO_SLOT } from "./supply-tree";

/** What the rules did; rows are those of the lists given. */
export interface RuleReport {
  readonly isFair: boolean;
  readonly refused: readonly RefusedRule[];
  readonly floors: readonly FloorOutcome[];
  /** When each unit of a resource that limits its slots is given, pinned ones too; by need, resource and slot. */
  readonly slots: readonly SlotAllocation[];
  /** Needs that get less only because they may not be split: with split needs allowed they would have got more. */
  readonly indivisible: readonly number[];
  /** Pinned units beyond the slots or quotas of their resource: kept, since people have promised them. */
  readonly pinsBeyondLimits: readonly (Pair & { readonly quantity: number })[];
  /** What a search that ended at its limit may have missed; null when nothing was. */
  readonly gap: Gap | null;
}

export interface FloorOutcome {
  readonly scope: FairnessScope;
  readonly name: string;
  readonly share: number;
  readonly asked: number;
  /** ⌈share × asked⌉ */
  readonly wanted: number;
  /** What could be reached of it with the floors before; the floor that was applied. */
  readonly reached: number;
}

/** A quantity of one resource for one need in one weekly slot; null: beyond the limits of its slots, promised by a pin. */
export interface SlotAllocation {
  readonly needIndex: number;
  readonly resourceIndex: number;
  readonly slot: number | null;
  readonly quantity: number;
}

/** Over the parts whose search was cut short, beside the pins. */
export interface Gap {
  readonly found: Worth;
  /** No plan is better, tier before tier, then by cost. */
  readonly bound: Worth;
}

export interface Worth {
  /** Units served; the first entry is tier 1. */
  readonly byTier: readonly number[];
  readonly cost: number;
}

/** What `rules` did in a problem whose parts have been solved. */
export function ruleReport(rules: Rules, ruled: RuledProblem, parts: readonly SolvedPart[]): RuleReport {
  const { problem } = ruled.pairs;
  return {
    isFair: rules.isFair,
    refused: rules.refused,
    floors: floorOutcomes(rules.floors, ruled.rules.floors, parts),
    slots: slotAllocations(problem, rules, whenGiven(parts, ruled.pinned)),
    pinsBeyondLimits: ruled.pinned.beyond.map(({ need, resource, units }) => ({
      needIndex: problem.needRow[need] as number,
      resourceIndex: problem.resourceRow[resource] as number,
      quantity: units,
    })),
    indivisible: parts
      .flatMap((part) => leftWhole(part, rules))
      .map((need) => problem.needRow[need] as number)
      .sort((a, b) => a - b),
    gap: gapOf(parts),
  };
}

function floorOutcomes(
  floors: readonly Floor[],
  beyondPinned: readonly Floor[],
  parts: readonly SolvedPart[],
): readonly FloorOutcome[] {
  return floors.map(({ share: { scope, name, share }, asked, units }, i) => {
    const missing = (beyondPinned[i]?.units ?? 0) - (parts[0]?.best.floors[i] ?? 0);
    return { scope, name, share, asked, wanted: units, reached: units - missing };
  });
}

/** All units with their slots; pins on resources that no part uses stay where they were placed first. */
function whenGiven(parts: readonly SolvedPart[], { placed, beyond }: PinnedSupply): readonly SlotUnits[] {
  const used = new Set(parts.flatMap(({ network }) => network.pinArcs.map(({ pin }) => pin.resource)));
  return [...parts.flatMap(slotUnits), ...placed.filter(({ resource }) => !used.has(resource)), ...beyond];
}

const slotUnits = ({ network, best }: SolvedPart): readonly SlotUnits[] => [
  ...network.pairArcs
    .map(({ need, resource, slot, arc }) => ({ need, resource, slot, units: best.flow[arc] as number }))
    .filter(({ slot, units }) => slot !== NO_SLOT && units > 0),
  ...unitsOnPinArcs(network.pinArcs, best.flow),
];

function slotAllocations(
  problem: IndexedProblem,
  { supply }: Rules,
  units: readonly SlotUnits[],
): readonly SlotAllocation[] {
  const sums = new Map<string, SlotAllocation>();
  for (const { need, resource, slot, units: quantity } of units) {
    if (supply.slotCapacity[resource] === Infinity) continue;
    const key = `${need} ${resource} ${slot}`;
    sums.set(key, {
      needIndex: problem.needRow[need] as number,
      resourceIndex: problem.resourceRow[resource] as number,
      slot: slot === NO_SLOT ? null : slot,
      quantity: quantity + (sums.get(key)?.quantity ?? 0),
    });
  }
  return [...sums.values()].sort(
    (a, b) =>
      a.needIndex - b.needIndex ||
      a.resourceIndex - b.resourceIndex ||
      (a.slot ?? Infinity) - (b.slot ?? Infinity),
  );
}

/** Needs that may not be split and get less than they would if all could be, or than still lies free for them. */
function leftWhole({ network, best, free }: SolvedPart, { division }: Rules): readonly number[] {
  if (free === null) return [];
  const room = freeRoom(network, best.flow);
  const hasFreeUnits = (need: number) =>
    network.pairArcs.some((arc) => arc.need === need && room.at(network.base.from[arc.arc] as number) > 0);
  return [...network.unservedArc]
    .filter(([need, arc]) => {
      const unserved = best.flow[arc] as number;
      if ((division[need] ?? null) === null || unserved === 0) return false;
      return unserved > (free.flow[arc] as number) || hasFreeUnits(need);
    })
    .map(([need]) => need);
}

function gapOf(parts: readonly SolvedPart[]): Gap | null {
  const cut = parts.filter(isCutShort);
  if (cut.length === 0) return null;
  const total = (flowOf: (part: SolvedPart) => Relaxed): Worth => {
    const byTier: number[] = [];
    for (const part of cut) {
      const tiers = tiersOf(part.network);
      flowOf(part).byTier.forEach((units, i) => {
        const tier = tiers[i] as number;
        while (byTier.length < tier) byTier.push(0);
        byTier[tier - 1] = (byTier[tier - 1] ?? 0) + units;
      });
    }
    return { byTier, cost: cut.reduce((sum, part) => sum + flowOf(part).cost, 0) };
  };
  return { found: total(({ best }) => best), bound: total(({ bound }) => bound) };
}
