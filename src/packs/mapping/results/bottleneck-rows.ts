import type { CellInput } from "../../../core/sheets/declare";
import { UNIT } from "../tables/codes";
import type { Bottleneck, MarginalUnit } from "../../../core/matching";
import { BOTTLENECKS } from "../tables/result-fields";

import { fullResources } from "./full-resources";
import { oneMoreInWords } from "./one-more";
import { inFieldOrder, rowAt, type Cells, type RunContext } from "./run-context";

/**
 * The rows of Bottlenecks: the sets, those that keep the highest tier short first, then the greatest shortage; below them every resource
 * that is used up, one a row, in a set or not.
 */
export function bottleneckRows(context: RunContext): readonly (readonly CellInput[])[] {
  const sets = bottlenecksByUrgency(context).map((set) => bottleneckRow(context, set));
  const rows = [...sets, ...fullResources(context)];
  return inFieldOrder(
    BOTTLENECKS.fields,
    rows.map((row, index) => ({ number: index + 1, ...row })),
  );
}

/** The bottlenecks of the run in the order of the sheet. */
export function bottlenecksByUrgency(context: RunContext): readonly Bottleneck[] {
  const keyed = context.explanation.bottlenecks.map((set) => ({
    set,
    tier: shortTiers(context, set)[0] ?? 0,
  }));
  return keyed.sort((a, b) => a.tier - b.tier || b.set.shortage - a.set.shortage).map(({ set }) => set);
}

/** The resource of the set of which one more unit brings most: the highest tier, then the least cost; null when none is known to bring any. */
export function mostHelpful({ marginal }: RunContext, { resourceIndexes }: Bottleneck): MarginalUnit | null {
  const units = resourceIndexes.flatMap((index) => marginal.units[index] ?? []);
  return units.reduce<MarginalUnit | null>((best, unit) => {
    if (unit.tier === null) return best;
    if (best === null || best.tier === null || unit.tier < best.tier) return unit;
    return unit.tier === best.tier && unit.cost < best.cost ? unit : best;
  }, null);
}

function bottleneckRow(
  context: RunContext,
  set: Bottleneck,
): Omit<Cells<typeof BOTTLENECKS.fields>, "number"> {
  const { dataset, matched, words } = context;
  const need = rowAt(matched.needs, set.needIndexes[0] ?? 0);
  return {
    resources: words.list(set.resourceIndexes.map((index) => rowAt(dataset.resources, index).id)),
    capacity: set.capacity,
    needs: words.list(set.needIndexes.map((index) => rowAt(matched.needs, index).id)),
    wanted: set.wanted,
    shortage: set.shortage,
    unit: words.label(UNIT, need.unit),
    tiers: shortTiers(context, set).join(words.say("list.comma")),
    oneMore: oneMore(context, set),
    suggestion: suggestionOf(context, set, words.label(UNIT, need.unit)),
  };
}

/** Tiers of the set's needs that stay unmet, highest first. */
function shortTiers({ result }: RunContext, { needIndexes }: Bottleneck): readonly number[] {
  const { needs, needPlace } = result.pairs.problem;
  const tiers = needIndexes.flatMap((row) => {
    const place = needPlace[row] ?? 0;
    return (needs.quantity[place] ?? 0) > (result.served[row] ?? 0) ? [needs.tier[place] ?? 0] : [];
  });
  return [...new Set(tiers)].sort((a, b) => a - b);
}

/** So many resources of a set are told apart; each has a row of its own below. */
const MOST_TOLD = 6;

function oneMore(context: RunContext, { resourceIndexes }: Bottleneck): string {
  const { dataset, words } = context;
  const told = resourceIndexes.slice(0, MOST_TOLD).map((index) =>
    words.say("marginal.resource", {
      resource: rowAt(dataset.resources, index).id,
      effect: oneMoreInWords(context, index),
    }),
  );
  const rest = resourceIndexes.length > MOST_TOLD ? [words.say("marginal.rest")] : [];
  return [...told, ...rest].join(words.say("list.separator"));
}

function suggestionOf(context: RunContext, set: Bottleneck, unit: string): string {
  const { dataset, words } = context;
  const best = mostHelpful(context, set);
  if (best === null || best.tier === null)
    return words.say("suggestion.other", { shortage: set.shortage, unit });
  const { id, provider } = rowAt(dataset.resources, best.resourceIndex);
  return words.say("suggestion.more", {
    provider,
    resource: id,
    tier: best.tier,
    shortage: set.shortage,
    unit,
  });
}
