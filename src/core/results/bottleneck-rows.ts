import type { Bottleneck, MarginalUnit } from "../matching";
import { BOTTLENECK_FIELDS } from "../model";
import type { CellInput } from "../templates";
import { differenceInWords } from "./differences";
import { inFieldOrder, rowAt, type Cells, type RunContext } from "./run-context";

/** The rows of Bottlenecks, those that keep the highest tier short first, then the greatest shortage. */
export function bottleneckRows(context: RunContext): readonly (readonly CellInput[])[] {
  const rows = bottlenecksByUrgency(context).map((set, index) => bottleneckRow(context, set, index + 1));
  return inFieldOrder(BOTTLENECK_FIELDS, rows);
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
  number: number,
): Cells<typeof BOTTLENECK_FIELDS> {
  const { dataset, matched, words } = context;
  const need = rowAt(matched.needs, set.needIndexes[0] ?? 0);
  return {
    number,
    resources: words.list(set.resourceIndexes.map((index) => rowAt(dataset.resources, index).id)),
    capacity: set.capacity,
    needs: words.list(set.needIndexes.map((index) => rowAt(matched.needs, index).id)),
    wanted: set.wanted,
    shortage: set.shortage,
    unit: words.label("unit", need.unit),
    tiers: shortTiers(context, set).join(words.say("list.comma")),
    oneMore: oneMore(context, set),
    suggestion: suggestionOf(context, set, words.label("unit", need.unit)),
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

/** So many resources of a set are told apart. */
const MOST_TOLD = 6;

function oneMore({ dataset, marginal, result, words }: RunContext, set: Bottleneck): string {
  const overpinned = new Set(
    result.pinIssues.flatMap((issue) => (issue.code === "over-capacity" ? [issue.resourceIndex] : [])),
  );
  const told = set.resourceIndexes.slice(0, MOST_TOLD).map((index) => {
    const resource = rowAt(dataset.resources, index).id;
    const unit = marginal.units[index] ?? null;
    if (unit === null)
      return words.say(overpinned.has(index) ? "marginal.overpinned" : "marginal.unknown", { resource });
    return words.say("marginal.resource", { resource, effect: differenceInWords(asDifference(unit), words) });
  });
  return told.join(words.say("list.separator"));
}

const asDifference = ({ tier, cost }: MarginalUnit) => ({
  servedByTier: tier === null ? [] : Array.from({ length: tier }, (_, i) => (i + 1 === tier ? 1 : 0)),
  unmetNeeds: 0,
  cost,
});

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
