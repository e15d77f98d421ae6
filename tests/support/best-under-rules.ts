import type { Highs } from "highs";
import type { Allocation, MatchingProblem } from "../../src/core/matching";
import { areCompatible, costPerUnit } from "./compatible";

/** The best worth of a problem with rules, stage by stage, as integer programs that HiGHS solves. */
export interface BestWorth {
  readonly floors: readonly number[];
  readonly byTier: readonly number[];
  /** Units per tier and group or community, as "tier name"; empty without fairness. */
  readonly cells: Readonly<Record<string, number>>;
  readonly cost: number;
}

type Solver = Pick<Highs, "solve">;
type Terms = readonly (readonly [number, string])[];

/**
 * Every rule read off its definition. `pins` are the granted ones; null when they do not fit into slots and quotas.
 * Slots are the first three.
 */
export function bestUnderRules(
  highs: Solver,
  problem: MatchingProblem,
  pins: readonly Allocation[],
): BestWorth | null {
  const model = modelOf(problem, pins);
  const fixed: string[] = [];
  const best = (sense: "Maximize" | "Minimize", terms: Terms): number | null => {
    const { Status, ObjectiveValue } = highs.solve(program(sense, terms, model, fixed));
    if (Status !== "Optimal") return null;
    const value = Math.round(ObjectiveValue);
    if (terms.length > 0) fixed.push(row(terms, "=", value));
    return value;
  };
  if (best("Minimize", []) === null) return null;
  const floors = model.floors.map((floor) => best("Maximize", [[1, floor]]) ?? NaN);
  const tiers = Math.max(0, ...problem.needs.map(({ tier }) => tier));
  const byTier = Array.from(
    { length: tiers },
    (_, i) =>
      best(
        "Maximize",
        model.units((_need, need) => problem.needs[need]?.tier === i + 1),
      ) ?? NaN,
  );
  const cells: Record<string, number> = {};
  for (const { cell, variable } of model.ladder) {
    cells[cell] = (cells[cell] ?? 0) + (best("Maximize", [[1, variable]]) ?? NaN);
  }
  const cost = best("Minimize", model.costs) ?? NaN;
  return { floors, byTier, cells, cost };
}

interface Model {
  readonly rows: readonly string[];
  readonly bounds: readonly string[];
  readonly integers: readonly string[];
  readonly binaries: readonly string[];
  readonly floors: readonly string[];
  /** Units of cells in the order in which fairness serves them. */
  readonly ladder: readonly { readonly cell: string; readonly variable: string }[];
  readonly costs: Terms;
  readonly units: (isOwn: (resource: number, need: number, slot: number) => boolean) => Terms;
}

interface Unit {
  readonly name: string;
  readonly need: number;
  readonly resource: number;
  readonly slot: number;
}

function modelOf(problem: MatchingProblem, pins: readonly Allocation[]): Model {
  const { needs, resources } = problem;
  const pinned = (need: number, resource: number) =>
    pins.find((pin) => pin.needIndex === need && pin.resourceIndex === resource)?.pinned ?? 0;
  const all = needs.flatMap((_, need) =>
    resources.flatMap((__, resource): Unit[] =>
      areCompatible(problem, need, resource) || pinned(need, resource) > 0
        ? slotsOf(problem, need, resource).map((slot) => ({
            name: `x${need}_${resource}_${slot}`,
            need,
            resource,
            slot,
          }))
        : [],
    ),
  );
  const units = (isOwn: (resource: number, need: number, slot: number) => boolean): Terms =>
    all.filter((unit) => isOwn(unit.resource, unit.need, unit.slot)).map(({ name }) => [1, name]);
  const rows: string[] = [];
  const add = (terms: Terms, sign: string, value: number) => {
    if (terms.length > 0) rows.push(row(terms, sign, value));
  };
  resources.forEach(({ capacity, slotCapacity = null, groupQuotas = [] }, resource) => {
    add(
      units((r) => r === resource),
      "<=",
      capacity,
    );
    const slots = slotCapacity === null ? [null] : [0, 1, 2];
    for (const slot of slots) {
      const isIn = (s: number) => slot === null || s === slot;
      if (slotCapacity !== null)
        add(
          units((r, _, s) => r === resource && isIn(s)),
          "<=",
          slotCapacity,
        );
      for (const { group, most, parts = [] } of groupQuotas)
        add(
          units((r, n, s) => r === resource && isIn(s) && [group, ...parts].includes(needs[n]?.group ?? "")),
          "<=",
          most,
        );
    }
  });
  const binaries: string[] = [];
  needs.forEach(({ quantity, division }, need) => {
    const own = units((_, n) => n === need);
    const promised = pins.filter((pin) => pin.needIndex === need);
    const sum = promised.reduce((total, pin) => total + pin.pinned, 0);
    add(own, "<=", quantity);
    resources.forEach((_, resource) => {
      const ofPair = units((r, n) => r === resource && n === need);
      const isOpen = areCompatible(problem, need, resource);
      add(ofPair, isOpen ? ">=" : "=", pinned(need, resource));
    });
    if (division === "all-or-nothing" || division === "whole-from-one") {
      binaries.push(`w${need}`);
      add([...own, [sum - quantity, `w${need}`]], "=", sum);
    }
    if (division === "single-provider" || division === "whole-from-one") {
      if (promised.length > 1) add(own, "=", sum);
      else addProvider(need, promised[0]?.resourceIndex ?? null);
    }
  });
  function addProvider(need: number, promised: number | null): void {
    const choices = resources.map((_, resource) => `b${need}_${resource}`);
    binaries.push(...choices);
    add(
      choices.map((choice) => [1, choice]),
      "=",
      1,
    );
    choices.forEach((choice, resource) => {
      add([...units((r, n) => r === resource && n === need), [-1000, choice]], "<=", 0);
      if (resource === promised) add([[1, choice]], "=", 1);
    });
  }
  const bounds: string[] = [];
  const floors = floorsOf(problem).map(({ names, scope, units: most }, i) => {
    const variable = `f${i}`;
    bounds.push(`0 <= ${variable} <= ${most}`);
    const own = units((_, need) => names.includes(needs[need]?.[scope] ?? ""));
    add([[1, variable], ...own.map(([factor, unit]) => [-factor, unit] as const)], "<=", 0);
    return variable;
  });
  const { ladder, rungs } = ladderOf(problem);
  binaries.push(...ladder.map(({ variable }) => variable));
  for (const { isOwn, variables } of rungs) {
    const own = units((_, need) => isOwn(need));
    add([...own, ...variables.map((variable) => [-1, variable] as const)], "=", 0);
    variables.slice(1).forEach((variable, i) =>
      add(
        [
          [1, variable],
          [-1, variables[i] ?? ""],
        ],
        "<=",
        0,
      ),
    );
  }
  return {
    rows,
    bounds,
    integers: [...all.map(({ name }) => name), ...floors],
    binaries,
    floors,
    ladder,
    costs: all.map(({ name, need, resource }) => [costPerUnit(problem, need, resource), name]),
    units,
  };
}

/** One per name, the greatest share first named. */
export function floorsOf({ needs, minimumShares = [] }: MatchingProblem) {
  const names = [...new Set(minimumShares.map(({ name }) => name))];
  return names.map((name) => {
    const own = minimumShares.filter((one) => one.name === name);
    const share = Math.max(...own.map((one) => one.share));
    const scope = own[0]?.scope ?? "group";
    const all = [name, ...(own[0]?.parts ?? [])];
    const asked = needs.reduce(
      (sum, need) => (all.includes(need[scope] ?? "") ? sum + need.quantity : sum),
      0,
    );
    return { names: all, scope, share, asked, units: Math.ceil(Number((share * asked).toFixed(9))) };
  });
}

/** Units of all cells by tier, coverage before, size and name. */
function ladderOf({ needs, fairness = null }: MatchingProblem) {
  const cellOf = (need: number) => `${needs[need]?.tier ?? 0} ${needs[need]?.[fairness ?? "group"] ?? ""}`;
  const cells = fairness === null ? [] : [...new Set(needs.map((_, need) => cellOf(need)))].sort();
  const rungs = cells.map((cell, i) => {
    const size = needs.reduce((sum, { quantity }, need) => (cellOf(need) === cell ? sum + quantity : sum), 0);
    return {
      cell,
      tier: Number(cell.split(" ")[0]),
      size,
      isOwn: (need: number) => cellOf(need) === cell,
      variables: Array.from({ length: size }, (_, k) => `z${i}_${k}`),
    };
  });
  const ladder = rungs
    .flatMap(({ cell, tier, size, variables }, i) =>
      variables.map((variable, k) => ({ cell, variable, key: [tier, k / size, size, i] })),
    )
    .sort((a, b) => a.key.map((part, i) => part - (b.key[i] ?? 0)).find((gap) => gap !== 0) ?? 0);
  return { ladder, rungs };
}

function slotsOf({ needs, resources }: MatchingProblem, need: number, resource: number): readonly number[] {
  const { slots = 0, slotCapacity = null } = resources[resource] ?? {};
  if (slotCapacity === null) return [9];
  const own = slots === 0 ? 7 : slots;
  const wanted = needs[need]?.slots ?? 0;
  const common = own & (wanted === 0 ? 7 : wanted);
  return [0, 1, 2].filter((slot) => ((common === 0 ? own : common) & (1 << slot)) !== 0);
}

const row = (terms: Terms, sign: string, value: number): string => `${sum(terms)} ${sign} ${value}`;

const sum = (terms: Terms): string =>
  terms.map(([factor, name]) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${name}`).join(" ");

function program(sense: string, terms: Terms, model: Model, fixed: readonly string[]): string {
  const rows = [...model.rows, ...fixed, "+ 1 one = 1"];
  return [
    sense,
    ` obj: ${terms.length === 0 ? "+ 0 one" : sum(terms)}`,
    "Subject To",
    ...rows.map((text, i) => ` r${i}: ${text}`),
    ...(model.bounds.length > 0 ? ["Bounds", ...model.bounds] : []),
    "General",
    ` one ${model.integers.join(" ")}`,
    ...(model.binaries.length > 0 ? ["Binary", ` ${model.binaries.join(" ")}`] : []),
    "End",
  ].join("\n");
}
