import { MAPPING_FACE } from "../../src/packs/mapping/face";
import { SHEETS } from "../../src/packs/mapping/tables/sheets";
import { stepsOf } from "../../src/taskpane/steps";
import { dataIssue, FILLED, PREPARED } from "../support/scripted-workbook";

test("a table that is still empty has no issue; a row with a flaw has one", () => {
  const empty = [dataIssue({ code: "table-empty", field: null })];
  const flawed = [dataIssue({ code: "value-missing" })];
  expect(stepsOf(MAPPING_FACE, { ...PREPARED, issues: empty }, null)[0]).toMatchObject({
    sheet: SHEETS.needs,
    issues: 0,
  });
  expect(stepsOf(MAPPING_FACE, { ...FILLED, issues: flawed }, null)[0]).toMatchObject({
    sheet: SHEETS.needs,
    issues: 1,
  });
});
