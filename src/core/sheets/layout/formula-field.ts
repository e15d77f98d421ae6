import { listTable, tableOf, type Catalogue, type Field, type Table } from "../declare";
import type { Language } from "../../../language";

import { columnOf, textOf, thisRowOf } from "./formula";

/** The formula of a column that Excel computes; null for one that is written. Empty rows show nothing. */
export function fieldFormula(
  catalogue: Catalogue,
  table: Table,
  field: Field,
  language: Language,
): string | null {
  if (field.formula === undefined) return null;
  const cell = (key: string): string => thisRowOf(table, key, language);
  const column = (key: string, of: string): string => columnOf(tableOf(catalogue, key), of, language);
  const body = field.formula({
    language,
    cell,
    column,
    label: (list, code) => {
      const { key } = listTable(list);
      const builtIn = list.codes.find((entry) => entry.code === code)?.name[language] ?? code;
      const row = `MATCH(${textOf(code)},${column(key, "code")},0)`;
      return `IFERROR(INDEX(${column(key, "name")},${row}),${textOf(builtIn)})`;
    },
  });
  return `=IF(LEN(${cell(deciding(table))})=0,"",${body})`;
}

/** The field whose cell says whether there is a row: the first required one. */
function deciding({ key, fields }: Table): string {
  const written = Object.entries(fields).filter(([, { formula }]) => formula === undefined);
  const [first] = written.find(([, { required }]) => required) ?? written[0] ?? [];
  if (first === undefined) throw new RangeError(`invalid table: ${key} has nothing but formulas`);
  return first;
}
