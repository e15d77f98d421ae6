import type { Transportation, TransportationPlan } from "./transportation";

/** What a check of a claimed optimum found; `index` is the row, column or arc where it fails first. */
export type TransportationVerdict =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: "overfull" | "overserved" | "improvable" | "wasteful";
      readonly index: number;
    };

/**
 * Whether the plan keeps all quantities and capacities and its prices prove that nothing is cheaper, in one pass over the
 * arcs. It knows nothing of the solver.
 *
 * A unit of row r is worth u = min(worth, least of cost + price over its arcs). Duality: units flow on arcs with
 * cost + price = u only, rows are left out only at u = worth, and columns keep idle units only at the price −idleCost, which
 * is the least allowed (complementary slackness: Ahuja, Magnanti & Orlin, *Network Flows*, 1993, theorem 9.4).
 */
export function verifyTransportation(
  problem: Transportation,
  plan: TransportationPlan,
): TransportationVerdict {
  return checkRows(problem, plan) ?? checkColumns(problem, plan) ?? { ok: true };
}

type Failure = Extract<TransportationVerdict, { ok: false }>;

function checkRows(problem: Transportation, plan: TransportationPlan): Failure | null {
  const { rowCount, quantity, worth } = problem;
  let entry = 0;
  for (let row = 0; row < rowCount; row++) {
    const value = valueOf(problem, plan.price, row);
    let left = quantity[row] as number;
    for (; entry < plan.arc.length && isOfRow(problem, row, plan.arc[entry] as number); entry++) {
      const arc = plan.arc[entry] as number;
      left -= plan.units[entry] as number;
      if (!((plan.units[entry] as number) > 0) || left < 0)
        return { ok: false, code: "overserved", index: row };
      if (!isTight(problem, plan.price, arc, value)) return { ok: false, code: "improvable", index: arc };
    }
    if (left > 0 && value !== worth[row]) return { ok: false, code: "improvable", index: row };
  }
  return entry === plan.arc.length ? null : { ok: false, code: "overserved", index: rowCount };
}

/** What a unit of the row costs at best. */
function valueOf(
  { start, end, column, cost, worth }: Transportation,
  price: Float64Array,
  row: number,
): number {
  const last = end[row] as number;
  let value = worth[row] as number;
  for (let arc = start[row] as number; arc < last; arc++) {
    const total = (cost[arc] as number) + (price[column[arc] as number] as number);
    if (total < value) value = total;
  }
  return value;
}

function isTight({ column, cost }: Transportation, price: Float64Array, arc: number, value: number): boolean {
  const total = (cost[arc] as number) + (price[column[arc] as number] as number);
  return total === value && Number.isSafeInteger(total);
}

const isOfRow = ({ start, end }: Transportation, row: number, arc: number): boolean =>
  arc >= (start[row] as number) && arc < (end[row] as number);

function checkColumns(
  problem: Transportation,
  { arc: arcs, units, price }: TransportationPlan,
): Failure | null {
  const { columnCount, column, capacity, idleCost } = problem;
  const idle = Float64Array.from(capacity);
  arcs.forEach((arc, i) => {
    const node = column[arc] as number;
    idle[node] = (idle[node] as number) - (units[i] as number);
  });
  for (let node = 0; node < columnCount; node++) {
    const least = idleCost === null ? 0 : -(idleCost[node] as number);
    if ((idle[node] as number) < 0) return { ok: false, code: "overfull", index: node };
    const isFreeToWaste = price[node] === least;
    if ((price[node] as number) < least || ((idle[node] as number) > 0 && !isFreeToWaste))
      return { ok: false, code: "wasteful", index: node };
  }
  return null;
}
