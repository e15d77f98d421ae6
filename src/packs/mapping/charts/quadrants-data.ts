import type { CellAt, CellInput, Formula } from "../../../core/sheets/declare";
import { FEWEST_ANSWERS } from "../indicators/survey-items";
import { SURVEY, importanceOf, satisfactionOf } from "../tables/survey-fields";
import type { Catalogue, Language } from "../../../language";
import { columnOf, formula, textOf } from "../../../core/sheets/layout";
import { sayIn, type Say } from "../../../core/sheets/charts";

export const TEXTS = {
  title: {
    zh: "重要性与满意度（左上为优先改进）",
    en: "Importance and satisfaction (concentrate on the top left)",
  },
  item: { zh: "类别", en: "Category" },
  answers: { zh: "答卷（份）", en: "Answers" },
  satisfaction: { zh: "满意度", en: "Satisfaction" },
  importance: { zh: "重要性", en: "Importance" },
  quadrant: { zh: "象限", en: "Quadrant" },
  satisfactionAxis: { zh: "平均满意度（1–5 分）", en: "Mean satisfaction (1–5)" },
  satisfactionAxisFew: {
    zh: "平均满意度（1–5 分；* 答卷不足 {fewest} 份）",
    en: "Mean satisfaction (1–5; * fewer than {fewest} answers)",
  },
  importanceAxis: { zh: "平均重要性（1–5 分）", en: "Mean importance (1–5)" },
  satisfactionLine: { zh: "满意度均值", en: "Mean satisfaction" },
  importanceLine: { zh: "重要性均值", en: "Mean importance" },
  concentrate: { zh: "优先改进", en: "Concentrate here" },
  "keep-up": { zh: "继续保持", en: "Keep up the good work" },
  "low-priority": { zh: "次要改进", en: "Low priority" },
  overkill: { zh: "可能过度", en: "Possible overkill" },
  few: { zh: "答卷太少", en: "Too few answers" },
} as const satisfies Catalogue;
type TextKey = keyof typeof TEXTS;

/** Columns of the data: item, answers, satisfaction (x), importance (y), quadrant. */
export const COLUMNS: readonly { readonly text: TextKey; readonly format: string }[] = [
  { text: "item", format: "General" },
  { text: "answers", format: "0" },
  { text: "satisfaction", format: "0.00" },
  { text: "importance", format: "0.00" },
  { text: "quadrant", format: "General" },
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
export function quadrantFormulas(count: number, cell: CellAt, language: Language): QuadrantFormulas {
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
    formula(`AVERAGE(${cell(0, column)}:${cell(count - 1, column)})`);
  return {
    answers: (category) => formula(`SUMPRODUCT(${answered(columns(category))})`),
    satisfaction: (category) => mean(columns(category), "satisfaction"),
    importance: (category) => mean(columns(category), "importance"),
    quadrant: (row) => quadrantFormula(row, { count, at: cell, say: sayIn(TEXTS, language) }),
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

interface Quadrants {
  readonly count: number;
  readonly at: CellAt;
  readonly say: Say<TextKey>;
}

/** On a line counts as high. */
function quadrantFormula(row: number, { count, at, say }: Quadrants): Formula {
  const cell = (column: number, inRow = row): string => at(inRow, column);
  const [answers, x, y] = [cell(1), cell(SATISFACTION), cell(IMPORTANCE)];
  const [centreX, centreY] = [cell(SATISFACTION, count), cell(IMPORTANCE, count + 2)];
  const name = (key: TextKey): string => textOf(say(key));
  const high = `IF(${x}>=${centreX},${name("keep-up")},${name("concentrate")})`;
  const low = `IF(${x}>=${centreX},${name("overkill")},${name("low-priority")})`;
  return formula(`IF(${answers}<${FEWEST_ANSWERS},${name("few")},IF(${y}>=${centreY},${high},${low}))`);
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
  say: Say<TextKey>,
): readonly (readonly CellInput[])[] {
  const upright = say("satisfactionLine");
  const level = say("importanceLine");
  return [
    [upright, null, centreSatisfaction, vertical.minimum, null],
    [upright, null, centreSatisfaction, vertical.maximum, null],
    [level, null, horizontal.minimum, centreImportance, null],
    [level, null, horizontal.maximum, centreImportance, null],
  ];
}
