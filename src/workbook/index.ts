export { completeBook, type Completion } from "./complete-book";
export { goTo } from "./go-to";
export { loadRows, type InputRows } from "./load-rows";
export { localNow } from "./clock";
export { readForRun, readForState, type BookState, type InputsRead } from "./read-inputs";
export { recoverBook, type OnPhase } from "./transaction";
export { watchTables } from "./watch-tables";
export { problem, WorkbookProblem } from "./workbook-problem";
export { writeRun, type RunToWrite } from "./write-run";
