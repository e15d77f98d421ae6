export { Bar } from "./Bar";
export { Choice } from "./Choice";
export { Confirmation } from "./Confirmation";
export { JobOr } from "./JobOr";
export { JobProgress } from "./JobProgress";
export { More } from "./More";
export { NumberField } from "./NumberField";
export { Reading, ReadingOrRetry } from "./Reading";
export { type Step, Status } from "./Status";
export { type LoadView, type PageFace, type StepFace, type PackFace } from "./pack-face";
export { addTexts, pageText } from "./page-texts";
export {
  JOB_KINDS,
  type JobKind,
  type Confirmed,
  type RunningJob,
  type Attempt,
  type PaneFacts,
  type Perform,
  type PaneView,
  canCancel,
  reportShown,
} from "./pane-view";
export { shareOf } from "./share-of";
export { sheetName } from "./sheet-name";
export { type Stage, stageOf, canRun, isWhole, hasNoRows } from "./stage";
export { steadyWriter } from "./steady-writer";
export {
  LanguageContext,
  type FrameKey,
  type Values,
  type Phrase,
  type PaneText,
  useAnyText,
  useFrameText,
  paneText,
} from "./text";
export { type Editing, type Edited, useEditing } from "./use-editing";
export { useReading } from "./use-reading";
export { useSelection } from "./use-selection";
export { useSilence } from "./use-silence";
export { PANE_JOB } from "./texts/job";
