import type { FlowNetwork } from "../../numeric";
import type { PairLists } from "../pairs/compatible-pairs";
import type { Component } from "../pairs/components";
import { addArc, addNode, emptyDraft, networkOf, type NetworkDraft } from "./network-draft";
import { addPin, type PinArc } from "./pinned-slots";
import type { Amounts, PinnedPair } from "../pairs/pins";
import type { Rules } from "./rules";
import { commonSlots, supplyNode, supplyTree, type SupplyTree } from "./supply-tree";

/** What the needs of one tier and one group or community have in common. */
export interface Cell {
  readonly node: number;
  readonly tier: number;
  readonly scope: number;
  /** Units asked for by all its needs, those without any compatible resource too. */
  readonly asked: number;
  readonly pinned: number;
  /** Units that its needs in this network still want. */
  readonly wanted: number;
}

/** The arcs of a compatible pair: one, or one a slot. */
export interface PairArc {
  readonly arc: number;
  readonly pair: number;
  /** Places. */
  readonly need: number;
  readonly resource: number;
  readonly slot: number;
}

/**
 * The fixed part of the networks of one component: resource → slot → group → need ← cell. What a need is not given comes from
 * its cell; where the cell has it from, and at which penalty, is for each stage of `relaxed` to add.
 */
export interface RulesNetwork {
  readonly base: FlowNetwork;
  /** By tier, then by scope. */
  readonly cells: readonly Cell[];
  readonly pairArcs: readonly PairArc[];
  readonly pinArcs: readonly PinArc[];
  /** By need: the arc that carries what it is not given. */
  readonly unservedArc: ReadonlyMap<number, number>;
  /** More than the costs along a simple cycle can add up to. */
  readonly step: number;
}

/** What the networks of all components are made from; `pins` are those that keep to the inner limits of their resource. */
export interface RulesInput {
  readonly pairs: PairLists;
  readonly amounts: Amounts;
  readonly rules: Rules;
  readonly pins: readonly PinnedPair[];
}

/** The network of one component; see `RulesNetwork`. */
export function rulesNetwork(input: RulesInput, component: Component): RulesNetwork {
  const { pairs, amounts, rules } = input;
  const draft = emptyDraft();
  const own = new Set(component.resources);
  const pins = input.pins.filter(({ resource }) => own.has(resource));
  const pinned = new Map<number, number>();
  for (const { resource, units } of pins) pinned.set(resource, (pinned.get(resource) ?? 0) + units);
  const tree = supplyTree(
    draft,
    rules.supply,
    component.resources,
    (resource) => (amounts.capacity[resource] as number) + (pinned.get(resource) ?? 0),
  );
  const pinArcs = pins.flatMap((pin) => addPin(pairs.problem, tree, pin));
  const cells = addCells(draft, input, component.needs);
  const unservedArc = new Map<number, number>();
  const pairArcs: PairArc[] = [];
  for (const need of component.needs) {
    const quantity = amounts.quantity[need] as number;
    const node = addNode(draft, -quantity);
    unservedArc.set(need, addArc(draft, cells.nodeOf(need), node, { capacity: quantity }));
    addPairs(pairArcs, pairs, tree, { need, node });
  }
  const leaves = component.resources.length + tree.branches.size;
  const step = cycleBound(pairArcs, pairs, Math.min(component.needs.length, leaves));
  return { base: networkOf(draft), cells: cells.list, pairArcs, pinArcs, unservedArc, step };
}

/** A cycle visits each need and each node that serves needs once: at most twice the smaller number of pairs. */
function cycleBound(pairArcs: readonly PairArc[], { cost }: PairLists, meetings: number): number {
  const dearest = pairArcs.reduce((most, { pair }) => Math.max(most, Math.abs(cost[pair] as number)), 0);
  return 2 * meetings * dearest + 1;
}

function addPairs(
  pairArcs: PairArc[],
  pairs: PairLists,
  tree: SupplyTree,
  { need, node }: { readonly need: number; readonly node: number },
): void {
  const { problem, resource, cost } = pairs;
  const group = tree.rules.quotaGroup[need] as number;
  const slots = problem.needs.slots[need] as number;
  for (const pair of pairsByResource(pairs, need)) {
    const other = resource[pair] as number;
    const price = cost[pair] as number;
    for (const slot of commonSlots(tree.rules, other, problem.resources.slots[other] as number, slots)) {
      const arc = addArc(tree.draft, supplyNode(tree, other, slot, group), node, { cost: price });
      pairArcs.push({ arc, pair, need, resource: other, slot });
    }
  }
}

/** Of equal flows the order of arcs decides, which must not be that of the search for pairs. */
function pairsByResource({ start, end, resource }: PairLists, need: number): Int32Array {
  const first = start[need] as number;
  return Int32Array.from({ length: (end[need] as number) - first }, (_, i) => first + i).sort(
    (a, b) => (resource[a] as number) - (resource[b] as number),
  );
}

interface Cells {
  readonly list: readonly Cell[];
  readonly nodeOf: (need: number) => number;
}

function addCells(draft: NetworkDraft, { pairs, amounts, rules }: RulesInput, needs: Int32Array): Cells {
  const { tier, quantity } = pairs.problem.needs;
  const keyOf = (need: number) =>
    (tier[need] as number) * rules.scopeNames.length + (rules.scopeOf[need] as number);
  const wanted = new Map<number, number>();
  for (const need of needs)
    wanted.set(keyOf(need), (wanted.get(keyOf(need)) ?? 0) + (amounts.quantity[need] as number));
  const keys = [...wanted.keys()].sort((a, b) => a - b);
  const asked = new Map(keys.map((key) => [key, 0]));
  const pinned = new Map(keys.map((key) => [key, 0]));
  quantity.forEach((units, need) => {
    const key = keyOf(need);
    if (!asked.has(key)) return;
    asked.set(key, (asked.get(key) ?? 0) + units);
    pinned.set(key, (pinned.get(key) ?? 0) + units - (amounts.quantity[need] as number));
  });
  const list = keys.map((key) => ({
    node: addNode(draft),
    tier: Math.floor(key / rules.scopeNames.length),
    scope: key % rules.scopeNames.length,
    asked: asked.get(key) ?? 0,
    pinned: pinned.get(key) ?? 0,
    wanted: wanted.get(key) ?? 0,
  }));
  const nodes = new Map(keys.map((key, i) => [key, list[i]?.node ?? 0]));
  return { list, nodeOf: (need) => nodes.get(keyOf(need)) ?? 0 };
}
