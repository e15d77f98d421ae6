import type { WorkbookState } from "../actions";
import type { Sheet } from "../core/sheets/declare";
import { stageOf, type PackFace, type Stage, type StepFace } from "./components";
import type { PaneText } from "./text";

/** Done, waiting for the person, done but older than the data, or not yet possible. */
export type StepState = "done" | "next" | "old" | "later";

export const STEP_ICONS = {
  done: "Completed",
  next: "CircleRing",
  old: "Sync",
  later: "CircleRing",
} as const satisfies Record<StepState, string>;

export interface ChainStep {
  readonly sheet: Sheet;
  readonly state: StepState;
  readonly facts: (text: PaneText) => readonly string[];
  readonly issues: number;
  /** The page that says more beside the sheet. */
  readonly page: string | null;
}

/** The way from the inputs of a pack to its charts as the workbook is; `figures` are the last run's, where they are known. */
export const stepsOf = (
  { steps }: PackFace,
  workbook: WorkbookState,
  figures: unknown,
): readonly ChainStep[] =>
  steps.map((step) =>
    step.isInput === true ? inputStep(workbook, step) : resultStep(workbook, step, figures),
  );

function inputStep(workbook: WorkbookState, { sheet, isOptional }: StepFace): ChainStep {
  const count = workbook.rows[sheet.key] ?? 0;
  return {
    sheet,
    state: count > 0 ? "done" : isOptional === true ? "later" : "next",
    facts: ({ say }) => [
      say("pane.rows.count", { count }),
      ...(isOptional === true ? [say("pane.steps.optional")] : []),
    ],
    // That a table is empty is what its number of rows says, and no flaw yet.
    issues: workbook.issues.filter(({ table, code }) => table === sheet.key && code !== "table-empty").length,
    page: null,
  };
}

const RESULT_STATES: Readonly<Partial<Record<Stage, StepState>>> = {
  current: "done",
  "out-of-date": "old",
  ready: "next",
};

function resultStep(workbook: WorkbookState, step: StepFace, figures: unknown): ChainStep {
  const fact = figures === null ? null : (step.fact?.(figures) ?? null);
  return {
    sheet: step.sheet,
    state: RESULT_STATES[stageOf(workbook)] ?? "later",
    facts: ({ say, phrase }) => {
      if (workbook.lastRun === null) return [say("pane.steps.none")];
      return [fact === null ? say("pane.steps.there") : phrase(fact)];
    },
    issues: 0,
    page: step.page ?? null,
  };
}
