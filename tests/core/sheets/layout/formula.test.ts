import { SHEETS } from "../../../../src/packs/mapping/tables/sheets";
import { NEEDS } from "../../../../src/packs/mapping/tables/fields";
import { PRIORITIES, MATCHES } from "../../../../src/packs/mapping/tables/result-fields";
import { cellOf, columnOf, quoted, textOf, thisRowOf } from "../../../../src/core/sheets/layout/formula";

describe("references in formulas", () => {
  it("name a column of a table in the workbook's language", () => {
    expect(columnOf(NEEDS, "quantity", "zh")).toBe("需求清单[数量]");
    expect(columnOf(PRIORITIES, "unmetShare", "en")).toBe("Priorities[Unmet share]");
    expect(thisRowOf(PRIORITIES, "score", "zh")).toBe("优先问题清单[[#This Row],[得分]]");
  });

  it("put headers with Excel's special characters into double brackets", () => {
    expect(columnOf(MATCHES, "distanceM", "en")).toBe("Matches[[Distance (m)]]");
    expect(columnOf(PRIORITIES, "number", "en")).toBe("Priorities[[No.]]");
  });

  it("quote sheet names and texts", () => {
    expect(cellOf(SHEETS.settings, 4, 2, "zh")).toBe("'设置'!$C$5");
    expect(quoted("Tom's list")).toBe("'Tom''s list'");
    expect(textOf('a "b"')).toBe('"a ""b"""');
  });
});
