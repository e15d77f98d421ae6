import { CRITERIA, CRITERION_FIELDS, type Criterion, type CriterionKey } from "../tables/setting-fields";
import type { Language } from "../../../language";
import {
  cellOf,
  cellsOf,
  highName,
  lowName,
  usedHighName,
  usedLowName,
  usedWeightName,
  weightName,
  type NameSpec,
  FIRST_BODY_ROW,
} from "../../../core/sheets/layout";

/** Names of the cells of the criteria table whose first column is `left`, and of what scores make of them. */
export function criterionNames(left: number, language: Language): readonly NameSpec[] {
  const columnOf = (key: Column): string => cellsOf("settings", left + COLUMNS.indexOf(key), ROWS, language);
  return CRITERIA.flatMap((criterion, index) => [
    ...cellNames(criterion.key, FIRST_BODY_ROW + index, left, language),
    ...usedNames(criterion, columnOf),
  ]);
}

type Column = keyof typeof CRITERION_FIELDS;
const COLUMNS = Object.keys(CRITERION_FIELDS) as readonly Column[];
const ROWS = { first: FIRST_BODY_ROW, last: FIRST_BODY_ROW + CRITERIA.length - 1 };

function cellNames(key: CriterionKey, row: number, left: number, language: Language): readonly NameSpec[] {
  const cell = (column: Column): string =>
    `=${cellOf("settings", row, left + COLUMNS.indexOf(column), language)}`;
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
