import { catalogueOf, type Catalogue, type Pack } from "../core/sheets/declare";
import { PROPERTY, sheetMark, tableMark } from "./identity";
import type { Surroundings } from "./look-around";

/**
 * What the packs declare that the workbook has, and those of `adding` with all that they refer to. A workbook has the base packs, those that
 * it records, and, where another program has lost the record, those whose hidden marks are in it.
 */
export function installedIn(
  around: Pick<Surroundings, "names" | "properties">,
  catalogue: Catalogue,
  adding: readonly string[] = [],
): Catalogue {
  const record = around.properties.get(PROPERTY.packs);
  const recorded = new Set(typeof record === "string" ? record.split(",") : []);
  const isThere = (pack: Pack): boolean =>
    pack.isBase === true || recorded.has(pack.key) || marksOf(pack).some((mark) => around.names.has(mark));
  const added = withReferences(catalogue, adding);
  const packs = catalogue.packs.filter((pack) => isThere(pack) || added.has(pack));
  return packs.length === catalogue.packs.length ? catalogue : smaller(catalogue, packs);
}

/** The text that records the packs of a workbook. */
export const recordOf = ({ packs }: Catalogue): string => packs.map(({ key }) => key).join();

/** The packs that need `pack`: their tables refer to one of its tables. */
export const packsNeeding = ({ packs }: Catalogue, pack: Pack): readonly Pack[] =>
  packs.filter((other) => other !== pack && referredTo(other).some((key) => hasTable(pack, key)));

const marksOf = ({ sheets, tables }: Pack): readonly string[] =>
  [...sheets.map(({ key }) => sheetMark(key)), ...tables.map(({ key }) => tableMark(key))].map((mark) =>
    mark.toLowerCase(),
  );

function withReferences(catalogue: Catalogue, keys: readonly string[]): ReadonlySet<Pack> {
  const added = new Set(catalogue.packs.filter(({ key }) => keys.includes(key)));
  for (const pack of added)
    for (const other of catalogue.packs)
      if (referredTo(pack).some((key) => hasTable(other, key))) added.add(other);
  return added;
}

const hasTable = ({ tables }: Pack, table: string): boolean => tables.some(({ key }) => key === table);

const referredTo = ({ tables }: Pack): readonly string[] =>
  tables.flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ reference, offers }) => reference?.table ?? offers?.table ?? []),
  );

/** The same packs always make the same catalogue, so that its spec is made once. */
function smaller(catalogue: Catalogue, packs: readonly Pack[]): Catalogue {
  const known = made.get(catalogue) ?? new Map<string, Catalogue>();
  made.set(catalogue, known);
  const key = packs.map((pack) => pack.key).join();
  const found = known.get(key) ?? catalogueOf(packs);
  known.set(key, found);
  return found;
}

const made = new WeakMap<Catalogue, Map<string, Catalogue>>();
