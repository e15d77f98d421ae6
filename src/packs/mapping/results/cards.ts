import { labelOf, type CodeList } from "../../../core/sheets/declare";
import { CATEGORY } from "../tables/categories";
import { GROUP, UNIT, MATCH_STATE } from "../tables/codes";

import type { Need, Resource } from "../tables/fields";
import { PROPOSED, REFUSED } from "../reading/read-last-run";
import type { WrittenIdle, WrittenMatch, WrittenUnmet } from "../reading/read-result-rows";
import type { LastResults } from "./last-results";

/** A need and what the last run gave it; null where neither its own row nor the sheets say so. */
export interface NeedCard {
  readonly id: string;
  readonly title: string | null;
  readonly community: string | null;
  readonly category: string | null;
  readonly group: string | null;
  readonly tier: number | null;
  readonly quantity: number | null;
  readonly unit: string | null;
  /** Units that the matches below add up to. */
  readonly served: number;
  readonly matches: readonly MatchLine[];
  /** Its row in Unmet; null where nothing is missing. */
  readonly unmet: WrittenUnmet | null;
  /** Whether it stands in the list of needs now. */
  readonly isListed: boolean;
}

/** A resource and whom the last run gave it to. */
export interface ResourceCard {
  readonly id: string;
  readonly title: string | null;
  readonly provider: string | null;
  readonly categories: string | null;
  readonly capacity: number | null;
  readonly unit: string | null;
  readonly used: number;
  readonly left: number;
  readonly matches: readonly MatchLine[];
  /** Its row in Idle; null where it is used up. */
  readonly idle: WrittenIdle | null;
  /** What one more unit would bring, as its own row of Bottlenecks says; null where it is not used up. */
  readonly oneMore: string | null;
  readonly isListed: boolean;
}

/** A row of Matches as the pane shows it. */
export interface MatchLine {
  readonly needId: string;
  readonly resourceId: string;
  readonly need: string | null;
  readonly provider: string | null;
  readonly resource: string | null;
  readonly quantity: number;
  readonly unit: string | null;
  readonly distanceM: number | null;
  readonly reason: string | null;
  readonly schedule: string | null;
  /** Code of the state: proposed where the cell is empty. */
  readonly state: string;
  /** What the sheet calls it. */
  readonly stateName: string;
  readonly refusal: string | null;
  /** Whether its lock is set. */
  readonly isLocked: boolean;
  /** Whether the next run keeps it: locked, or in a state that says that people count on it. */
  readonly isKept: boolean;
}

/** The card of the need `id`; null when neither the list of needs nor a result sheet knows it. */
export function needCard(results: LastResults, id: string): NeedCard | null {
  const need = results.needs.find((each) => each.id === id);
  const rows = results.matches.filter(({ needId }) => needId === id);
  const unmet = results.unmet.find(({ needId }) => needId === id) ?? null;
  const told = unmet ?? rows[0];
  const facts = need === undefined ? told && needOfRow(told) : needFacts(need);
  if (facts === undefined) return null;
  const matches = linesOf(results, rows);
  return {
    ...facts,
    id,
    category: nameOf(results, CATEGORY, facts.category),
    group: nameOf(results, GROUP, facts.group),
    unit: nameOf(results, UNIT, facts.unit),
    tier: results.tiers.get(id) ?? told?.tier ?? null,
    served: unitsOf(matches),
    matches,
    unmet,
    isListed: need !== undefined,
  };
}

/** The card of the resource `id`; null when neither the list of resources nor a result sheet knows it. */
export function resourceCard(results: LastResults, id: string): ResourceCard | null {
  const resource = results.resources.find((each) => each.id === id);
  const rows = results.matches.filter(({ resourceId }) => resourceId === id);
  const idle = results.idle.find(({ resourceId }) => resourceId === id) ?? null;
  const told = idle ?? rows[0];
  const facts = resource === undefined ? told && resourceOfRow(told) : resourceFacts(resource);
  if (facts === undefined) return null;
  const matches = linesOf(results, rows);
  return {
    ...facts,
    id,
    categories: namesOf(results, facts.categories),
    unit: nameOf(results, UNIT, facts.unit),
    used: idle?.used ?? unitsOf(matches),
    left: idle?.left ?? 0,
    matches,
    idle,
    oneMore: oneMoreOf(results, id),
    isListed: resource !== undefined,
  };
}

/** Rows of sets tell what is short; one of a single resource does not. */
const oneMoreOf = ({ bottlenecks }: LastResults, id: string): string | null =>
  bottlenecks.find(({ resources, shortage }) => resources === id && shortage === null)?.oneMore ?? null;

type NeedFacts = Pick<NeedCard, "title" | "community" | "category" | "group" | "quantity" | "unit">;

const needFacts = ({ description, community, category, group, quantity, unit }: Need): NeedFacts => ({
  title: description,
  community,
  category,
  group,
  quantity,
  unit,
});

/** A need that is no longer listed: as much as the run has copied of it. */
const needOfRow = (row: WrittenUnmet | WrittenMatch): NeedFacts => ({
  title: row.need,
  community: row.community,
  category: row.category,
  group: row.group,
  quantity: "asked" in row ? row.asked : null,
  unit: row.unit,
});

interface ResourceFacts extends Pick<ResourceCard, "title" | "provider" | "capacity" | "unit"> {
  readonly categories: readonly string[];
}

const resourceFacts = ({ name, provider, categories, capacity, unit }: Resource): ResourceFacts => ({
  title: name,
  provider,
  categories,
  capacity,
  unit,
});

const resourceOfRow = (row: WrittenIdle | WrittenMatch): ResourceFacts => ({
  title: row.resource,
  provider: row.provider,
  categories: "categories" in row ? (row.categories ?? []) : [],
  capacity: "capacity" in row ? row.capacity : null,
  unit: row.unit,
});

function linesOf(results: LastResults, rows: readonly WrittenMatch[]): readonly MatchLine[] {
  return rows.flatMap((row) =>
    row.needId === null || row.resourceId === null
      ? []
      : [lineOf(results, row, { needId: row.needId, resourceId: row.resourceId })],
  );
}

function lineOf(
  results: LastResults,
  row: WrittenMatch,
  pair: Pick<MatchLine, "needId" | "resourceId">,
): MatchLine {
  const state = row.state ?? PROPOSED;
  const isLocked = row.lock !== null;
  return {
    ...pair,
    need: row.need,
    provider: row.provider,
    resource: row.resource,
    quantity: row.quantity ?? 0,
    unit: nameOf(results, UNIT, row.unit),
    distanceM: row.distanceM,
    reason: row.reason,
    schedule: row.schedule,
    state,
    stateName: labelOf(results.codes, MATCH_STATE, state),
    refusal: row.refusal,
    isLocked,
    isKept: state !== REFUSED && (isLocked || state !== PROPOSED),
  };
}

/** A refused match gives nothing, whatever its quantity still says. */
function unitsOf(matches: readonly MatchLine[]): number {
  return matches.reduce((units, { state, quantity }) => units + (state === REFUSED ? 0 : quantity), 0);
}

function nameOf({ codes }: LastResults, list: CodeList, code: string | null): string | null {
  return code === null ? null : labelOf(codes, list, code);
}

function namesOf(results: LastResults, categories: readonly string[]): string | null {
  const names = categories.map((code) => labelOf(results.codes, CATEGORY, code));
  return names.length === 0 ? null : names.join(SEPARATOR);
}

/** In every language: the names stand in one line. */
const SEPARATOR = " · ";
