import { stepsOf } from "../../src/taskpane/steps";
import { dataIssue, FILLED, PREPARED } from "../support/scripted-workbook";

test("a table that is still empty has no issue; a row with a flaw has one", () => {
  const empty = [dataIssue({ code: "table-empty", field: null })];
  const flawed = [dataIssue({ code: "value-missing" })];
  expect(stepsOf({ ...PREPARED, issues: empty }, null)[0]).toMatchObject({ name: "needs", issues: 0 });
  expect(stepsOf({ ...FILLED, issues: flawed }, null)[0]).toMatchObject({ name: "needs", issues: 1 });
});
