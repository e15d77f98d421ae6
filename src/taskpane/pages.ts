import { lazy, type ComponentType } from "react";
import type { WorkbookState } from "../actions";
import { HomePane } from "./panes/HomePane";
import { stageOf } from "./state";
import type { PaneView } from "./use-pane";

/** The pages of the pane, in the order of their tabs. */
export const PAGES = ["home", "data"] as const;
export type PageName = (typeof PAGES)[number];

interface Page {
  readonly icon: string;
  /** Whether it speaks of a workbook that is prepared and whole; the others are always there. */
  readonly needsWorkbook: boolean;
  readonly Pane: ComponentType<{ readonly pane: PaneView }>;
}

/** Pages beside the first one are loaded when they are opened. */
export const PAGE_PARTS: Readonly<Record<PageName, Page>> = {
  home: { icon: "Home", needsWorkbook: false, Pane: HomePane },
  data: {
    icon: "ComplianceAudit",
    needsWorkbook: true,
    Pane: lazy(() => import("./panes/DataPane").then(({ DataPane }) => ({ default: DataPane }))),
  },
};

/** The pages that make sense for the workbook as it is. */
export function pagesFor(workbook: WorkbookState | null): readonly PageName[] {
  const isWhole = !["reading", "unfinished", "blank"].includes(stageOf(workbook));
  return PAGES.filter((page) => isWhole || !PAGE_PARTS[page].needsWorkbook);
}
