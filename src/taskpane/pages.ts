/** The pages of the pane, in the order of their tabs. */
export const PAGES = ["home", "data", "matches", "priorities", "settings", "history", "help"] as const;
export type PageName = (typeof PAGES)[number];

interface PageTab {
  readonly icon: string;
  /** Whether it speaks of a workbook that is prepared and whole; the others are always there. */
  readonly needsWorkbook: boolean;
}

export const PAGE_TABS: Readonly<Record<PageName, PageTab>> = {
  home: { icon: "Home", needsWorkbook: false },
  matches: { icon: "Relationship", needsWorkbook: true },
  data: { icon: "ComplianceAudit", needsWorkbook: true },
  help: { icon: "Help", needsWorkbook: false },
  priorities: { icon: "SortLines", needsWorkbook: true },
  settings: { icon: "Settings", needsWorkbook: true },
  history: { icon: "History", needsWorkbook: true },
};
