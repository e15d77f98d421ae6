import {
  isWrittenByPeople,
  rawOf,
  SETTINGS,
  type Catalogue,
  type Pack,
  type RawTables,
} from "../core/sheets/declare";
import { fingerprint } from "../core/numeric";
import { workbookSpec } from "../core/sheets/layout";
import { isEmpty } from "../core/sheets/reading";
import { inExcel } from "./batch";
import { NOTHING_ADDED, NOTHING_BEFORE, type Before } from "./before";
import { wholeTable } from "./fill-tables";
import { findParts, type OurParts, type OurTable } from "./find-tables";
import { checkStructure, checkWritable } from "./guard";
import { PROPERTY, sheetMark, tableMark } from "./identity";
import { packsNeeding, recordOf } from "./installed-packs";
import { lookAround, type Surroundings } from "./look-around";
import type { Place } from "./places";
import { languageOfBook, readTables } from "./read-tables";
import { transact, type OnPhase, type Removal } from "./transaction";
import { problem } from "./workbook-problem";

/** What removing a pack takes away, reported before it is done. */
export interface PackImpact {
  readonly pack: string;
  /** Sheets that go, which clears Excel's undo stack. */
  readonly sheets: readonly string[];
  /** Rows of people in them, which are lost. */
  readonly rows: readonly { readonly sheet: string; readonly rows: number }[];
  /** Stands for what was found: who confirms it hands it back. */
  readonly token: string;
}

/** What removing the pack `key` would take away; null where the workbook does not have it, or cannot be without. Changes nothing. */
export async function impactOfRemovingPack(catalogue: Catalogue, key: string): Promise<PackImpact | null> {
  return inExcel(async (context) => (await lookAtPack(context, catalogue, key))?.impact ?? null);
}

/**
 * Takes the sheets, lists and names of a pack away, all of it or nothing; everything else stays, the history too. `token` is that of the
 * impact that was confirmed: throws `changed-meanwhile` when it holds no longer, `pack-needed` where other packs refer to this one.
 */
export async function removePack(
  catalogue: Catalogue,
  { key, token }: { readonly key: string; readonly token: string },
  onPhase: OnPhase,
): Promise<PackImpact> {
  return transact(async (context): Promise<Removal<PackImpact>> => {
    const found = await lookAtPack(context, catalogue, key);
    if (found === null || found.impact.token !== token) throw problem("changed-meanwhile");
    const { around, parts, pack, impact } = found;
    const others = packsNeeding(parts.catalogue, pack);
    if (others.length > 0)
      throw problem("pack-needed", { packs: others.map(({ name }) => name[found.language]).join("、") });
    checkStructure(around);
    checkWritable(around, impact.sheets);
    return { before: removalOf(found), keepsHistory: true, result: impact };
  }, onPhase);
}

interface PackFound {
  readonly around: Surroundings;
  readonly parts: OurParts;
  readonly pack: Pack;
  readonly language: "zh" | "en";
  readonly impact: PackImpact;
}

async function lookAtPack(
  context: Excel.RequestContext,
  catalogue: Catalogue,
  key: string,
): Promise<PackFound | null> {
  const around = await lookAround(context);
  const parts = findParts(around, catalogue);
  const language = languageOfBook(around, parts);
  const pack = parts.catalogue.packs.find((each) => each.key === key);
  if (pack === undefined || pack.isBase === true || language === null) return null;
  const raws = await readTables(context, parts, pack.tables);
  const sheets = pack.sheets.flatMap((sheet) => parts.sheets.get(sheet.key)?.name ?? []);
  const rows = rowsOfPeople(pack, raws);
  const cells = [...raws.values()].map((raw) => raw.rows);
  const token = fingerprint([key, ...sheets, fingerprint(JSON.stringify(cells))]);
  return { around, parts, pack, language, impact: { pack: key, sheets, rows, token } };
}

function rowsOfPeople({ tables }: Pack, raws: RawTables): PackImpact["rows"] {
  return tables.flatMap((table) => {
    const raw = rawOf(raws, table);
    const own = Object.entries(table.fields).filter(([, field]) => isWrittenByPeople(table, field));
    if (raw === undefined || table.kind === "setting") return [];
    const rows = raw.rows.filter((cells) =>
      own.some(([key]) => !isEmpty(cells[raw.columns.get(key) ?? -1] ?? null)),
    );
    return rows.length === 0 ? [] : [{ sheet: raw.sheet, rows: rows.length }];
  });
}

/** The pack as something that was added, to be undone. */
function removalOf({ around, parts, pack, impact }: PackFound): Before {
  const lists = pack.tables.flatMap((table) => {
    const there = parts.tables.get(table.key);
    return there === undefined || impact.sheets.includes(there.sheet) ? [] : [there];
  });
  const without = parts.catalogue.packs.filter((each) => each !== pack);
  return {
    ...NOTHING_BEFORE,
    areas: lists.flatMap(cellsOfList).map((place) => ({ place, entries: null, numberFormats: "General" })),
    properties: { [PROPERTY.packs]: recordOf({ ...parts.catalogue, packs: without }) },
    added: {
      ...NOTHING_ADDED,
      sheets: impact.sheets,
      tables: lists.map((table) => ({ place: wholeTable(table) })),
      names: namesOf(pack, parts).filter((name) => around.names.has(name.toLowerCase())),
      validations: lists.map(wholeTable),
      marks: lists.map(wholeTable),
    },
  };
}

/** A list of the Settings sheet with its heading and guidance above it. */
function cellsOfList(table: OurTable): readonly Place[] {
  const whole = wholeTable(table);
  const above = table.table.sheet === SETTINGS && whole.top >= 2 ? 2 : 0;
  return [{ ...whole, top: whole.top - above, rows: whole.rows + above }];
}

/** Names of the workbook that come with the pack alone. */
function namesOf(pack: Pack, { catalogue }: OurParts): readonly string[] {
  const { sheets, names } = workbookSpec(catalogue, "zh");
  const others = catalogue.packs.filter((each) => each !== pack);
  const lists = pack.tables.flatMap(({ list }) => list ?? []);
  const ownLists = new Set(lists.map(({ key }) => `linli_list_${key}`));
  const isOwnOffer = (name: string): boolean =>
    pack.tables.some(({ key }) => name.startsWith(`linli_list_${key}_`)) &&
    !others.some(({ tables }) => tables.some(({ list }) => `linli_list_${list?.key ?? ""}` === name));
  const blocks = sheets
    .filter(({ key }) => pack.sheets.some((sheet) => sheet.key === key))
    .flatMap((sheet) =>
      sheet.blocks.flatMap(({ names: own = [], mark }) =>
        [...own.map(({ name }) => name), mark ?? []].flat(),
      ),
    );
  return [
    ...pack.sheets.map(({ key }) => sheetMark(key)),
    ...pack.tables.map(({ key }) => tableMark(key)),
    ...names.map(({ name }) => name).filter((name) => ownLists.has(name) || isOwnOffer(name)),
    ...blocks,
  ];
}
