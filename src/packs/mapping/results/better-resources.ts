import { unitCost, type Allocation } from "../../../core/matching";
import { needsByResource } from "./needs-by-resource";
import { rowAt, type RunContext } from "./run-context";

/** Who holds the resources that would be better for a match: in words such as “R012 给了 N003（1 级）”. */
export type HoldersInWords = (allocation: Allocation) => string | null;

/** So many better resources are named. */
const MOST_RESOURCES = 2;

/** Looks up, for a match, the better resources, cheapest first, and the needs that they serve now; null where there is none. */
export function betterResources(context: RunContext): HoldersInWords {
  const { dataset, matched, result, words } = context;
  const holders = needsByResource(context);
  const othersOn = (row: number, own: number): readonly number[] =>
    (holders.get(row) ?? []).filter((need) => need !== own);
  const inWords = (row: number, own: number): string =>
    words.say("match.holder", {
      resource: rowAt(dataset.resources, row).id,
      needs: words.list(
        othersOn(row, own).map((need) =>
          words.say("change.needOfTier", {
            need: rowAt(matched.needs, need).id,
            tier: matched.problem.needs[need]?.tier ?? 0,
          }),
        ),
      ),
    });
  const { problem, start, resource } = result.pairs;
  return ({ needIndex, resourceIndex }) => {
    const place = problem.needPlace[needIndex] ?? 0;
    const own = unitCost(problem, place, problem.resourcePlace[resourceIndex] ?? 0);
    const better = [...resource.subarray(start[place], start[place + 1])]
      .map((rival) => ({
        row: problem.resourceRow[rival] ?? 0,
        cost: unitCost(problem, place, rival),
      }))
      .filter(({ row, cost }) => cost < own && othersOn(row, needIndex).length > 0)
      .sort((a, b) => a.cost - b.cost)
      .slice(0, MOST_RESOURCES);
    if (better.length === 0) return null;
    const named = better.map(({ row }) => inWords(row, needIndex)).join(words.say("list.comma"));
    return words.say("match.holders", { resources: named });
  };
}
