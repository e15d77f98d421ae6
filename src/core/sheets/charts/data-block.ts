import type { BlockArea, BlockCells, CellInput } from "../declare";

/** Rows of a block before its data: a heading and the titles of the columns. */
export const HEAD_ROWS = 2;

/** The data of a chart as cells: heading, column titles, rows; `formats` are the number formats of the columns. */
export function dataBlock(
  heading: string,
  columns: readonly { readonly title: string; readonly format: string }[],
  rows: readonly (readonly CellInput[])[],
): BlockCells {
  const formats = columns.map(({ format }) => format);
  const general = columns.map(() => "General");
  return {
    cells: [
      columns.map((_, index) => (index === 0 ? heading : null)),
      columns.map(({ title }) => title),
      ...rows,
    ],
    numberFormats: [general, general, ...rows.map(() => formats)],
  };
}

/** Column `column` of the rows `first` to `last` (0-based, counted from the first data row), as an area of the block. */
export function areaOf(column: number, first: number, last: number): BlockArea {
  return { top: HEAD_ROWS + first, left: column, bottom: HEAD_ROWS + last, right: column };
}
