import type { MatchResult } from "../../../core/matching";
import type { Need } from "../tables/fields";

/** How the needs of a community and group fare, counted as rows, because quantities of different units have no common sum. */
export interface Coverage {
  readonly community: string;
  readonly group: string;
  readonly met: number;
  readonly partlyMet: number;
  readonly unmet: number;
}

/** How far matching serves a need; one that asks for nothing is met. */
export type Service = "met" | "partlyMet" | "unmet";

export function serviceOf(quantity: number, served: number): Service {
  if (served >= quantity) return "met";
  return served > 0 ? "partlyMet" : "unmet";
}

/** One entry for each pair of community and group that has needs; `needs` are those that were matched, in the same order. Most needs first. */
export function coverage(
  needs: readonly Need[],
  { served }: Pick<MatchResult, "served">,
): readonly Coverage[] {
  const rows = new Map<string, Coverage>();
  needs.forEach(({ community, group, quantity }, index) => {
    const key = JSON.stringify([community, group]);
    const row = rows.get(key) ?? { community, group, met: 0, partlyMet: 0, unmet: 0 };
    const service = serviceOf(quantity, served[index] ?? 0);
    rows.set(key, { ...row, [service]: row[service] + 1 });
  });
  const size = (row: Coverage): number => row.met + row.partlyMet + row.unmet;
  return [...rows.values()].sort(
    (a, b) => size(b) - size(a) || compare(a.community, b.community) || compare(a.group, b.group),
  );
}

/** By code units, the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
