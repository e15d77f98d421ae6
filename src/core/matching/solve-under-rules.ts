import type { CompatiblePairs } from "./compatible-pairs";
import { componentsOfPairs, type Component } from "./components";
import { freeRoom } from "./free-room";
import { undivided, type Undivided } from "./indivisible";
import { placePins, unitsOnPinArcs, type PinnedSupply, type SlotUnits } from "./pinned-slots";
import type { Amounts, PinOutcome } from "./pins";
import type { FairnessScope, Pair } from "./problem";
import { plainPlan, type OnNeeds } from "./plain-plan";
import { relaxed, requireFlow, tiersOf, type Decisions, type Relaxed } from "./relaxed";
import { beyondPins, isLimited, type Floor, type RefusedRule, type Rules } from "./rules";
import { rulesNetwork, type RulesNetwork } from "./rules-network";
import { NO_SLOT } from "./supply-tree";

/** Units given beside the pins, and what became of the rules. */
export interface RuledUnits {
  /** Per compatible pair. */
  readonly pairUnits: Int32Array;
  /** Whether certificates have been accepted for every part and no search has ended at its limit. */
  readonly optimal: boolean;
  readonly report: RuleReport;
}

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

/**
 * The best use of the resources under `rules`, beside the pins: floors, then tiers, then fairness, then cost, as `relaxed`
 * states it, and no need is split that may not be (`undivided`).
 *
 * Fairness and floors tie all parts together; otherwise each connected part is solved by itself, those without rules
 * as plain transportation. Throws RangeError where quantities or costs are too large for exact arithmetic.
 */
export function solveUnderRules(
  pairs: CompatiblePairs,
  outcome: PinOutcome,
  rules: Rules,
  onNeeds?: OnNeeds,
): RuledUnits {
  const { problem } = pairs;
  const pinned = placePins(problem, rules.supply, outcome.granted);
  const net = beyondPins(rules, problem.needs.quantity, outcome.quantity);
  const components = componentsOf(pairs, outcome.quantity, net);
  const isRuled = components.map((component) => !isPlain(component, net));
  const rest = plainPlan(
    pairs,
    withoutNeedsOf(
      components.filter((_, i) => isRuled[i]),
      outcome,
    ),
    onNeeds,
  );
  const { pairUnits } = rest;
  const parts = components
    .filter((_, i) => isRuled[i])
    .map((component) => {
      const network = rulesNetwork({ pairs, amounts: outcome, rules: net, pins: pinned.fitting }, component);
      return { network, ...solvePart(network, net, outcome, problem.needs.tier) };
    });
  for (const { network, best } of parts) addUnits(pairUnits, network, best);
  const gap = gapOf(parts);
  return {
    pairUnits,
    optimal: gap === null && rest.optimal && parts.every(({ proven }) => proven),
    report: {
      isFair: rules.isFair,
      refused: rules.refused,
      floors: floorOutcomes(rules.floors, net.floors, parts),
      slots: slotAllocations(pairs, rules, whenGiven(parts, pinned)),
      pinsBeyondLimits: pinned.beyond.map(({ need, resource, units }) => ({
        needIndex: problem.needRow[need] as number,
        resourceIndex: problem.resourceRow[resource] as number,
        quantity: units,
      })),
      indivisible: parts
        .flatMap((part) => leftWhole(part, net))
        .map((need) => problem.needRow[need] as number)
        .sort((a, b) => a - b),
      gap,
    },
  };
}

/** The amounts, as if the needs of `components` wanted nothing. */
function withoutNeedsOf(components: readonly Component[], { quantity, capacity }: PinOutcome): Amounts {
  const others = quantity.slice();
  for (const { needs } of components) needs.forEach((need) => (others[need] = 0));
  return { quantity: others, capacity };
}

function addUnits(pairUnits: Int32Array, { pairArcs }: RulesNetwork, { flow }: Relaxed): void {
  for (const { arc, pair } of pairArcs) pairUnits[pair] = (pairUnits[pair] as number) + (flow[arc] as number);
}

interface SolvedPart extends Undivided {
  readonly network: RulesNetwork;
  /** The best flow if all needs could be split; null when none of this part may not be. */
  readonly free: Relaxed | null;
}

const NOTHING_DECIDED: Decisions = { whole: new Set(), closed: new Set() };

function solvePart(
  network: RulesNetwork,
  rules: Rules,
  { granted, quantity, capacity }: PinOutcome,
  tier: Int32Array,
): Undivided & Pick<SolvedPart, "free"> {
  const free = requireFlow(relaxed(network, rules, NOTHING_DECIDED));
  const arcs = network.pairArcs.filter(({ need }) => (rules.division[need] ?? null) !== null);
  if (arcs.length === 0) return { best: free, bound: free, proven: free.proven, free: null };
  const found = undivided({ network, arcs, rules, pins: granted, quantity, capacity, tier }, free);
  return { ...found, proven: found.proven && free.proven, free };
}

function componentsOf(pairs: CompatiblePairs, quantity: Int32Array, rules: Rules): readonly Component[] {
  const parts = componentsOfPairs(pairs, quantity);
  if (parts.length < 2 || (!rules.isFair && rules.floors.length === 0)) return parts;
  const merged = (places: (part: Component) => Int32Array) =>
    Int32Array.from(parts.flatMap((part) => [...places(part)])).sort();
  return [{ needs: merged(({ needs }) => needs), resources: merged(({ resources }) => resources) }];
}

const isPlain = ({ needs, resources }: Component, rules: Rules): boolean =>
  !rules.isFair &&
  rules.floors.length === 0 &&
  needs.every((need) => (rules.division[need] ?? null) === null) &&
  !resources.some((resource) => isLimited(rules.supply, resource));

function floorOutcomes(
  floors: readonly Floor[],
  beyondPinned: readonly Floor[],
  parts: readonly SolvedPart[],
): readonly FloorOutcome[] {
  return floors.map(({ share, asked, units }, i) => {
    const missing = (beyondPinned[i]?.units ?? 0) - (parts[0]?.best.floors[i] ?? 0);
    return { ...share, asked, wanted: units, reached: units - missing };
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
  { problem }: CompatiblePairs,
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
  const cut = parts.filter(({ best, bound }) => best !== bound);
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
