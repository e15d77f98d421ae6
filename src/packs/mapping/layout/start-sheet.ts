import type {
  BlockSpec,
  Catalogue,
  CellInput,
  Figure,
  FormulaScope,
  SheetSpec,
} from "../../../core/sheets/declare";
import { fill, type Language } from "../../../language";

import { figureBlocks, formula, formulaScope, quoted, TAB_COLORS, textOf } from "../../../core/sheets/layout";
import { SHEET_TEXTS } from "../../../core/sheets/texts";
import { TIERS } from "../tables/setting-fields";
import { SHEETS, type SheetKey } from "../tables/sheets";
import { PLAN_CELLS, RUN_CELLS, runName } from "./names";

/** The Start sheet: what the workbook is, the steps with links, key figures as live formulas, and the state of the last run. */
export function startSheet(language: Language, catalogue: Catalogue): SheetSpec {
  return {
    key: "start",
    name: SHEETS.start.name[language],
    tabColor: TAB_COLORS.start,
    blocks: [
      column("title", "title", [0, 0], [SHEET_TEXTS["start.title"][language]]),
      column("note", "note", [1, 0], [SHEET_TEXTS["start.note"][language]]),
      ...stepBlocks(STEPS_TOP, language),
      ...figureBlocks(FIGURES, FIGURES_PLACE, formulaScope(catalogue, language)),
      ...runBlocks(language),
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
const heading = (id: "steps" | "run", top: number, language: Language): BlockSpec => ({
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

const COUNT = "#,##0";
const SHARE = "0.0%";
/** Needs of the last run; 0 before the first one. */
const RAN = `N(${runName("needs")})`;

/** The key figures, live over the tables and what the last run noted. */
const FIGURES: readonly Figure[] = [
  figure("needs", COUNT, ({ column: cells }) => `COUNTA(${cells("needs", "id")})`),
  figure("people", COUNT, ({ column: cells }) => {
    const people = cells("needs", "people");
    return `IF(COUNT(${people})=0,"${NO_VALUE}",SUM(${people}))`;
  }),
  figure("resources", COUNT, ({ column: cells }) => `COUNTA(${cells("resources", "id")})`),
  figure("answers", COUNT, ({ column: cells }) => `COUNTA(${cells("survey", "id")})`),
  figure("met", SHARE, (scope) => afterRun(`(${RAN}-${unmetRows(scope)})/${RAN}`)),
  ...TIERS.map(tierFigure),
  figure("unmet", COUNT, (scope) => afterRun(unmetRows(scope))),
  figure("idle", COUNT, ({ column: cells }) => afterRun(`COUNTIFS(${cells("idle", "left")},">0")`)),
];

type FigureKey = "needs" | "people" | "resources" | "answers" | "met" | "unmet" | "idle";

function figure(key: FigureKey, numberFormat: string, body: Figure["formula"]): Figure {
  return {
    label: SHEET_TEXTS[`figure.${key}`],
    note: SHEET_TEXTS[`figure.${key}.note`],
    formula: body,
    numberFormat,
  };
}

/** Units matched of units asked: shares of the same needs, so that units of different kinds may stand together. */
function tierFigure(tier: number): Figure {
  const said = (language: Language): string => fill(SHEET_TEXTS["figure.tier"], language, { tier });
  return {
    label: { zh: said("zh"), en: said("en") },
    note: SHEET_TEXTS["figure.tier.note"],
    formula: ({ column: cells }) => {
      const matched = `SUMIFS(${cells("matches", "quantity")},${cells("matches", "tier")},${tier})`;
      const unmet = `SUMIFS(${cells("unmet", "unmet")},${cells("unmet", "tier")},${tier})`;
      return afterRun(`IF(${matched}+${unmet}=0,"${NO_VALUE}",${matched}/(${matched}+${unmet}))`);
    },
    numberFormat: SHARE,
  };
}

function unmetRows({ column: cells }: FormulaScope): string {
  return `COUNTA(${cells("unmet", "needId")})`;
}

function afterRun(body: string): string {
  return `IF(${RAN}=0,"${NO_VALUE}",${body})`;
}

const STEPS_TOP = 3;
const FIGURES_PLACE = { top: STEPS_TOP + STEPS.length + 2, label: 0, value: 1, note: NOTES };

/** Id of the Start sheet's block that a run fills in, in the order of `RUN_CELLS`. */
export const RUN_BLOCK = "run-values";

/** The blocks that runs fill in, with their labels. */
export function runBlocks(language: Language): readonly BlockSpec[] {
  const top = FIGURES_PLACE.top + FIGURES.length + 2;
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
