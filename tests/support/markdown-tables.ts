/** A row of a Markdown table: its cells by column heading; empty cells are left out. */
export type TableRow = Readonly<Record<string, string>>;

/**
 * The tables of a text by name. A table begins with `| Name |`; the next line heads its columns, the following ones are rows;
 * lines after the first start with an empty cell:
 *
 *     | Needs |
 *     | | id | quantity |
 *     | | N1 | 3        |
 */
export function markdownTables(text: string): Readonly<Record<string, readonly TableRow[]>> {
  const tables: Record<string, TableRow[]> = {};
  let rows: TableRow[] = [];
  let headings: readonly string[] | null = null;
  for (const line of text.split("\n").filter((part) => part.includes("|"))) {
    const [name = "", ...cells] = line
      .slice(line.indexOf("|") + 1, line.lastIndexOf("|"))
      .split("|")
      .map((cell) => cell.trim());
    if (name !== "") {
      rows = tables[name] = [];
      headings = null;
    } else if (headings === null) headings = cells;
    else rows.push(rowOf(headings, cells));
  }
  return tables;
}

function rowOf(headings: readonly string[], cells: readonly string[]): TableRow {
  if (cells.length !== headings.length) throw new RangeError(`invalid row: ${cells.join(" | ")}`);
  const filled = headings
    .map((heading, i) => [heading, cells[i] ?? ""] as const)
    .filter(([, cell]) => cell !== "");
  return Object.fromEntries(filled);
}
