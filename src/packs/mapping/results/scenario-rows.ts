import type { CellInput } from "../../../core/sheets/declare";
import { UNIT, SCENARIO_ACTION } from "../tables/codes";
import { peopleReached } from "../indicators/people-reached";
import { whatIf, type Scenario, type ScenarioOutcome } from "../../../core/matching";
import { SCENARIOS } from "../tables/scenario-fields";
import { TIERS } from "../tables/setting-fields";
import type { ScenarioRow } from "../tables/last-run";

import { bottlenecksByUrgency, mostHelpful } from "./bottleneck-rows";
import { differenceInWords } from "./differences";
import { isSuggestion, ownScenarios } from "./own-scenarios";
import { readScenario, type ScenarioReading } from "./read-scenario";
import { inFieldOrder, rowAt, type Cells, type RunContext } from "./run-context";

/**
 * The rows of Scenarios: as people filled them in, with what each scenario would bring on the first of its rows. Where there is none, and
 * where earlier suggestions stand, up to three suggestions from the bottlenecks.
 */
export function scenarioRows(context: RunContext): readonly (readonly CellInput[])[] {
  const groups = groupsOf([...ownScenarios(context.dataset), ...suggestions(context)], context);
  const readable = groups.filter(({ readings }) => readings.every(isReadable));
  const outcomes = new Map(
    whatIf(context.matched.problem, readable.map(scenarioOf), { present: context.result }).map(
      (outcome, index) => [readable[index], outcome],
    ),
  );
  const rows = groups.flatMap((group) => rowsOfGroup(context, group, outcomes.get(group) ?? null));
  return inFieldOrder(
    SCENARIOS.fields,
    rows.toSorted((a, b) => a.place - b.place).map(({ cells }) => cells),
  );
}

/** Rows of one scenario: those that carry its name; a row without a name stands for itself. */
interface Group {
  readonly name: string;
  readonly places: readonly number[];
  readonly rows: readonly ScenarioRow[];
  readonly readings: readonly ScenarioReading[];
}

function groupsOf(rows: readonly ScenarioRow[], context: RunContext): readonly Group[] {
  const groups = new Map<string, { places: number[]; rows: ScenarioRow[]; readings: ScenarioReading[] }>();
  rows.forEach((row, place) => {
    const key = row.scenario === null ? `${place}` : `=${row.scenario}`;
    const group = groups.get(key) ?? { places: [], rows: [], readings: [] };
    group.places.push(place);
    group.rows.push(row);
    group.readings.push(readScenario(context, row));
    groups.set(key, group);
  });
  return [...groups.values()].map((group) => ({ ...group, name: group.rows[0]?.scenario ?? "" }));
}

type Readable = Extract<ScenarioReading, { readonly change: unknown }>;
const isReadable = (reading: ScenarioReading): reading is Readable => "change" in reading;

const scenarioOf = ({ name, readings }: Group): Scenario => ({
  name,
  changes: readings.filter(isReadable).map(({ change }) => change),
});

interface PlacedRow {
  readonly place: number;
  readonly cells: Cells<typeof SCENARIOS.fields>;
}

function rowsOfGroup(
  context: RunContext,
  group: Group,
  outcome: ScenarioOutcome | null,
): readonly PlacedRow[] {
  return group.rows.map((row, i) => {
    const results =
      i === 0 && outcome !== null ? resultsOf(context, outcome) : withoutResults(context, group, i);
    return { place: group.places[i] ?? 0, cells: { ...row.cells, ...results } };
  });
}

type Results = Omit<Cells<typeof SCENARIOS.fields>, "scenario" | "action" | "target" | "amount" | "detail">;

function resultsOf(context: RunContext, outcome: ScenarioOutcome): Results {
  const { words } = context;
  const people = peopleIn(context, outcome.served) - peopleIn(context, context.result.served);
  const [tier1 = 0, tier2 = 0, tier3 = 0] = TIERS.map((tier) => outcome.servedByTier[tier - 1] ?? 0);
  const effect = differenceInWords(outcome, words, people);
  return {
    tier1,
    tier2,
    tier3,
    people,
    unmetNeeds: outcome.unmetNeeds,
    cost: outcome.cost,
    effect: outcome.optimal ? effect : effect + words.say("difference.unproven"),
  };
}

function peopleIn({ matched }: RunContext, served: readonly number[]): number {
  return matched.needs
    .slice(0, matched.openCount)
    .reduce((sum, need, index) => sum + peopleReached(need, served[index] ?? 0), 0);
}

/** A row that only adds to a scenario, or that keeps it from being tried. */
function withoutResults({ words }: RunContext, { name, readings }: Group, index: number): Results {
  const reading = readings[index];
  const own = reading !== undefined && !isReadable(reading) ? words.say(reading.flaw, reading.values) : null;
  const shared = readings.every(isReadable) ? "scenario.together" : "scenario.flawedElsewhere";
  const effect = own ?? words.say(shared, { scenario: name });
  return { tier1: null, tier2: null, tier3: null, people: null, unmetNeeds: null, cost: null, effect };
}

const MOST_SUGGESTIONS = 3;

function suggestions(context: RunContext): readonly ScenarioRow[] {
  const { dataset } = context;
  const rows = dataset.scenarios ?? [];
  if (rows.length > 0 && !rows.some(isSuggestion)) return [];
  const capacities = bottlenecksByUrgency(context).flatMap((set) => {
    const best = mostHelpful(context, set);
    return best === null ? [] : [moreCapacity(context, best.resourceIndex, set.shortage)];
  });
  const borders = hasClosedBorder(context) ? [openBorders(context)] : [];
  return [...capacities.slice(0, MOST_SUGGESTIONS - borders.length), ...borders];
}

function moreCapacity({ dataset, words }: RunContext, resourceIndex: number, units: number): ScenarioRow {
  const { id, unit } = rowAt(dataset.resources, resourceIndex);
  const what = words.say("scenario.addCapacity", { resource: id, units, unit: words.label(UNIT, unit) });
  return suggested(words.say("scenario.suggestion", { what }), {
    action: "add-capacity",
    label: words.label(SCENARIO_ACTION, "add-capacity"),
    target: id,
    amount: units,
  });
}

function openBorders({ words }: RunContext): ScenarioRow {
  const what = words.say("scenario.openBorders");
  return suggested(words.say("scenario.suggestion", { what }), {
    action: "open-borders",
    label: words.label(SCENARIO_ACTION, "open-borders"),
    target: null,
    amount: null,
  });
}

function suggested(
  scenario: string,
  given: {
    readonly action: string;
    readonly label: string;
    readonly target: string | null;
    readonly amount: number | null;
  },
): ScenarioRow {
  const { action, label, target, amount } = given;
  return { scenario, action, cells: { scenario, action: label, target, amount, detail: null } };
}

/** Whether borders keep an unmet need from a resource that fits otherwise. */
const hasClosedBorder = ({ matched, explanation }: RunContext): boolean =>
  matched.problem.borders?.areOpen === false &&
  explanation.unmet.some(({ nearMissCounts }) => nearMissCounts.border > 0);
