import type { BlockSpec, CellInput, SheetSpec, Table } from "../../../core/sheets/declare";
import { fill, type Language } from "../../../language";

import { quoted, TAB_COLORS, columnOf, formula, textOf } from "../../../core/sheets/layout";
import { SHEET_TEXTS } from "../../../core/sheets/texts";
import { NEEDS, RESOURCES } from "../tables/fields";
import { IDLE, MATCHES, UNMET } from "../tables/result-fields";
import { TIERS } from "../tables/setting-fields";
import { SHEETS, type SheetKey } from "../tables/sheets";
import { SURVEY } from "../tables/survey-fields";
import { PLAN_CELLS, RUN_CELLS, runName } from "./names";

/** The Start sheet: what the workbook is, the steps with links, key figures as live formulas, and the state of the last run. */
export function startSheet(language: Language): SheetSpec {
  const figures = keyFigures(language);
  const stepsTop = 3;
  const figuresTop = stepsTop + STEPS.length + 2;
  const runTop = figuresTop + figures.length + 2;
  return {
    key: "start",
    name: SHEETS.start.name[language],
    tabColor: TAB_COLORS.start,
    blocks: [
      column("title", "title", [0, 0], [SHEET_TEXTS["start.title"][language]]),
      column("note", "note", [1, 0], [SHEET_TEXTS["start.note"][language]]),
      ...stepBlocks(stepsTop, language),
      ...figureBlocks(figures, figuresTop, language),
      ...runBlocks(runTop, language),
    ],
    tables: [],
    widths: new Map([
      [0, 170],
      [1, 120],
      [2, 12],
      [3, 330],
    ]),
    heights: new Map([
      [0, 30],
      [1, 20],
    ]),
    frozen: { rows: 0, columns: 0 },
    showGridlines: false,
    page: { orientation: "Portrait", titleRows: null, printArea: null, pagesTall: null },
  };
}

/** Shown where a share has no denominator. */
export const NO_VALUE = "–";

const STEPS = [
  "profile",
  "needs",
  "survey",
  "resources",
  "matches",
  "unmet",
  "idle",
  "bottlenecks",
  "scenarios",
  "priorities",
  "charts",
  "settings",
] as const satisfies readonly SheetKey[];

/** A block of one column. */
const column = (
  id: string,
  style: BlockSpec["style"],
  [top, left]: readonly [top: number, left: number],
  values: readonly CellInput[],
): BlockSpec => ({ id, top, left, cells: values.map((value) => [value]), style });

/** Column of the notes; the one before it only keeps figures and notes apart. */
const NOTES = 3;

/** A band across the sheet. */
const heading = (id: "steps" | "figures" | "run", top: number, language: Language): BlockSpec => ({
  id,
  top,
  left: 0,
  cells: [[SHEET_TEXTS[`start.${id}`][language], null, null, null]],
  style: "heading",
});

function stepBlocks(top: number, language: Language): readonly BlockSpec[] {
  const labels = STEPS.map((key) => SHEET_TEXTS[`step.${key}`][language]);
  const links = STEPS.map((key) => linkTo(key, language));
  const notes = STEPS.map((key) => SHEET_TEXTS[`step.${key}.note`][language]);
  return [
    heading("steps", top, language),
    column("steps-labels", "label", [top + 1, 0], labels),
    column("steps-links", "link", [top + 1, 1], links),
    column("steps-notes", "plain", [top + 1, NOTES], notes),
  ];
}

function linkTo(key: SheetKey, language: Language): CellInput {
  const name = SHEETS[key].name[language];
  return formula(`HYPERLINK(${textOf(`#${quoted(name)}!A1`)},${textOf(name)})`);
}

interface Figure {
  readonly label: string;
  readonly cell: CellInput;
  readonly numberFormat: string;
  readonly note: string;
}

const COUNT = "#,##0";
const SHARE = "0.0%";

function keyFigures(language: Language): readonly Figure[] {
  const say = (key: FigureKey): Pick<Figure, "label" | "note"> => ({
    label: SHEET_TEXTS[`figure.${key}`][language],
    note: SHEET_TEXTS[`figure.${key}.note`][language],
  });
  const needs = columnOf(NEEDS, "id", language);
  const people = columnOf(NEEDS, "people", language);
  const unmet = `COUNTA(${columnOf(UNMET, "needId", language)})`;
  const ran = `N(${runName("needs")})`;
  return [
    { ...say("needs"), cell: formula(`COUNTA(${needs})`), numberFormat: COUNT },
    {
      ...say("people"),
      cell: formula(`IF(COUNT(${people})=0,"${NO_VALUE}",SUM(${people}))`),
      numberFormat: COUNT,
    },
    { ...say("resources"), cell: counted(RESOURCES, "id", language), numberFormat: COUNT },
    { ...say("answers"), cell: counted(SURVEY, "id", language), numberFormat: COUNT },
    {
      ...say("met"),
      cell: formula(`IF(${ran}=0,"${NO_VALUE}",(${ran}-${unmet})/${ran})`),
      numberFormat: SHARE,
    },
    ...TIERS.map((tier) => tierFigure(tier, language)),
    { ...say("unmet"), cell: formula(`IF(${ran}=0,"${NO_VALUE}",${unmet})`), numberFormat: COUNT },
    {
      ...say("idle"),
      cell: formula(`IF(${ran}=0,"${NO_VALUE}",COUNTIFS(${columnOf(IDLE, "left", language)},">0"))`),
      numberFormat: COUNT,
    },
  ];
}

type FigureKey = "needs" | "people" | "resources" | "answers" | "met" | "unmet" | "idle";

function counted(table: Table, key: string, language: Language): CellInput {
  return formula(`COUNTA(${columnOf(table, key, language)})`);
}

/** Units matched of units asked: shares of the same needs, so that units of different kinds may stand together. */
function tierFigure(tier: number, language: Language): Figure {
  const matched = `SUMIFS(${columnOf(MATCHES, "quantity", language)},${columnOf(MATCHES, "tier", language)},${tier})`;
  const unmet = `SUMIFS(${columnOf(UNMET, "unmet", language)},${columnOf(UNMET, "tier", language)},${tier})`;
  return {
    label: fill(SHEET_TEXTS["figure.tier"], language, { tier }),
    cell: formula(
      `IF(N(${runName("needs")})=0,"${NO_VALUE}",IF(${matched}+${unmet}=0,"${NO_VALUE}",${matched}/(${matched}+${unmet})))`,
    ),
    numberFormat: SHARE,
    note: SHEET_TEXTS["figure.tier.note"][language],
  };
}

function figureBlocks(figures: readonly Figure[], top: number, language: Language): readonly BlockSpec[] {
  const labels = figures.map(({ label }) => label);
  const values = figures.map(({ cell }) => cell);
  const notes = figures.map(({ note }) => note);
  return [
    heading("figures", top, language),
    column("figures-labels", "label", [top + 1, 0], labels),
    {
      ...column("figures-values", "figure", [top + 1, 1], values),
      numberFormats: figures.map(({ numberFormat }) => [numberFormat]),
    },
    column("figures-notes", "plain", [top + 1, NOTES], notes),
  ];
}

/** Id of the Start sheet's block that a run fills in, in the order of `RUN_CELLS`. */
export const RUN_BLOCK = "run-values";

function runBlocks(top: number, language: Language): readonly BlockSpec[] {
  const labels = RUN_CELLS.map((cell) => SHEET_TEXTS[`run.${cell}`][language]);
  return [
    heading("run", top, language),
    column("run-labels", "label", [top + 1, 0], labels),
    runBlock([SHEET_TEXTS["stamp.empty"][language], ...RUN_CELLS.slice(1).map(() => null)], top + 1),
    ...planBlocks(top + 1 + RUN_CELLS.length, language),
  ];
}

/** The block that tells of the last run, its values in the order of `RUN_CELLS`. */
function runBlock(values: readonly CellInput[], top: number): BlockSpec {
  return {
    ...column(RUN_BLOCK, "stamp", [top, 1], values),
    numberFormats: RUN_CELLS.map((cell) => [RUN_FORMATS[cell]]),
    names: RUN_CELLS.map((cell, row) => ({ name: runName(cell), row, column: 0 })),
    isFilledByRuns: true,
  };
}

/** Ids of the Start sheet's blocks on the plan: what it is compared with and what rules cost it, in the order of `PLAN_CELLS`. */
export const PLAN_BLOCKS = { labels: "plan-labels", values: "plan-values" } as const;

/** Runs fill in the labels too: a workbook that was made before there were any gets them then. */
function planBlocks(top: number, language: Language): readonly BlockSpec[] {
  const labels = PLAN_CELLS.map((cell) => SHEET_TEXTS[`plan.${cell}`][language]);
  const values = PLAN_CELLS.map(() => null);
  return [
    { ...column(PLAN_BLOCKS.labels, "label", [top, 0], labels), isFilledByRuns: true },
    { ...column(PLAN_BLOCKS.values, "stamp", [top, 1], values), isFilledByRuns: true },
  ];
}

const RUN_FORMATS = {
  at: "@",
  needs: COUNT,
  resources: COUNT,
  issues: COUNT,
  input: "@",
  settings: "@",
  version: "@",
} as const;
