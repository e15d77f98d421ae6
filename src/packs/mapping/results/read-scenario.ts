import type { OpenBorder, ResourcePlace, ScenarioChange } from "../../../core/matching";
import type { Need } from "../tables/fields";
import type { ScenarioRow } from "../tables/last-run";
import { normalized, parseSlots, plainId } from "../../../core/sheets/reading";
import type { ReasonKey } from "./words";
import type { RunContext } from "./run-context";

/** What a row of the scenarios table asks for, or why it cannot be read. */
export type ScenarioReading =
  | { readonly change: ScenarioChange }
  | { readonly flaw: ReasonKey; readonly values: Readonly<Record<string, string>> };

type Context = Pick<RunContext, "dataset" | "matched">;

/** Reads one row: ids are compared without regard to case and width, communities without regard to spaces too, as everywhere. */
export function readScenario(context: Context, row: ScenarioRow): ScenarioReading {
  switch (row.action) {
    case "add-capacity":
      return withResource(context, row, (resourceIndex) => {
        const units = amountOf(row);
        return units === null ? NO_AMOUNT : { change: { kind: "add-capacity", resourceIndex, units } };
      });
    case "add-resource":
      return withResource(context, row, (resourceIndex) => addResource(context, row, resourceIndex));
    case "remove-resource":
      return withResource(context, row, (resourceIndex) => ({
        change: { kind: "remove-resource", resourceIndex },
      }));
    case "add-slots":
      return withResource(context, row, (resourceIndex) => addSlots(row, resourceIndex));
    case "widen":
      return widen(context, row);
    case "open-borders":
      return row.cells.target === null && row.cells.detail === null
        ? { change: { kind: "open-borders" } }
        : withBorder(context, row, (between) => ({ change: { kind: "open-borders", between } }));
    case "drop-border":
      return withBorder(context, row, (between) => ({ change: { kind: "drop-border", between } }));
    default:
      return flaw("scenario.noAction");
  }
}

const flaw = (key: ReasonKey, found = ""): ScenarioReading => ({ flaw: key, values: { found } });
const NO_AMOUNT = flaw("scenario.noAmount");

function amountOf({ cells: { amount } }: ScenarioRow): number | null {
  const number = Number(String(amount).normalize("NFKC"));
  return amount !== null && Number.isInteger(number) && number > 0 ? number : null;
}

const isSameId = (a: string, b: string): boolean => plainId(a) === plainId(b);

function withResource(
  { dataset }: Context,
  { cells: { target } }: ScenarioRow,
  read: (resourceIndex: number) => ScenarioReading,
): ScenarioReading {
  if (target === null) return flaw("scenario.resourceMissing");
  const index = dataset.resources.findIndex(({ id }) => isSameId(id, String(target)));
  return index < 0 ? flaw("scenario.noResource", String(target)) : read(index);
}

function addResource(context: Context, row: ScenarioRow, resourceIndex: number): ScenarioReading {
  const { amount, detail } = row.cells;
  const units = amountOf(row);
  if (amount !== null && units === null) return NO_AMOUNT;
  if (detail === null) return { change: { kind: "add-resource", resourceIndex, units, at: null } };
  const at = placeOf(context, String(detail));
  if (at === null) return flaw("scenario.noPlace", String(detail));
  return { change: { kind: "add-resource", resourceIndex, units, at } };
}

/** Where a need is, or the middle of a community's open needs. */
function placeOf({ matched }: Context, found: string): ResourcePlace | null {
  const open = matched.problem.needs.slice(0, matched.openCount);
  const rows = matched.needs.slice(0, matched.openCount);
  const index = rows.findIndex(({ id }) => isSameId(id, found));
  const own = open[index];
  if (own !== undefined) return { x: own.x, y: own.y, ...communityOf(rows[index]) };
  const isFound = (community: string): boolean => normalized(community) === normalized(found);
  const members = open.filter((_, i) => isFound(rows[i]?.community ?? ""));
  const placed = members.filter(({ x, y }) => x !== null && y !== null);
  if (members.length === 0) return null;
  const middle = (values: readonly (number | null)[]): number | null =>
    values.length === 0
      ? null
      : Math.round(values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length);
  const first = rows.find(({ community }) => isFound(community));
  return { x: middle(placed.map(({ x }) => x)), y: middle(placed.map(({ y }) => y)), ...communityOf(first) };
}

const communityOf = (need: Need | undefined) => ({ community: need?.community ?? null });

function addSlots({ cells: { detail } }: ScenarioRow, resourceIndex: number): ScenarioReading {
  const slots = detail === null ? null : parseSlots(String(detail));
  return slots === null ? flaw("scenario.noSlots") : { change: { kind: "add-slots", resourceIndex, slots } };
}

function withBorder(
  context: Context,
  { cells: { target, detail } }: ScenarioRow,
  read: (between: OpenBorder["between"]) => ScenarioReading,
): ScenarioReading {
  if (target === null || detail === null) return flaw("scenario.twoCommunities");
  const communities = communitiesOf(context);
  const [one, other] = [target, detail].map((found) => communities.get(normalized(String(found))));
  if (one === undefined) return flaw("scenario.noCommunity", String(target));
  if (other === undefined) return flaw("scenario.noCommunity", String(detail));
  return one === other ? flaw("scenario.twoCommunities") : read([one, other]);
}

/** All communities that the workbook names, by their names without spaces and width. */
function communitiesOf({ dataset: { profiles, needs, resources } }: Context): ReadonlyMap<string, string> {
  const all = [...profiles, ...needs, ...resources].flatMap(({ community }) => community ?? []);
  return new Map(all.map((community) => [normalized(community), community]));
}

function widen({ dataset, matched }: Context, row: ScenarioRow): ScenarioReading {
  const metres = amountOf(row);
  if (metres === null) return NO_AMOUNT;
  const { target } = row.cells;
  if (target === null) return { change: { kind: "widen", resourceIndex: null, metres } };
  const resourceIndex = dataset.resources.findIndex(({ id }) => isSameId(id, String(target)));
  if (resourceIndex >= 0) return { change: { kind: "widen", resourceIndex, metres } };
  const needIndex = matched.needs.findIndex(({ id }) => isSameId(id, String(target)));
  if (needIndex >= 0) return { change: { kind: "widen-need", needIndex, metres } };
  return flaw("scenario.noTarget", String(target));
}
