import { minCostFlow, verifyFlow, type FlowNetwork } from "../../numeric";
import { compareFairness, dividedStretches, isContested, rankedBlocks, type Stretch } from "./fair-blocks";
import { floorRewards, innermostFloor, type Floor } from "./floors";
import { HUB } from "./network-draft";
import type { Cell, RulesNetwork } from "./rules-network";
import type { Rules } from "./rules";

/** The best flow of one component and what it is worth, most important first. */
export interface Relaxed {
  /** Units towards each floor beside the pins, at most what it demands. */
  readonly floors: readonly number[];
  /** Units served in each tier that occurs, beside the pins; tiers ascending. */
  readonly byTier: readonly number[];
  /** Units served in each cell, pinned ones counted. */
  readonly cells: readonly number[];
  readonly cost: number;
  /** Where coverage was looked at finely, because somebody goes short while somebody is served; none unless fair. */
  readonly contested: readonly Stretch[];
  /** By arc of the network. */
  readonly flow: Float64Array;
  /** Whether the certificates of all stages have been accepted. */
  readonly proven: boolean;
}

/** What branching has decided. */
export interface Decisions {
  /** Needs (places) that must be served in full. */
  readonly whole: ReadonlySet<number>;
  /** Pairs that may not be used. */
  readonly closed: ReadonlySet<number>;
}

/**
 * The best flow under all rules except that needs may be split, or null when `decisions` cannot be kept.
 *
 * Lexicographic, stage by stage, so that every number stays small; each stage is one flow with its certificate:
 *
 * 1. The floors, in the order given: one flow with falling rewards (`floorRewards`) finds for each floor the most that those
 *    before it leave. Floors that overlap lie inside each other, and so do their nodes in the network.
 * 2. The tiers under these floors; see `tierPenalties`.
 * 3. If fair: the units of each cell, by falling rewards in the order of their keys (`fair-blocks.ts`): leximin of coverage
 *    inside each tier (Fujishige 1980; Dutta & Ray 1989). Units that stage 2 gave towards the floors, highest tiers first, stay:
 *    what is above them is a polymatroid again, and keeps the totals of the tiers.
 * 4. The least cost: with these units per cell if fair, else together with stage 2.
 *
 * `contested`, of a similar network, saves flows in stage 3 and changes nothing: its units are the only ones that are leximin.
 */
export function relaxed(
  network: RulesNetwork,
  rules: Rules,
  decisions: Decisions,
  contested: readonly Stretch[] = [],
): Relaxed | null {
  const run: Run = { network, rules, capacity: decidedCapacity(network, decisions) };
  const floors = reachableFloors(run);
  if (floors === null) return null;
  if (!rules.isFair) {
    const flow = solved(run, tierStage(run, floors.units, network.step), true);
    return flow === null ? null : { ...valued(run, floors.units, [floors, flow]), contested: [] };
  }
  const certain = certainUnits(run, floors.units);
  if (certain === null) return null;
  const fair = fairUnits(run, certain.units, contested);
  if (fair === null) return null;
  const flow = solved(run, cappedStage(network.cells, fair.units), true);
  if (flow === null) return null;
  return { ...valued(run, floors.units, [floors, certain, fair, flow]), contested: fair.contested };
}

/** The flow, where decisions that only leave needs out cannot fail. */
export function requireFlow(flow: Relaxed | null): Relaxed {
  if (flow === null) throw new RangeError("invalid network: what no one must be given cannot be left out");
  return flow;
}

/** Below zero when `a` is better: floors, tiers, cells if fair, cost. */
export function compareWorth(a: Relaxed, b: Relaxed, cells: readonly Cell[], isFair: boolean): number {
  return (
    compareUnits(a.floors, b.floors) ||
    compareUnits(a.byTier, b.byTier) ||
    (isFair ? compareFairness(a.cells, b.cells, cells) : 0) ||
    a.cost - b.cost
  );
}

/** The tiers that occur, ascending. */
export const tiersOf = ({ cells }: RulesNetwork): readonly number[] => [
  ...new Set(cells.map(({ tier }) => tier)),
];

function compareUnits(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((units, i) => units !== b[i]);
  return first < 0 ? 0 : (b[first] as number) - (a[first] as number);
}

interface Run {
  readonly network: RulesNetwork;
  readonly rules: Rules;
  readonly capacity: Float64Array;
}

/** Where unserved units come from: nodes beside those of the network, and arcs to the cells. */
interface Stage {
  readonly extraNodes: number;
  readonly arcs: readonly StageArc[];
}

interface StageArc {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  readonly cost: number;
}

interface Solved {
  readonly flow: Float64Array;
  readonly proven: boolean;
}

function decidedCapacity(network: RulesNetwork, { whole, closed }: Decisions): Float64Array {
  const { base, pairArcs, unservedArc } = network;
  if (whole.size === 0 && closed.size === 0) return base.capacity;
  const capacity = base.capacity.slice();
  for (const { arc, pair } of pairArcs) if (closed.has(pair)) capacity[arc] = 0;
  for (const need of whole) capacity[unservedArc.get(need) as number] = 0;
  return capacity;
}

/** The optimum of the network with `stage` on top, or null when there is none. */
function solved({ network, capacity }: Run, { extraNodes, arcs }: Stage, isPriced: boolean): Solved | null {
  const { base } = network;
  const extended = <T extends Int32Array | Float64Array>(values: T, more: readonly number[], copy: T): T => {
    copy.set(values);
    copy.set(more, values.length);
    return copy;
  };
  const size = base.from.length + arcs.length;
  const own = arcs.map(({ cost }) => cost);
  const full: FlowNetwork = {
    nodeCount: base.nodeCount + extraNodes,
    from: extended(
      base.from,
      arcs.map(({ from }) => from),
      new Int32Array(size),
    ),
    to: extended(
      base.to,
      arcs.map(({ to }) => to),
      new Int32Array(size),
    ),
    lower: null,
    capacity: extended(
      capacity,
      arcs.map((arc) => arc.capacity),
      new Float64Array(size),
    ),
    cost: extended(isPriced ? base.cost : new Float64Array(base.cost.length), own, new Float64Array(size)),
    supply: extended(base.supply, [], new Float64Array(base.nodeCount + extraNodes)),
    hub: HUB,
  };
  const solution = minCostFlow(full);
  if (solution.status === "infeasible") return null;
  // No cycle without limit has a negative cost: all arcs lead from resources or from the hub to needs.
  if (solution.status === "unbounded") throw new RangeError("invalid network: unbounded");
  return { flow: solution.flow, proven: verifyFlow(full, solution.flow, solution.potential).ok };
}

interface UnitsFound {
  readonly units: readonly number[];
  readonly proven: boolean;
}

/** For each floor the units that can be had; nothing is solved without floors. */
function reachableFloors(run: Run): UnitsFound | null {
  const { floors } = run.rules;
  if (floors.length === 0) return { units: [], proven: true };
  const wanted = floors.map((floor) => unitsWanted(run.network.cells, floor));
  const rewards = floorRewards(floors);
  const { stage, firstArc } = floorStage(run, (i, all) => [
    { capacity: all - (wanted[i] as number), cost: 0 },
    { capacity: wanted[i] as number, cost: rewards[i] as number },
  ]);
  const solution = solved(run, stage, false);
  if (solution === null) return null;
  const missing = (i: number) => solution.flow[(firstArc[i] as number) + 1] ?? 0;
  return {
    units: wanted.map((units, i) => (units === 0 ? 0 : units - missing(i))),
    proven: solution.proven,
  };
}

/** What a floor demands, as far as needs of this network still want anything. */
const unitsWanted = (cells: readonly Cell[], { scopes, units }: Floor): number =>
  Math.min(units, wantedOf(cells.filter(({ scope }) => scopes.has(scope))));

const wantedOf = (cells: readonly Cell[]): number => cells.reduce((sum, { wanted }) => sum + wanted, 0);

type Limits = Pick<StageArc, "capacity" | "cost">;

/**
 * A node for each floor between its cells and the floor around it, or the hub, with `arcsOf` from there; other cells hang from
 * the hub freely.
 */
function floorStage(
  { network, rules }: Run,
  arcsOf: (floor: number, wanted: number) => readonly Limits[],
  costOf: (cell: Cell) => number = () => 0,
): { readonly stage: Stage; readonly firstArc: readonly number[] } {
  const { base, cells } = network;
  const arcs: StageArc[] = [];
  const nodeOf = (floor: number): number => (floor < 0 ? HUB : base.nodeCount + floor);
  const firstArc = rules.floors.map(({ scopes, within }, i) => {
    const first = base.from.length + arcs.length;
    const wanted = wantedOf(cells.filter(({ scope }) => scopes.has(scope)));
    for (const limits of arcsOf(i, wanted)) arcs.push({ from: nodeOf(within), to: nodeOf(i), ...limits });
    return first;
  });
  for (const cell of cells) {
    const from = nodeOf(innermostFloor(rules.floors, cell.scope));
    arcs.push({ from, to: cell.node, capacity: cell.wanted, cost: costOf(cell) });
  }
  return { stage: { extraNodes: rules.floors.length, arcs }, firstArc };
}

/** Least cost with `step`, or only the tiers with step 1. */
function tierStage(run: Run, floors: readonly number[], step: number): Stage {
  const penalty = tierPenalties(run, step);
  return floorStage(
    run,
    (i, wanted) => [{ capacity: wanted - (floors[i] as number), cost: 0 }],
    ({ tier }) => penalty.get(tier) ?? 0,
  ).stage;
}

/**
 * What a unit left unserved costs in each tier.
 *
 * Unserved units come from the hub or from the node of a floor. A simple cycle visits each of these F + 1 nodes once at most
 * and takes one arc into it and one out of it, so that it leaves at most F + 1 more units unserved. With
 * p(t) = (F + 1) · p(next tier) + step, where step exceeds all costs along a cycle, a cycle that serves one unit more of tier t
 * and none less of the tiers before gains. An optimum without such cycles is lexicographic; without floors p grows by one step.
 */
function tierPenalties({ network, rules }: Run, step: number): ReadonlyMap<number, number> {
  let penalty = 0;
  const lastFirst = tiersOf(network).toReversed();
  return new Map(lastFirst.map((tier) => [tier, (penalty = (rules.floors.length + 1) * penalty + step)]));
}

/**
 * Units of each cell beside the pins that are given towards the floors: none without floors. Fair plans have no floor of several
 * groups; of floors of one group the greatest holds.
 */
function certainUnits(run: Run, floors: readonly number[]): UnitsFound | null {
  const { cells } = run.network;
  if (floors.every((units) => units === 0)) return { units: cells.map(() => 0), proven: true };
  const solution = solved(run, tierStage(run, floors, 1), false);
  if (solution === null) return null;
  const left = new Map<number, number>();
  run.rules.floors.forEach(({ scopes }, i) => {
    for (const scope of scopes) left.set(scope, Math.max(left.get(scope) ?? 0, floors[i] as number));
  });
  const units = servedOfCells(run.network, solution.flow).map((served, i) => {
    const { scope, pinned } = cells[i] as Cell;
    const taken = Math.min(served - pinned, left.get(scope) ?? 0);
    left.set(scope, (left.get(scope) ?? 0) - taken);
    return taken;
  });
  return { units, proven: solution.proven };
}

interface FairUnits extends UnitsFound {
  readonly contested: readonly Stretch[];
}

/** Units of each cell, pinned ones counted, that are leximin in each tier among all that keep `certain`. */
function fairUnits(run: Run, certain: readonly number[], contested: readonly Stretch[]): FairUnits | null {
  const { cells } = run.network;
  let open = contested;
  for (;;) {
    const stretches = dividedStretches(cells, certain, open);
    const blocks = rankedBlocks(stretches, cells, certain);
    const arcs = blocks.map(({ cell, first, last, rank }) => ({
      from: HUB,
      to: cells[cell]?.node ?? HUB,
      capacity: last - first + 1,
      cost: rank,
    }));
    const solution = solved(run, { extraNodes: 0, arcs }, false);
    if (solution === null) return null;
    const served = servedOfCells(run.network, solution.flow);
    const isShort = (stretch: Stretch) => isContested(stretch, cells, { least: certain, served });
    const more = stretches.filter((stretch) => !stretch.isFine && isShort(stretch));
    if (more.length === 0) return { units: served, proven: solution.proven, contested: open.filter(isShort) };
    open = [...open, ...more];
  }
}

/** The penalties are not needed: as many units as these are the most there can be, so that none of them can be missing. */
const cappedStage = (cells: readonly Cell[], units: readonly number[]): Stage => ({
  extraNodes: 0,
  arcs: cells.map(({ node, pinned, wanted }, i) => ({
    from: HUB,
    to: node,
    capacity: wanted - ((units[i] as number) - pinned),
    cost: 0,
  })),
});

function servedOfCells({ base, cells, unservedArc }: RulesNetwork, flow: Float64Array): readonly number[] {
  const unserved = new Map<number, number>();
  for (const arc of unservedArc.values()) {
    const node = base.from[arc] as number;
    unserved.set(node, (unserved.get(node) ?? 0) + (flow[arc] as number));
  }
  return cells.map(({ node, pinned, wanted }) => pinned + wanted - (unserved.get(node) ?? 0));
}

function valued(
  { network, rules }: Run,
  wantedFloors: readonly number[],
  stages: readonly { readonly proven: boolean; readonly flow?: Float64Array }[],
): Omit<Relaxed, "contested"> {
  const flow = stages.at(-1)?.flow ?? new Float64Array(0);
  const cells = servedOfCells(network, flow);
  const served = (isOwn: (cell: Cell) => boolean) =>
    network.cells.reduce((sum, cell, i) => (isOwn(cell) ? sum + (cells[i] as number) - cell.pinned : sum), 0);
  return {
    floors: rules.floors.map(({ scopes }, i) =>
      Math.min(
        wantedFloors[i] as number,
        served(({ scope }) => scopes.has(scope)),
      ),
    ),
    byTier: tiersOf(network).map((tier) => served((cell) => cell.tier === tier)),
    cells,
    cost: network.pairArcs.reduce(
      (sum, { arc }) => sum + (flow[arc] as number) * (network.base.cost[arc] as number),
      0,
    ),
    flow,
    proven: stages.every(({ proven }) => proven),
  };
}
