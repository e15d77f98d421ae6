import type { CellInput, Formula } from "../../../core/sheets/declare";
import { FEWEST_ANSWERS } from "../indicators/survey-items";
import { SURVEY, importanceOf, satisfactionOf } from "../tables/survey-fields";
import type { Language } from "../../../language";
import { columnOf, formula, textOf } from "../../../core/sheets/layout";
import { addressIn, sayIn, type ChartText, type Say } from "../../../core/sheets/charts";

/** Columns of the data: item, answers, satisfaction (x), importance (y), quadrant. */
export const COLUMNS: readonly { readonly text: ChartText; readonly format: string }[] = [
  { text: "quadrants.item", format: "General" },
  { text: "quadrants.answers", format: "0" },
  { text: "quadrants.satisfaction", format: "0.00" },
  { text: "quadrants.importance", format: "0.00" },
  { text: "quadrants.quadrant", format: "General" },
];
const SATISFACTION = 2;
const IMPORTANCE = 3;

/** The formulas of the data, for `count` items in the first rows and the ends of the two lines below them. */
export interface QuadrantFormulas {
  readonly answers: (category: string) => Formula;
  readonly satisfaction: (category: string) => Formula;
  readonly importance: (category: string) => Formula;
  readonly quadrant: (row: number) => Formula;
  readonly centreSatisfaction: Formula;
  readonly centreImportance: Formula;
}

/** The same means as `surveyItem`: over the respondents who answered both, weighted, an empty weight counting 1. */
export function quadrantFormulas(count: number, language: Language): QuadrantFormulas {
  const weight = columnOf(SURVEY, "weight", language);
  const weights = `(${weight}+(${weight}=""))`;
  const columns = (category: string): Pair => ({
    importance: columnOf(SURVEY, importanceOf(category), language),
    satisfaction: columnOf(SURVEY, satisfactionOf(category), language),
  });
  const mean = (pair: Pair, key: keyof Pair): Formula =>
    formula(
      `IFERROR(SUMPRODUCT(${answered(pair)}*${weights},${pair[key]})/SUMPRODUCT(${answered(pair)}*${weights}),"")`,
    );
  const centre = (column: number): Formula =>
    formula(`AVERAGE(${addressIn("quadrants", 0, column)}:${addressIn("quadrants", count - 1, column)})`);
  return {
    answers: (category) => formula(`SUMPRODUCT(${answered(columns(category))})`),
    satisfaction: (category) => mean(columns(category), "satisfaction"),
    importance: (category) => mean(columns(category), "importance"),
    quadrant: (row) => quadrantFormula(row, count, sayIn(language)),
    centreSatisfaction: centre(SATISFACTION),
    centreImportance: centre(IMPORTANCE),
  };
}

interface Pair {
  readonly importance: string;
  readonly satisfaction: string;
}

/** 1 for a respondent who answered both on the scale, else 0; text is above every number, so it falls out too. */
function answered({ importance, satisfaction }: Pair): string {
  return `(${importance}>=1)*(${importance}<=5)*(${satisfaction}>=1)*(${satisfaction}<=5)`;
}

/** On a line counts as high. */
function quadrantFormula(row: number, count: number, say: Say): Formula {
  const cell = (column: number, at = row): string => addressIn("quadrants", at, column);
  const [answers, x, y] = [cell(1), cell(SATISFACTION), cell(IMPORTANCE)];
  const [centreX, centreY] = [cell(SATISFACTION, count), cell(IMPORTANCE, count + 2)];
  const name = (key: ChartText): string => textOf(say(key));
  const high = `IF(${x}>=${centreX},${name("quadrant.keep-up")},${name("quadrant.concentrate")})`;
  const low = `IF(${x}>=${centreX},${name("quadrant.overkill")},${name("quadrant.low-priority")})`;
  return formula(
    `IF(${answers}<${FEWEST_ANSWERS},${name("quadrant.few")},IF(${y}>=${centreY},${high},${low}))`,
  );
}

export function itemRow(
  category: string,
  label: string,
  row: number,
  formulas: QuadrantFormulas,
): readonly CellInput[] {
  return [
    label,
    formulas.answers(category),
    formulas.satisfaction(category),
    formulas.importance(category),
    formulas.quadrant(row),
  ];
}

/** Part of the scale 1–5 that an axis shows. */
export interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

/** The two ends of the line at the mean satisfaction, then of the one at the mean importance. */
export function lineRows(
  { horizontal, vertical }: { readonly horizontal: Range; readonly vertical: Range },
  { centreSatisfaction, centreImportance }: QuadrantFormulas,
  say: Say,
): readonly (readonly CellInput[])[] {
  const upright = say("quadrants.satisfactionLine");
  const level = say("quadrants.importanceLine");
  return [
    [upright, null, centreSatisfaction, vertical.minimum, null],
    [upright, null, centreSatisfaction, vertical.maximum, null],
    [level, null, horizontal.minimum, centreImportance, null],
    [level, null, horizontal.maximum, centreImportance, null],
  ];
}
