import type { Operation, PhaseWords, RunKey, Sheet } from "../../core/sheets/declare";
import type { Text } from "../../language";
import type { ComponentType } from "react";
import type { PaneView } from "./pane-view";
import type { Phrase, PaneText } from "./text";

/** A view that is loaded when it is first shown. */
export type LoadView = () => Promise<{ readonly default: ComponentType<{ readonly pane: PaneView }> }>;

/** A page of the pane. */
export interface PageFace {
  readonly key: string;
  readonly title: Text;
  readonly load: LoadView;
}

/** A step on the way from the inputs to the results. */
export interface StepFace<Figures = unknown> {
  readonly sheet: Sheet;
  /** People fill in its table of the same key; without it a run does. */
  readonly isInput?: true;
  /** Nothing waits for it. */
  readonly isOptional?: true;
  /** The page that says more beside the sheet. */
  readonly page?: string;
  /** What there is to say of the last run. */
  fact?(figures: Figures): Phrase | null;
}

/** What a pack shows in the pane. It comes with the pane's main script: everything heavy is loaded when it is first shown. */
export interface PackFace<Figures = unknown> {
  readonly key: RunKey<Figures>;
  readonly name: Text;
  readonly steps: readonly StepFace<Figures>[];
  /** Those that no step leads to. */
  readonly furtherSheets: readonly Sheet[];
  /** In the order of their tabs. */
  readonly pages: readonly PageFace[];
  /** What buttons of Excel do for it, in their order. */
  readonly operations: readonly Operation[];
  readonly phases: Readonly<Record<string, PhaseWords>>;
  /** Rows by table. */
  readonly sampleLoaded?: Text;
  /** What came of a run, not only that it is done. */
  summary?(figures: Figures, percent: PaneText["percent"]): readonly Phrase[];
  /** The figures of the last run, for the first page. */
  readonly results?: LoadView;
  /** What a run would bring now, beside the last one. */
  readonly forecast?: LoadView;
}
