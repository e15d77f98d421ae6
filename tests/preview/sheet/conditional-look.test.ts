import type { ConditionalFormat, Scalar, Sheet } from "../../../src/host/model/book";
import { conditionsOf } from "../../../src/preview/sheet/conditional-look";
import { blankSheet, fillCells } from "../../support/preview-book";

const AREA = { top: 0, left: 0, bottom: 9, right: 0 };
const PINK = { fill: "#FFC7CE" };

function sheetWith(values: readonly Scalar[], ...rules: ConditionalFormat["rule"][]): Sheet {
  const sheet = blankSheet("s");
  fillCells(
    sheet,
    { row: 0, column: 0 },
    values.map((value) => [value]),
  );
  sheet.conditionalFormats = rules.map((rule, index) => ({
    id: String(index),
    areas: [AREA],
    priority: index,
    stopIfTrue: false,
    rule,
  }));
  return sheet;
}

function fills(sheet: Sheet, evaluate: (formula: string, row: number) => Scalar = () => null) {
  const conditions = conditionsOf(sheet, (formulas) =>
    formulas.map(({ formula, spot }) => evaluate(formula, spot.row)),
  );
  conditions.compute(conditions.waiting([AREA]));
  return Array.from({ length: 4 }, (_, row) => {
    const value = sheet.cells.get(row)?.get(0)?.value ?? null;
    return conditions.lookAt({ row, column: 0 }, value)?.format.fill ?? null;
  });
}

test("a formula colours the cells where it is true", () => {
  const sheet = sheetWith([1, 2, 3], { type: "Custom", formula: "=ISODD(ROW())", format: PINK });
  expect(fills(sheet, (_, row) => row % 2 === 0)).toEqual(["#FFC7CE", null, "#FFC7CE", null]);
});

test("formulas are computed apart from drawing, and cells look as before until then", () => {
  const sheet = sheetWith(
    [1, 2, 3],
    { type: "Custom", formula: "=$A1>1", format: PINK },
    { type: "CellValue", operator: "Between", formula1: "1", formula2: "=$B$1", format: PINK },
  );
  let answer = true;
  const evaluate = (formulas: readonly unknown[]) => formulas.map(() => answer);
  const view = { ...AREA, bottom: 1 };
  const first = conditionsOf(sheet, evaluate);
  const fillAt = (conditions: typeof first, row: number) =>
    conditions.lookAt({ row, column: 0 }, 0)?.format.fill;
  expect(first.waiting([view])).toHaveLength(4);
  expect(fillAt(first, 0)).toBeUndefined();
  const changed = first.compute(first.waiting([view]));
  expect(new Set(changed.map(({ row }) => row))).toEqual(new Set([0, 1]));
  expect(first.waiting([view])).toEqual([]);
  expect(first.waiting([{ ...view, bottom: 2 }])).toHaveLength(2);
  expect(fillAt(first, 0)).toBe("#FFC7CE");

  answer = false;
  const second = conditionsOf(sheet, evaluate, first);
  expect(fillAt(second, 0)).toBe("#FFC7CE");
  expect(second.compute(second.waiting([view]))).toHaveLength(4);
  expect(fillAt(second, 0)).toBeUndefined();
  const third = conditionsOf(sheet, evaluate, second);
  expect(third.compute(third.waiting([view]))).toEqual([]);
});

test("duplicates are found without regard to case, blanks are none", () => {
  const rule = { type: "PresetCriteria", criterion: "DuplicateValues", format: PINK } as const;
  expect(fills(sheetWith(["N1", "n1", "N2"], rule))).toEqual(["#FFC7CE", "#FFC7CE", null, null]);
});

test("missing values are coloured", () => {
  const rule = { type: "PresetCriteria", criterion: "Blanks", format: PINK } as const;
  expect(fills(sheetWith(["a", " ", "b"], rule))).toEqual([null, "#FFC7CE", null, "#FFC7CE"]);
});

test("values are compared with their limits, and any text ranks above numbers", () => {
  const rule = { type: "CellValue", operator: "GreaterThan", formula1: "=2", format: PINK } as const;
  expect(fills(sheetWith([1, 3, "x"], rule), () => 2)).toEqual([null, "#FFC7CE", "#FFC7CE", null]);
});

test("a colour scale runs from its lowest over its median to its highest value", () => {
  const rule = { type: "ColorScale", colors: ["#000000", "#808080", "#FFFFFF"] } as const;
  expect(fills(sheetWith([0, 10, 5, 7.5], rule))).toEqual(["#000000", "#FFFFFF", "#666666", "#AAAAAA"]);
});

test("a data bar is as long as its value's share of the highest", () => {
  const sheet = sheetWith([0, 25, 100], { type: "DataBar", color: "#63BE7B", showValue: false });
  const { lookAt } = conditionsOf(sheet, () => []);
  expect([0, 25, 100].map((value, row) => lookAt({ row, column: 0 }, value)?.bar?.share)).toEqual([
    0, 0.25, 1,
  ]);
  expect(lookAt({ row: 1, column: 0 }, 25)?.showValue).toBe(false);
});

test("the rule of higher priority wins, and can stop the others", () => {
  const contains = (text: string, fill: string) =>
    ({ type: "ContainsText", operator: "Contains", text, format: { fill } }) as const;
  const sheet = sheetWith(["ab"], contains("a", "#111111"), {
    ...contains("b", "#222222"),
    format: { fill: "#222222", font: { bold: true } },
  });
  const look = () => conditionsOf(sheet, () => []).lookAt({ row: 0, column: 0 }, "ab")?.format;
  expect(look()).toEqual({ fill: "#111111", font: { bold: true } });
  const [first] = sheet.conditionalFormats;
  if (first) first.stopIfTrue = true;
  expect(look()).toEqual({ fill: "#111111" });
});
