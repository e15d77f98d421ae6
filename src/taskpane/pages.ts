/** The pages of the pane, in the order of their tabs: those that do not fit a narrow pane come last. */
export const PAGES = ["home", "data", "matches", "priorities", "settings", "history", "help"] as const;
export type PageName = (typeof PAGES)[number];

/** Pages that make sense without a workbook that is prepared and whole. */
export const ALWAYS_THERE: readonly PageName[] = ["home", "help"];
