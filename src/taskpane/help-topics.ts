import type { WorkbookState } from "../actions";
import { type Language, fill } from "../language";
import { PANE_HELP } from "./texts/help";
import { canRun, hasNoRows, isWhole, stageOf, type JobKind } from "./components";

const HELP_TOPICS = [
  "start",
  "sample",
  "needs",
  "resources",
  "data",
  "run",
  "stamp",
  "matching",
  "unmet",
  "decide",
  "priorities",
  "whatif",
  "charts",
  "history",
  "settings",
  "privacy",
  "introduction",
] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

/** Topics with a picture of the page that they are about, in each language: `assets/help/<topic>-<language>.webp`. Made by `npm run pictures`. */
export const HELP_PICTURES = [
  "run",
  "matching",
  "decide",
  "priorities",
  "settings",
  "history",
  "data",
] as const;
export type HelpPicture = (typeof HELP_PICTURES)[number];

export const hasPicture = (topic: HelpTopic): topic is HelpPicture =>
  HELP_PICTURES.some((each) => each === topic);

/** What the button of a topic does: the thing itself, so that nobody has to look for it. */
export type HelpAction =
  | { readonly start: JobKind }
  | { readonly sheet: string }
  | { readonly page: string }
  | { readonly introduction: true };

/** The action of each topic that has one, where the workbook allows it; null where there is nothing to do. */
export function helpAction(topic: HelpTopic, workbook: WorkbookState | null): HelpAction | null {
  if (topic === "privacy") return null;
  if (topic === "introduction") return { introduction: true };
  if (topic === "start" || topic === "sample" || topic === "run") return jobOf(topic, workbook);
  return isWhole(workbook) ? PLACES[topic] : null;
}

const JOBS = { start: "prepare", sample: "sample", run: "run" } as const;

/** Null while the workbook is at another stage than the job is for. */
function jobOf(topic: keyof typeof JOBS, workbook: WorkbookState | null): HelpAction | null {
  const stage = stageOf(workbook);
  const fits = {
    start: stage === "blank",
    sample: stage === "blank" || (workbook !== null && stage === "empty" && hasNoRows(workbook)),
    run: canRun(workbook),
  };
  return fits[topic] ? { start: JOBS[topic] } : null;
}

const PLACES: Readonly<
  Record<Exclude<HelpTopic, "start" | "sample" | "run" | "privacy" | "introduction">, HelpAction>
> = {
  needs: { sheet: "needs" },
  resources: { sheet: "resources" },
  data: { page: "data" },
  matching: { page: "matches" },
  stamp: { sheet: "start" },
  unmet: { sheet: "unmet" },
  decide: { sheet: "matches" },
  priorities: { page: "priorities" },
  whatif: { sheet: "scenarios" },
  charts: { sheet: "charts" },
  history: { page: "history" },
  settings: { page: "settings" },
};

/** The topics in which every word of `search` occurs, in either language: people know a term in one and read in the other. */
export function topicsWith(search: string): readonly HelpTopic[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return HELP_TOPICS.filter((topic) => {
    const text = LANGUAGES_READ.map((language) => textOf(topic, language))
      .join("\n")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

const LANGUAGES_READ: readonly Language[] = ["zh", "en"];

const textOf = (topic: HelpTopic, language: Language): string =>
  [PANE_HELP[`pane.help.${topic}.title`], PANE_HELP[`pane.help.${topic}.text`]]
    .map((text) => fill(text, language))
    .join("\n");
