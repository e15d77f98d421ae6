import type { TableSpec } from "../core/sheets/declare";
import type { Language } from "../language";

import { workbookSpec } from "../core/sheets/layout";
import type { OurParts, OurTable } from "./find-tables";
import type { Renaming, TableRenaming } from "./renaming";

/** What is called otherwise than in the specs: people rename sheets, tables and columns. */
export function presentNames(parts: OurParts, language: Language): Renaming {
  const { sheets } = workbookSpec(parts.catalogue, language);
  const renamedSheets = sheets.flatMap(({ key, name }) => {
    const present = parts.sheets.get(key)?.name;
    return present === undefined || present === name ? [] : [[name, present] as const];
  });
  const renamedTables = sheets
    .flatMap(({ tables }) => tables)
    .flatMap((spec) => {
      const table = parts.tables.get(spec.key);
      const renaming = table === undefined ? null : renamingOf(spec, table);
      return renaming === null ? [] : [[spec.name, renaming] as const];
    });
  return { sheets: new Map(renamedSheets), tables: new Map(renamedTables) };
}

function renamingOf(spec: TableSpec, { name, headers, columns: where }: OurTable): TableRenaming | null {
  const columns = spec.columns.flatMap(({ key, title }) => {
    const present = headers[where.get(key) ?? -1];
    return present === undefined || present === title ? [] : [[title, present] as const];
  });
  return name === spec.name && columns.length === 0 ? null : { name, columns: new Map(columns) };
}
