import { listTable, tableOf, type Catalogue, type FormulaScope } from "../declare";
import type { Language } from "../../../language";

import { columnOf, textOf } from "./formula";

/** What formulas of `catalogue`'s sheets are made from. */
export function formulaScope(catalogue: Catalogue, language: Language): FormulaScope {
  const column = (table: string, key: string): string => columnOf(tableOf(catalogue, table), key, language);
  return {
    language,
    column,
    label: (list, code) => {
      const { key } = listTable(list);
      const builtIn = list.codes.find((entry) => entry.code === code)?.name[language] ?? code;
      const row = `MATCH(${textOf(code)},${column(key, "code")},0)`;
      return `IFERROR(INDEX(${column(key, "name")},${row}),${textOf(builtIn)})`;
    },
  };
}
