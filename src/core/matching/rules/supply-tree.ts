import { addArc, addNode, HUB, type NetworkDraft } from "./network-draft";
import type { SupplyRules } from "./rules";
import { BOUNDS } from "../pairs/problem";

/** The nodes of resources, with their slots and groups below them where these are limited. */
export interface SupplyTree {
  readonly draft: NetworkDraft;
  readonly rules: SupplyRules;
  /** Node by resource. */
  readonly root: ReadonlyMap<number, number>;
  /** Node by slot of a resource, and by group in it; made when first asked for. */
  readonly branches: Map<string, number>;
}

/** `NO_SLOT` where a resource does not limit its slots. */
export const NO_SLOT = -1;

/** The roots of `resources`, which give `capacity` (by place) to needs or, for nothing, to the hub. */
export function supplyTree(
  draft: NetworkDraft,
  rules: SupplyRules,
  resources: Iterable<number>,
  capacity: (resource: number) => number,
): SupplyTree {
  const root = new Map<number, number>();
  for (const resource of resources) {
    const node = addNode(draft, capacity(resource));
    addArc(draft, node, HUB);
    root.set(resource, node);
  }
  return { draft, rules, root, branches: new Map() };
}

/** The node from which `resource` serves `group` (a number of quotas, or −1) in `slot`: limits stack up on the way to it. */
export function supplyNode(tree: SupplyTree, resource: number, slot: number, group: number): number {
  const root = tree.root.get(resource) as number;
  const inSlot =
    slot === NO_SLOT
      ? root
      : branch(tree, `${resource} ${slot}`, root, tree.rules.slotCapacity[resource] as number);
  const quotas = tree.rules.quotas[resource]?.get(group) ?? [];
  return quotas.reduce(
    (node, quota) => branch(tree, `${resource} ${slot} ${quota.number}`, node, quota.most),
    inSlot,
  );
}

/** The slots in which `resource` may serve a need; only `NO_SLOT` where it does not limit them. No slots given: any. */
export function commonSlots(
  { slotCapacity }: SupplyRules,
  resource: number,
  ofResource: number,
  ofNeed: number,
): readonly number[] {
  if (slotCapacity[resource] === Infinity) return [NO_SLOT];
  const common = (ofResource === 0 ? BOUNDS.slots : ofResource) & (ofNeed === 0 ? BOUNDS.slots : ofNeed);
  return Array.from({ length: 21 }, (_, slot) => slot).filter((slot) => (common & (1 << slot)) !== 0);
}

function branch({ draft, branches }: SupplyTree, key: string, parent: number, most: number): number {
  const known = branches.get(key);
  if (known !== undefined) return known;
  const node = addNode(draft);
  addArc(draft, parent, node, { capacity: most });
  branches.set(key, node);
  return node;
}
