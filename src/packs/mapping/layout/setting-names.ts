import type { Catalogue, NameSpec } from "../../../core/sheets/declare";
import type { Language } from "../../../language";

import { settingColumn, cellOf, cellsOf, FIRST_BODY_ROW } from "../../../core/sheets/layout";
import {
  CRITERIA,
  CRITERION_TABLE,
  OPTION_KEYS,
  OPTION_TABLE,
  type Criterion,
  type CriterionKey,
} from "../tables/setting-fields";
import { SHEETS } from "../tables/sheets";
import {
  highName,
  lowName,
  optionName,
  usedHighName,
  usedLowName,
  usedWeightName,
  weightName,
} from "./names";

/** Names of the weights, bounds and options that formulas and runs read. */
export function settingNames(catalogue: Catalogue, language: Language): readonly NameSpec[] {
  const value = settingColumn(catalogue, OPTION_TABLE, "value");
  return [
    ...criterionNames(settingColumn(catalogue, CRITERION_TABLE, "code"), language),
    ...OPTION_KEYS.map((option, index) => ({
      name: optionName(option),
      formula: `=${cellOf(SHEETS.settings, FIRST_BODY_ROW + index, value, language)}`,
    })),
  ];
}

/** Names of the cells of the criteria table whose first column is `left`, and of what scores make of them. */
function criterionNames(left: number, language: Language): readonly NameSpec[] {
  const columnOf = (key: Column): string =>
    cellsOf(SHEETS.settings, left + COLUMNS.indexOf(key), ROWS, language);
  return CRITERIA.flatMap((criterion, index) => [
    ...cellNames(criterion.key, FIRST_BODY_ROW + index, left, language),
    ...usedNames(criterion, columnOf),
  ]);
}

type Column = keyof typeof CRITERION_TABLE.fields;
const COLUMNS = Object.keys(CRITERION_TABLE.fields) as readonly Column[];
const ROWS = { first: FIRST_BODY_ROW, last: FIRST_BODY_ROW + CRITERIA.length - 1 };

function cellNames(key: CriterionKey, row: number, left: number, language: Language): readonly NameSpec[] {
  const cell = (column: Column): string =>
    `=${cellOf(SHEETS.settings, row, left + COLUMNS.indexOf(column), language)}`;
  return [
    { name: weightName(key), formula: cell("weight") },
    { name: lowName(key), formula: cell("low") },
    { name: highName(key), formula: cell("high") },
  ];
}

/** Found by the criterion's code, so that sorting the table changes nothing. */
function usedNames(criterion: Criterion, columnOf: (key: Column) => string): readonly NameSpec[] {
  const cellIn = (column: "weight" | "low" | "high", condition = ""): string => {
    const [codes, cells] = [columnOf("code"), columnOf(column)];
    const isUsable = `SUMPRODUCT((${codes}="${criterion.key}")*${isNumber(cells)}${condition})=1`;
    return `IF(${isUsable},SUMIFS(${cells},${codes},"${criterion.key}"),${criterion[column]})`;
  };
  const weights = columnOf("weight");
  const areAllZero = `SUMPRODUCT(${isNumber(weights)}*(${weights}=0))=${CRITERIA.length}`;
  const weight = cellIn("weight", `*(${weights}>=0)`);
  const [low, high] = [cellIn("low"), cellIn("high")];
  return [
    { name: usedWeightName(criterion.key), formula: `=IF(${areAllZero},1,${weight})` },
    { name: usedLowName(criterion.key), formula: `=IF(${low}<${high},${low},${criterion.low})` },
    { name: usedHighName(criterion.key), formula: `=IF(${low}<${high},${high},${criterion.high})` },
  ];
}

/** 1 for a cell that holds a number: text is above every number, and an empty cell equals the empty text. */
const isNumber = (cells: string): string => `(${cells}<>"")*(${cells}<=1E+300)`;
