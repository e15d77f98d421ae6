import { problem, type WorkbookProblem } from "../workbook";

/** What a run that was cancelled ends with. */
export const cancelled = (): WorkbookProblem => problem("cancelled");
