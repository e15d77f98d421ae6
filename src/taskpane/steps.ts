import type { WorkbookState } from "../actions";
import { INPUT_KEYS, type InputKey } from "../packs/mapping/tables/sheets";
import type { RunFigures } from "../packs/mapping/tables/run";
import { sharesOf } from "./figures";
import type { PageName } from "./pages";
import { stageOf, type Stage } from "./state";
import type { MessageKey } from "./text";

const STEP_NAMES = ["needs", "resources", "survey", "matches", "priorities", "charts"] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** Done, waiting for the person, done but older than the data, or not yet possible. */
export type StepState = "done" | "next" | "old" | "later";

export const STEP_ICONS = {
  done: "Completed",
  next: "CircleRing",
  old: "Sync",
  later: "CircleRing",
} as const satisfies Record<StepState, string>;

export interface Fact {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface ChainStep {
  readonly name: StepName;
  readonly state: StepState;
  readonly facts: readonly Fact[];
  readonly issues: number;
  /** The page that tells more beside the sheet. */
  readonly page: PageName | null;
}

/** The chain from the survey to the charts as the workbook stands; `figures` are the last run's, where they are known. */
export function stepsOf(workbook: WorkbookState, figures: RunFigures | null): readonly ChainStep[] {
  return STEP_NAMES.map((name) =>
    isInput(name) ? inputStep(workbook, name) : resultStep(workbook, name, figures),
  );
}

const isInput = (name: StepName): name is InputKey & StepName => INPUT_KEYS.some((key) => key === name);

function inputStep(workbook: WorkbookState, name: InputKey & StepName): ChainStep {
  const count = workbook.rows[name] ?? 0;
  return {
    name,
    // The survey feeds the charts of satisfaction: nothing waits for it.
    state: count > 0 ? "done" : name === "survey" ? "later" : "next",
    facts: [
      { key: "pane.rows.count", values: { count } },
      ...(name === "survey" ? [{ key: "pane.steps.optional", values: {} } as const] : []),
    ],
    // That a table is empty is what its number of rows says, and no flaw yet.
    issues: workbook.issues.filter(({ table, code }) => table === name && code !== "table-empty").length,
    page: null,
  };
}

const RESULT_STATES: Readonly<Partial<Record<Stage, StepState>>> = {
  current: "done",
  "out-of-date": "old",
  ready: "next",
};

function resultStep(
  workbook: WorkbookState,
  name: Exclude<StepName, InputKey>,
  figures: RunFigures | null,
): ChainStep {
  return {
    name,
    state: RESULT_STATES[stageOf(workbook)] ?? "later",
    facts: workbook.lastRun === null ? [{ key: "pane.steps.none", values: {} }] : resultFacts(name, figures),
    issues: 0,
    page: name === "charts" ? null : name,
  };
}

function resultFacts(name: Exclude<StepName, InputKey>, figures: RunFigures | null): readonly Fact[] {
  const [first] = figures?.topIssues ?? [];
  const matched = figures === null ? null : sharesOf(figures).matched;
  if (name === "matches" && matched !== null)
    return [{ key: "pane.steps.matched", values: { share: Math.round(100 * matched) } }];
  if (name === "priorities" && first !== undefined)
    return [{ key: "pane.steps.first", values: { category: first.category, group: first.group } }];
  return [{ key: "pane.steps.there", values: {} }];
}
