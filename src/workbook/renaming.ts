/** Present names by the names that specs use; what is not listed is called as in the spec. */
export interface Renaming {
  readonly sheets: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, TableRenaming>;
}
export interface TableRenaming {
  readonly name: string;
  readonly columns: ReadonlyMap<string, string>;
}

export const NO_RENAMING: Renaming = { sheets: new Map(), tables: new Map() };

/** `formula`, written for the spec's names, with the present names of sheets, tables and columns. */
export function renamed(formula: string, { sheets, tables }: Renaming): string {
  let result = formula;
  for (const [from, to] of sheets) result = result.replaceAll(`${quoted(from)}!`, `${quoted(to)}!`);
  for (const [from, to] of tables) result = withTable(result, from, to);
  return result;
}

function withTable(formula: string, from: string, { name, columns }: TableRenaming): string {
  const start = new RegExp(`(?<![\\p{L}\\p{N}_.'])${literally(from)}\\[`, "gu");
  let result = "";
  let done = 0;
  for (const found of formula.matchAll(start)) {
    const open = found.index + from.length;
    const end = closing(formula, open);
    result += formula.slice(done, found.index) + name + withColumns(formula.slice(open, end), columns);
    done = end;
  }
  return result + formula.slice(done);
}

/** The index behind the bracket that closes the one at `open`; an apostrophe escapes what follows it. */
function closing(formula: string, open: number): number {
  let depth = 0;
  for (let i = open; i < formula.length; i++) {
    const character = formula.charAt(i);
    if (character === "'") i++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return i + 1;
  }
  return formula.length;
}

/** Innermost brackets hold a column or an item such as `#This Row`. */
function withColumns(specifier: string, columns: ReadonlyMap<string, string>): string {
  return specifier.replace(/\[((?:[^[\]']|'.)+)\]/g, (whole, column: string) => {
    const present = columns.get(column.replace(/'(.)/g, "$1"));
    if (present === undefined) return whole;
    const inner = `[${present.replace(/['[\]#]/g, "'$&")}]`;
    return whole === specifier && NEEDS_BRACKETS.test(present) ? `[${inner}]` : inner;
  });
}

/** Excel's special characters in column headers: alone, such a header stands in double brackets. */
const NEEDS_BRACKETS = /[\s,:.[\]#'"{}$^&*+=\-<>/()]/;

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;
const literally = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
