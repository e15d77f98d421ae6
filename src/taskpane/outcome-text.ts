import type { PrepareReport, RecoverReport, RunReport } from "../actions";
import type { PackFace } from "./components";
import type { Outcome } from "./state";
import type { PaneText } from "./text";

/** What a finished job has done, in sentences. */
export function outcomeSentences(
  outcome: Outcome,
  faces: readonly PackFace[],
  text: PaneText,
): readonly string[] {
  switch (outcome.kind) {
    case "prepare":
      return prepared(outcome.report, text);
    case "sample":
      return faces.flatMap(({ sampleLoaded }) =>
        sampleLoaded === undefined ? [] : text.phrase({ text: sampleLoaded, values: outcome.report.rows }),
      );
    case "run":
      return ran(outcome.report, faces, text);
    case "restore":
      return [text.say("pane.done.restore", { sheets: text.list(outcome.report.restoredSheets) })];
    case "clearHistory":
      return [text.say("pane.done.clearHistory")];
    case "removeSample":
      return outcome.report.removes === "sheets"
        ? [text.say("pane.done.removeSample.sheets", { count: outcome.report.sheets.length })]
        : [text.say("pane.done.removeSample.rows")];
    case "cancelled":
      return [text.say("pane.done.cancelled")];
    case "recover":
      return [recovered(outcome.report, text)];
  }
}

function prepared({ sheetsAdded, columnsAdded, missing }: PrepareReport, text: PaneText): readonly string[] {
  const columns = text.list(columnsAdded.map(({ sheet, column }) => `${sheet} ${column}`));
  const isUnchanged = sheetsAdded.length === 0 && columnsAdded.length === 0;
  return [
    ...(isUnchanged ? [text.say("pane.done.prepare.nothing")] : []),
    ...(sheetsAdded.length > 0 ? [text.say("pane.done.prepare", { count: sheetsAdded.length })] : []),
    ...(columnsAdded.length > 0 ? [text.say("pane.done.prepare.columns", { columns })] : []),
    ...missing.map((feature) => text.say(`pane.done.prepare.${feature}`)),
  ];
}

/** What came of it, not only that it is done: the figures are further down on the page, or on another one. */
function ran(
  { pack, charts, figures }: RunReport,
  faces: readonly PackFace[],
  text: PaneText,
): readonly string[] {
  const face = faces.find(({ key }) => key === pack);
  const summary = face?.summary?.(figures, text.percent) ?? [];
  return [text.say("pane.done.run", { charts }), ...summary.map(text.phrase)];
}

function recovered(report: RecoverReport | null, { say, list }: PaneText): string {
  if (report === null || report.restoredSheets.length === 0) return say("pane.done.recover.nothing");
  return say("pane.done.recover", { sheets: list(report.restoredSheets) });
}
