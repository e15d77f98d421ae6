import { UNIT } from "../tables/codes";
import type { ResourceUse } from "../../../core/matching";
import type { BOTTLENECKS } from "../tables/result-fields";
import { needsByResource } from "./needs-by-resource";
import { oneMoreInWords } from "./one-more";
import { rowAt, type Cells, type RunContext } from "./run-context";

type FullCells = Omit<Cells<typeof BOTTLENECKS.fields>, "number">;

/**
 * Every resource of which nothing is left as a row of Bottlenecks: its load, whom it serves, what one more unit would bring. Those whose
 * unit brings most come first: the highest tier, then the least cost; then those of which it is not known.
 */
export function fullResources(context: RunContext): readonly FullCells[] {
  const { explanation, marginal } = context;
  const takers = needsByResource(context);
  return explanation.resources
    .filter(({ left }) => left === 0)
    .map((use) => ({ use, unit: marginal.units[use.resourceIndex] ?? null }))
    .sort((a, b) => order(a.unit) - order(b.unit) || (a.unit?.cost ?? 0) - (b.unit?.cost ?? 0))
    .map(({ use, unit }) =>
      rowOf(context, use, { tier: unit?.tier ?? null, needs: takers.get(use.resourceIndex) ?? [] }),
    );
}

const order = (unit: { readonly tier: number | null } | null): number =>
  unit === null ? Number.MAX_SAFE_INTEGER : (unit.tier ?? Number.MAX_SAFE_INTEGER - 1);

function rowOf(
  context: RunContext,
  { resourceIndex, used }: ResourceUse,
  { tier, needs }: { readonly tier: number | null; readonly needs: readonly number[] },
): FullCells {
  const { dataset, matched, result, words } = context;
  const { id, unit } = rowAt(dataset.resources, resourceIndex);
  const { capacity } = rowAt(matched.problem.resources, resourceIndex);
  const place = result.pairs.problem.resourcePlace[resourceIndex] ?? 0;
  const load = words.say("marginal.load", { used, capacity, unit: words.label(UNIT, unit) });
  return {
    resources: id,
    capacity: result.pins.capacity[place] ?? 0,
    needs: words.list(needs.map((index) => rowAt(matched.needs, index).id)),
    wanted: null,
    shortage: null,
    unit: words.label(UNIT, unit),
    tiers: tier === null ? null : String(tier),
    oneMore: [load, oneMoreInWords(context, resourceIndex)].join(words.say("list.separator")),
    suggestion: null,
  };
}
