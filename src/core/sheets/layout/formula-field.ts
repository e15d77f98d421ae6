import type { Catalogue, Field, Table } from "../declare";
import type { Language } from "../../../language";

import { thisRowOf } from "./formula";
import { formulaScope } from "./formula-scope";

/** The formula of a column that Excel computes; null for one that is written. Empty rows show nothing. */
export function fieldFormula(
  catalogue: Catalogue,
  table: Table,
  field: Field,
  language: Language,
): string | null {
  if (field.formula === undefined) return null;
  const cell = (key: string): string => thisRowOf(table, key, language);
  const body = field.formula({ ...formulaScope(catalogue, language), cell });
  return `=IF(LEN(${cell(deciding(table))})=0,"",${body})`;
}

/** The field whose cell says whether there is a row: the first required one. */
function deciding({ key, fields }: Table): string {
  const written = Object.entries(fields).filter(([, { formula }]) => formula === undefined);
  const [first] = written.find(([, { required }]) => required) ?? written[0] ?? [];
  if (first === undefined) throw new RangeError(`invalid table: ${key} has nothing but formulas`);
  return first;
}
