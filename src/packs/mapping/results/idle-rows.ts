import { SHEETS } from "../tables/sheets";
import type { CellInput, RowLeftOut } from "../../../core/sheets/declare";
import { CATEGORY } from "../tables/categories";
import { UNIT } from "../tables/codes";
import type { NearNeed, ResourceUse } from "../../../core/matching";
import { IDLE } from "../tables/result-fields";
import type { Resource } from "../tables/fields";

import { inFieldOrder, rowAt, type Cells, type RunContext } from "./run-context";
import { issuesInWords } from "./unmet-rows";

/** The rows of Idle: resources with something left, then the rows that took no part because of their flaws. */
export function idleRows(context: RunContext): readonly (readonly CellInput[])[] {
  const { explanation, dataset } = context;
  const idle = explanation.resources.filter(({ left }) => left > 0).map((use) => idleRow(context, use));
  const leftOut = dataset.leftOut
    .filter(({ table }) => table === "resources")
    .map((row) => leftOutRow(context, row));
  return inFieldOrder(IDLE.fields, [...idle, ...leftOut]);
}

type IdleCells = Cells<typeof IDLE.fields>;

function idleRow(context: RunContext, use: ResourceUse): IdleCells {
  const { dataset, words } = context;
  const resource = rowAt(dataset.resources, use.resourceIndex);
  return {
    resourceId: resource.id,
    provider: resource.provider,
    resource: words.short(resource.name, SHEETS.resources),
    categories: words.labels(CATEGORY, resource.categories),
    capacity: use.used + use.left,
    used: use.used,
    left: use.left,
    unit: words.label(UNIT, resource.unit),
    reason: words.say(`idle.${use.idleReason ?? "needs-met"}`, { day: resource.validUntil ?? "" }),
    nearestNeeds: nearestNeeds(context, resource, use.nearest),
  };
}

function leftOutRow({ dataset, words }: RunContext, { id, rowNumber, issues }: RowLeftOut): IdleCells {
  return {
    resourceId: id ?? words.say("row.unnamed", { row: rowNumber }),
    provider: null,
    resource: null,
    categories: null,
    capacity: null,
    used: null,
    left: null,
    unit: null,
    reason: words.say("idle.data-issue", { issues: issuesInWords(dataset.issues, issues, words) }),
    nearestNeeds: null,
  };
}

function nearestNeeds(context: RunContext, resource: Resource, nearest: readonly NearNeed[]): string | null {
  if (nearest.length === 0) return null;
  const { matched, words } = context;
  return nearest
    .map((near) => {
      const facts = factsOf(context, resource, near).join(words.say("funnel.step"));
      return words.say("idle.near", { need: rowAt(matched.needs, near.needIndex).id, facts });
    })
    .join(words.say("list.separator"));
}

function factsOf({ words }: RunContext, { unit }: Resource, near: NearNeed): readonly string[] {
  const { distanceM, unmet, failed } = near;
  return [
    ...(distanceM === null ? [] : [words.say("idle.near.distance", { metres: distanceM })]),
    unmet > 0
      ? words.say("idle.near.unmet", { unmet, unit: words.label(UNIT, unit) })
      : words.say("idle.near.met"),
    ...(failed.length === 0
      ? []
      : [
          words.say("idle.near.failed", {
            filters: words.list(failed.map((each) => words.say(`filter.${each}`))),
          }),
        ]),
  ];
}
