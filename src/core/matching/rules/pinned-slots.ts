import { minCostFlow } from "../../numeric";
import { addArc, addNode, emptyDraft, networkOf, type NetworkDraft } from "./network-draft";
import type { IndexedProblem } from "../pairs/indexed-problem";
import type { PinnedPair } from "../pairs/pins";
import { isLimited, type SupplyRules } from "./rules";
import { commonSlots, NO_SLOT, supplyNode, supplyTree, type SupplyTree } from "./supply-tree";

/** Units of a pair of places in one slot; `NO_SLOT` where the resource does not limit its slots. */
export interface SlotUnits {
  readonly need: number;
  readonly resource: number;
  readonly slot: number;
  readonly units: number;
}

/** Pinned units on resources with inner limits. */
export interface PinnedSupply {
  /** What keeps to the limits; in the network its slots may still change. */
  readonly fitting: readonly PinnedPair[];
  /** One way to place these units. */
  readonly placed: readonly SlotUnits[];
  /** Promised beyond the limits: kept, in no slot. */
  readonly beyond: readonly SlotUnits[];
}

/** As many pinned units as possible within slots and quotas, resource by resource. */
export function placePins(
  problem: IndexedProblem,
  rules: SupplyRules,
  pins: readonly PinnedPair[],
): PinnedSupply {
  const limited = pins.filter(({ resource }) => isLimited(rules, resource));
  const resources = [...new Set(limited.map(({ resource }) => resource))].sort((a, b) => a - b);
  const parts = resources.map((resource) =>
    placeOn(
      problem,
      rules,
      limited.filter((pin) => pin.resource === resource),
    ),
  );
  return {
    fitting: parts.flatMap(({ fitting }) => fitting),
    placed: parts.flatMap(({ placed }) => placed),
    beyond: parts.flatMap(({ beyond }) => beyond),
  };
}

/** An arc that may carry units of a pin. */
export interface PinArc {
  readonly pin: PinnedPair;
  readonly slot: number;
  readonly arc: number;
}

/** The arcs to a new node that takes the units of `pin`: in slots both have or, where there are none, in any of the resource. */
export function addPin(problem: IndexedProblem, tree: SupplyTree, pin: PinnedPair): readonly PinArc[] {
  const { draft, rules } = tree;
  const node = addNode(draft, -pin.units);
  const ofResource = problem.resources.slots[pin.resource] as number;
  const common = commonSlots(rules, pin.resource, ofResource, problem.needs.slots[pin.need] as number);
  const slots = common.length > 0 ? common : commonSlots(rules, pin.resource, ofResource, 0);
  const group = rules.quotaGroup[pin.need] as number;
  return slots.map((slot) => ({
    pin,
    slot,
    arc: addArc(draft, supplyNode(tree, pin.resource, slot, group), node),
  }));
}

/** The units that each arc carries, as units of pairs in slots. */
export const unitsOnPinArcs = (arcs: readonly PinArc[], flow: Float64Array): readonly SlotUnits[] =>
  arcs
    .map(({ pin, slot, arc }) => ({
      need: pin.need,
      resource: pin.resource,
      slot,
      units: flow[arc] as number,
    }))
    .filter(({ units }) => units > 0);

function placeOn(problem: IndexedProblem, rules: SupplyRules, pins: readonly PinnedPair[]): PinnedSupply {
  const draft = emptyDraft();
  const total = pins.reduce((sum, { units }) => sum + units, 0);
  const resources = new Set(pins.map(({ resource }) => resource));
  const tree = supplyTree(draft, rules, resources, () => total);
  const arcs = pins.flatMap((pin) => addPin(problem, tree, pin));
  const overflow = pins.map((pin) => overflowArc(draft, tree, arcs, pin));
  const solution = minCostFlow(networkOf(draft));
  if (solution.status !== "optimal") throw new RangeError(`invalid network: ${solution.status}`);
  const { flow } = solution;
  const beyond = pins.map((pin, i) => ({
    ...pin,
    slot: NO_SLOT,
    units: flow[overflow[i] as number] as number,
  }));
  return {
    fitting: pins
      .map((pin, i) => ({ ...pin, units: pin.units - (beyond[i]?.units ?? 0) }))
      .filter(({ units }) => units > 0),
    placed: unitsOnPinArcs(arcs, flow),
    beyond: beyond.filter(({ units }) => units > 0),
  };
}

function overflowArc(
  draft: NetworkDraft,
  tree: SupplyTree,
  arcs: readonly PinArc[],
  pin: PinnedPair,
): number {
  const own = arcs.find((arc) => arc.pin === pin);
  const node = own === undefined ? addNode(draft, -pin.units) : (draft.to[own.arc] as number);
  return addArc(draft, tree.root.get(pin.resource) as number, node, { cost: 1 });
}
