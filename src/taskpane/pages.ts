import type { PackFace } from "./components";

/** The pages of the pane, in the order of their tabs: those that do not fit a narrow pane come last. */
export const pagesOf = (faces: readonly PackFace[]): readonly string[] => [
  "home",
  "data",
  ...faces.flatMap(({ key, pages }) => (pages.length === 0 ? [key] : pages.map((page) => page.key))),
  "history",
  "help",
];

/** Pages that make sense without a workbook that is prepared and whole. */
export const ALWAYS_THERE: readonly string[] = ["home", "help"];
