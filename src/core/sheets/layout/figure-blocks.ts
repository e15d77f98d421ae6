import type { BlockSpec, CellInput, Figure, FormulaScope } from "../declare";
import { SHEET_TEXTS } from "../texts";

import { formula } from "./formula";

/** Where key figures are: 0-based row of their heading, and columns of what they say. */
export interface FiguresPlace {
  readonly top: number;
  readonly label: number;
  readonly value: number;
  readonly note: number;
}

/** Key figures under a heading, as live formulas. */
export function figureBlocks(
  figures: readonly Figure[],
  { top, label, value, note }: FiguresPlace,
  scope: FormulaScope,
): readonly BlockSpec[] {
  const { language } = scope;
  const rest = Array.from({ length: note - label }, () => null);
  const column = (
    id: string,
    style: BlockSpec["style"],
    left: number,
    cells: readonly CellInput[],
  ): BlockSpec => ({
    id: `figures-${id}`,
    top: top + 1,
    left,
    cells: cells.map((cell) => [cell]),
    style,
  });
  return [
    {
      id: "figures",
      top,
      left: label,
      cells: [[SHEET_TEXTS["start.figures"][language], ...rest]],
      style: "heading",
    },
    column(
      "labels",
      "label",
      label,
      figures.map((figure) => figure.label[language]),
    ),
    {
      ...column(
        "values",
        "figure",
        value,
        figures.map((figure) => formula(figure.formula(scope))),
      ),
      numberFormats: figures.map(({ numberFormat }) => [numberFormat]),
    },
    column(
      "notes",
      "plain",
      note,
      figures.map((figure) => figure.note?.[language] ?? null),
    ),
  ];
}
