import { areaOf } from "../../../src/host/model/address";
import type { Sheet, Validation, ValidationRule } from "../../../src/host/model/book";
import type { CellPlace } from "../../../src/host/calc/evaluate";
import { checkValidation, listItems } from "../../../src/host/calc";
import { bookWith, fill } from "../../support/small-book";

const ALERT = { style: "Stop", title: "类别", message: "请从清单中选择" } as const;

function validation(address: string, rule: ValidationRule, change: Partial<Validation> = {}): Validation {
  return {
    areas: [areaOf(address)],
    rule,
    ignoreBlanks: true,
    prompt: { showPrompt: false, title: "", message: "" },
    errorAlert: { showAlert: true, ...ALERT },
    ...change,
  };
}

/** A sheet with a validation in B2:B9 and another sheet with three categories. */
function placeWith(
  rule: ValidationRule,
  change: Partial<Validation> = {},
): CellPlace & { readonly settings: Sheet } {
  const { book, sheets } = bookWith("需求", "设置");
  const [sheet, settings] = sheets;
  if (sheet === undefined || settings === undefined) throw new RangeError("no sheets");
  fill(settings, 0, 0, [["类别"], ["养老"], ["助残"], ["法律"]]);
  book.names.push(
    {
      name: "清单",
      formula: "=OFFSET(设置!$A$2,0,0,COUNTA(设置!$A$2:$A$50),1)",
      visible: true,
      comment: "",
      sheetId: null,
    },
    {
      name: "到末尾",
      formula: "=设置!$A$2:INDEX(设置!$A$2:$A$50,COUNTA(设置!$A$2:$A$50))",
      visible: true,
      comment: "",
      sheetId: null,
    },
    { name: "区域", formula: "=设置!$A$2:$A$4", visible: true, comment: "", sheetId: null },
  );
  settings.tables.push({
    id: "1",
    name: "类别表",
    area: areaOf("A1:A4"),
    columns: [{ id: 1, name: "类别" }],
    showHeaders: true,
    showTotals: false,
    style: "",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  });
  sheet.validations.push(validation("B2:B9", rule, change));
  return { book, sheet, settings, row: 1, column: 1 };
}

const list = (source: string): ValidationRule => ({ list: { inCellDropDown: true, source } });

describe("the choices of a drop-down", () => {
  it.each([
    "=设置!$A$2:$A$4",
    "=区域",
    "=清单",
    "=到末尾",
    '=INDIRECT("类别表[类别]")',
    "=OFFSET(设置!$A$2,0,0,3,1)",
  ])("come from %s", (source) => {
    expect(listItems(placeWith(list(source)))).toEqual(["养老", "助残", "法律"]);
  });

  it("are the words of a literal list", () => {
    expect(listItems(placeWith(list("高, 中,低")))).toEqual(["高", "中", "低"]);
  });

  it("grow with the range they are counted from", () => {
    const place = placeWith(list("=清单"));
    fill(place.settings, 4, 0, [["环境"]]);
    expect(listItems(place)).toEqual(["养老", "助残", "法律", "环境"]);
  });

  it("depend on the cell beside where the formula says so", () => {
    const place = placeWith(list('=IF($A2="少",设置!$A$2:$A$2,设置!$A$2:$A$4)'));
    fill(place.sheet, 2, 0, [["少"]]);
    expect([listItems(place)?.length, listItems({ ...place, row: 2 })?.length]).toEqual([3, 1]);
  });

  it("are none at all where the cell has no list, or hides its arrow, and empty where the source is wrong", () => {
    const place = placeWith(list("=清单"));
    expect(listItems({ ...place, column: 5 })).toBeNull();
    expect(listItems(placeWith({ list: { inCellDropDown: false, source: "a,b" } }))).toBeNull();
    expect(listItems(placeWith({ textLength: { operator: "LessThan", formula1: 3 } }))).toBeNull();
    expect(listItems(placeWith(list("=没有")))).toEqual([]);
  });
});

describe("checking what somebody types", () => {
  it("refuses what is not in the list and lets a cell be emptied", () => {
    const place = placeWith(list("=清单"));
    expect(checkValidation(place, "养老")).toBeNull();
    expect(checkValidation(place, "美食")).toEqual(ALERT);
    expect(checkValidation(place, "")).toBeNull();
    expect(checkValidation(place, null)).toBeNull();
  });

  it("minds case in a literal list only", () => {
    expect(checkValidation(placeWith(list("Yes,No")), "yes")).toEqual(ALERT);
    const place = placeWith(list("=设置!$A$2:$A$5"));
    fill(place.settings, 4, 0, [["Yes"]]);
    expect(checkValidation(place, "yes")).toBeNull();
  });

  it.each<[ValidationRule, unknown, unknown]>([
    [{ wholeNumber: { operator: "Between", formula1: 1, formula2: 5 } }, 5, 2.5],
    [{ wholeNumber: { operator: "Between", formula1: 1, formula2: 5 } }, 1, "3"],
    [{ decimal: { operator: "NotBetween", formula1: 0, formula2: 1 } }, 1.5, 0.5],
    [{ decimal: { operator: "GreaterThan", formula1: "=COUNTA(设置!$A:$A)" } }, 4.5, 4],
    [{ date: { operator: "GreaterThanOrEqualTo", formula1: "2026-01-01" } }, 46_023, 46_022],
    [{ date: { operator: "LessThan", formula1: 46_023 } }, 46_022, "明天"],
    [{ time: { operator: "EqualTo", formula1: 0.5 } }, 0.5, 0.25],
    [{ textLength: { operator: "LessThanOrEqualTo", formula1: 3 } }, "一二三", "一二三四"],
    [{ textLength: { operator: "NotEqualTo", formula1: 2 } }, 123, 12],
    [{ custom: { formula: "=COUNTIF($B$2:$B$9,B2)=1" } }, "新", "旧"],
    [{ custom: { formula: "=ISNUMBER(B2)" } }, 4, "四"],
  ])("by the rule %j lets %j through and refuses %j", (rule, good, bad) => {
    const place = placeWith(rule);
    fill(place.sheet, 4, 1, [["旧"]]);
    expect(checkValidation(place, good as string | number)).toBeNull();
    expect(checkValidation(place, bad as string | number)).toEqual(ALERT);
  });

  it("moves the formulas of a rule with the cell", () => {
    const place = placeWith({ custom: { formula: "=B2>A2" } });
    fill(place.sheet, 1, 0, [[1], [10]]);
    expect(checkValidation(place, 5)).toBeNull();
    expect(checkValidation({ ...place, row: 2 }, 5)).toEqual(ALERT);
  });

  it("says nothing where the alert is off", () => {
    const place = placeWith(list("a,b"), { errorAlert: { showAlert: false, ...ALERT } });
    expect(checkValidation(place, "c")).toBeNull();
  });

  it("changes nothing in the workbook", () => {
    const place = placeWith({ custom: { formula: "=SUM($B$2:$B$9)<10" } });
    fill(place.sheet, 1, 1, [[3]]);
    checkValidation(place, 50);
    expect(place.sheet.cells.get(1)?.get(1)?.value).toBe(3);
  });
});
