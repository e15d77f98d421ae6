import {
  type AxisSpec,
  type ChartDescription,
  type CellAt,
  type ChartRecord,
  type ChartSize,
  type LabelPosition,
  type SeriesSpec,
  labelOf,
} from "../../../core/sheets/declare";
import { FEWEST_ANSWERS, surveyItem, type SurveyItem } from "../indicators/survey-items";
import { CATEGORY, FIRST_LEVEL_CATEGORIES } from "../tables/categories";

import type { ChartInput } from "./chart-input";
import {
  HALF,
  areaOf,
  dataBlock,
  labelPositions,
  axis,
  sayIn,
  type Say,
  GUIDE_COLOR,
  PALETTE,
} from "../../../core/sheets/charts";
import { COLUMNS, TEXTS, itemRow, lineRows, quadrantFormulas, type Range } from "./quadrants-data";

/** Its row begins a little lower than usual, as it always has. */
const SIZE: ChartSize = { ...HALF, above: 36 };

/** Importance against satisfaction of the survey's items with crosshairs at their means, live over the Survey table. Null without answers. */
export const quadrantsChart: ChartRecord<ChartInput> = {
  key: "quadrants",
  size: SIZE,
  columns: [96, 66, 60, 60, 96],
  texts: TEXTS,
  describe,
};

function describe({ dataset }: ChartInput, cell: CellAt): ChartDescription | null {
  const { codes, language, survey } = dataset;
  const say = sayIn(TEXTS, language);
  const items = FIRST_LEVEL_CATEGORIES.map(({ code }) => surveyItem(survey, code)).filter(hasMeans);
  if (items.length === 0) return null;
  const formulas = quadrantFormulas(items.length, cell, language);
  const label = ({ category }: SurveyItem): string => labelOf(codes, CATEGORY, category);
  const names = items.map((item) => (item.answers < FEWEST_ANSWERS ? `${label(item)}*` : label(item)));
  const [horizontal, vertical] = [
    rangeOf(items.map((item) => item.satisfaction)),
    rangeOf(items.map((item) => item.importance)),
  ];
  const positions = labelPositions(
    items.map((item, index) => ({
      x: PLOT.width * shareOf(item.satisfaction, horizontal),
      y: PLOT.height * (1 - shareOf(item.importance, vertical)),
      label: names[index] ?? "",
    })),
    { ...PLOT, figures: figuresOf(vertical) },
  );
  const areFew = items.some(({ answers }) => answers < FEWEST_ANSWERS);
  return {
    type: "XYScatter",
    title: say("title"),
    data: dataBlock(
      say("title"),
      COLUMNS.map(({ text, format }) => ({ title: say(text), format })),
      [
        ...items.map((item, index) => itemRow(item.category, label(item), index, formulas)),
        ...lineRows({ horizontal, vertical }, formulas, say),
      ],
    ),
    series: [
      ...names.map((name, index) => point(name, index, positions[index] ?? "Right")),
      line(say("satisfactionLine"), items.length),
      line(say("importanceLine"), items.length + 2),
    ],
    categoryAxis: scaleAxis(satisfactionTitle(areFew, say), horizontal),
    valueAxis: scaleAxis(say("importanceAxis"), vertical),
    secondaryAxis: null,
    legend: null,
  };
}

type Means = SurveyItem & { readonly importance: number; readonly satisfaction: number };
const hasMeans = (item: SurveyItem): item is Means => item.importance !== null && item.satisfaction !== null;

/** The narrowest part of the scale 1–5 in which the points do not touch the edge. */
function rangeOf(means: readonly number[]): Range {
  const margin = 0.15;
  return {
    minimum: Math.max(1, Math.floor((Math.min(...means) - margin) * 2) / 2),
    maximum: Math.min(5, Math.ceil((Math.max(...means) + margin) * 2) / 2),
  };
}

const shareOf = (value: number, { minimum, maximum }: Range): number =>
  (value - minimum) / (maximum - minimum);

/** Points: about what titles and axes leave of the chart. */
const PLOT = { width: SIZE.width - 70, height: SIZE.height - 110 };

const STEP = 0.5;

const scaleAxis = (title: string, { minimum, maximum }: Range): AxisSpec =>
  axis(title, { numberFormat: "0.0", minimum, maximum, majorUnit: STEP });

/** How far below the top of the plot the figures of the upright axis stand. */
const figuresOf = ({ minimum, maximum }: Range): readonly number[] =>
  Array.from(
    { length: 1 + Math.round((maximum - minimum) / STEP) },
    (_, index) => (PLOT.height * index * STEP) / (maximum - minimum),
  );

function satisfactionTitle(areFew: boolean, say: Say<keyof typeof TEXTS>): string {
  return areFew ? say("satisfactionAxisFew", { fewest: FEWEST_ANSWERS }) : say("satisfactionAxis");
}

/** One point a series: labels with the series' name show in every Excel. */
function point(name: string, row: number, labelPosition: LabelPosition): SeriesSpec {
  return {
    name,
    type: "scatter",
    values: areaOf(3, row, row),
    categories: areaOf(2, row, row),
    axis: "Primary",
    color: PALETTE[1],
    line: null,
    marker: { style: "Circle", size: 7 },
    labels: "series-name",
    labelPosition,
  };
}

function line(name: string, firstRow: number): SeriesSpec {
  return {
    name,
    type: "scatter-line",
    values: areaOf(3, firstRow, firstRow + 1),
    categories: areaOf(2, firstRow, firstRow + 1),
    axis: "Primary",
    color: GUIDE_COLOR,
    line: { weight: 1.25, dash: "Dash" },
    marker: null,
    labels: null,
  };
}
