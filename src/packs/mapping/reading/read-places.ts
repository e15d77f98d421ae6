import {
  isGeographic,
  systemInHeader,
  type GeographicSystem,
  type TableRead,
} from "../../../core/sheets/reading";
import {
  addressIn,
  type Table,
  type DataIssue,
  type Field,
  type IssueCode,
  type RawTable,
} from "../../../core/sheets/declare";

import type { Need, Resource } from "../tables/fields";
import type { Options } from "../tables/setting-fields";
import { centreOf, metresFrom, toWgs84, type Degrees } from "./to-metres";

/** A table as read, and as it stood in the workbook. */
export interface TableWithPlaces<R extends Placed> {
  readonly table: Table<{ readonly x: Field }>;
  readonly raw: RawTable | undefined;
  readonly read: TableRead<R>;
}

/** A row that may say where it is. */
interface Placed {
  readonly rowNumber: number;
  readonly id: string;
  readonly x: number | null;
  readonly y: number | null;
}

export interface PlacesRead {
  readonly needs: TableRead<Need>;
  readonly resources: TableRead<Resource>;
}

/**
 * The rows with all places in whole metres of one plane, whatever they were written in: local metres stay, longitudes and
 * latitudes of WGS-84, GCJ-02 or BD-09 (recognised table by table unless the option names one) become metres around
 * their centre. A row whose place does not fit the others is left out.
 */
export function readPlaces(
  needs: TableWithPlaces<Need>,
  resources: TableWithPlaces<Resource>,
  options: Options,
): PlacesRead {
  const tables = [recognised(needs, options), recognised(resources, options)] as const;
  const centre = centreOfAll(tables);
  const kinds = new Set(tables.flatMap(({ system, places }) => (places.length > 0 ? system === null : [])));
  const plane: Plane = { centre, areApart: kinds.size > 1 };
  return { needs: inMetres(tables[0], plane), resources: inMetres(tables[1], plane) };
}

/** What the option says, by its value; 0 is to recognise, null stands for local metres. */
const CHOSEN: readonly (GeographicSystem | null)[] = [null, null, "WGS84", "GCJ02", "BD09"];
/** Most maps that people in China copy coordinates from. */
const USUAL: GeographicSystem = "GCJ02";

interface PlacedRow {
  readonly row: Placed;
  readonly x: number;
  readonly y: number;
}

interface Recognised<R extends Placed = Placed> extends TableWithPlaces<R> {
  /** Null: local metres. */
  readonly system: GeographicSystem | null;
  readonly isNamed: boolean;
  /** Rows that give both coordinates. */
  readonly places: readonly PlacedRow[];
  readonly isInChina: boolean;
}

function recognised<R extends Placed>(given: TableWithPlaces<R>, options: Options): Recognised<R> {
  const { raw, read } = given;
  const places = read.rows.flatMap((row) => {
    const { x, y } = row;
    return x === null || y === null ? [] : [{ row, x, y }];
  });
  const headers = raw === undefined ? [] : headersOf(raw);
  const common = {
    ...given,
    places,
    isInChina: places.some(({ x, y }) => isChina(x, y) || isChina(y, x)),
  };
  if (options.coordinates > 0)
    return { ...common, system: CHOSEN[options.coordinates] ?? null, isNamed: true };
  const named = headers.map(systemInHeader).find((system) => system !== null) ?? null;
  if (named !== null) return { ...common, system: named, isNamed: true };
  const areDegrees = headers.some(isGeographic) || 2 * places.filter(looksLikeDegrees).length > places.length;
  return { ...common, system: areDegrees ? USUAL : null, isNamed: false };
}

function headersOf({ headers, columns }: RawTable): readonly string[] {
  return ["x", "y"].flatMap((key) => headers[columns.get(key) ?? -1] ?? []);
}

/** In or near China, longitude first. */
const isChina = (east: number, north: number): boolean =>
  east >= 73 && east <= 136 && north >= 3 && north <= 54;

/** Places in metres are whole numbers. */
const looksLikeDegrees = ({ x, y }: PlacedRow): boolean =>
  (isChina(x, y) || isChina(y, x)) && !(Number.isInteger(x) && Number.isInteger(y));

function centreOfAll(tables: readonly Recognised[]): Degrees {
  const all = tables.flatMap((table) =>
    table.places.flatMap((place) => {
      const degrees = degreesOf(place, table);
      return degrees === null ? [] : [degrees.at];
    }),
  );
  return all.length === 0 ? { east: 0, north: 0 } : centreOf(all);
}

/** The place in WGS-84, longitude and latitude the other way round where that alone makes sense; null when neither does. */
function degreesOf(
  { x, y }: PlacedRow,
  { system, isInChina }: Recognised,
): { readonly at: Degrees; readonly isSwapped: boolean } | null {
  if (system === null) return null;
  const isPlace = isInChina ? isChina : isOnEarth;
  const isSwapped = !isPlace(x, y);
  if (isSwapped && !isPlace(y, x)) return null;
  const at = toWgs84(isSwapped ? { east: y, north: x } : { east: x, north: y }, system);
  return { at, isSwapped };
}

const isOnEarth = (east: number, north: number): boolean => Math.abs(east) <= 180 && Math.abs(north) <= 90;

interface Plane {
  readonly centre: Degrees;
  /** One table has degrees, the other metres of an unknown origin: there is no plane for both. */
  readonly areApart: boolean;
}

/** What becomes of a row: itself with its place in metres, or a flaw. */
type Outcome<R> =
  | { readonly row: R; readonly isSwapped: boolean; readonly issue: null }
  | { readonly row: null; readonly isSwapped: boolean; readonly issue: DataIssue };

/** The table's rows in metres, and what is to be said about its places. */
function inMetres<R extends Placed>(given: Recognised<R>, plane: Plane): TableRead<R> {
  const { table, read, places } = given;
  if (places.length === 0) return read;
  const placeOf = new Map<Placed, PlacedRow>(places.map((place) => [place.row, place]));
  const outcomes = read.rows.map((row) => ({ from: row, ...outcomeOf(given, row, placeOf.get(row), plane) }));
  const unfit = outcomes.flatMap(({ from, issue }) => (issue === null ? [] : [{ from, issue }]));
  const left = unfit.map(({ from, issue }) => ({
    table: table.key,
    rowNumber: from.rowNumber,
    id: from.id,
    issues: [issue],
  }));
  const swapped = outcomes.filter(({ isSwapped }) => isSwapped).map(({ from }) => from);
  return {
    ...read,
    rows: outcomes.flatMap(({ row }) => row ?? []),
    leftOut: [...read.leftOut, ...left],
    issues: [...read.issues, ...tableIssues(given, swapped, plane), ...unfit.map(({ issue }) => issue)],
  };
}

function outcomeOf<R extends Placed>(
  table: Recognised<R>,
  row: R,
  place: PlacedRow | undefined,
  { centre, areApart }: Plane,
): Outcome<R> {
  const kept = (x: number | null, y: number | null, isSwapped = false): Outcome<R> => ({
    row: { ...row, x, y },
    isSwapped,
    issue: null,
  });
  if (place === undefined) return kept(null, null);
  if (table.system === null && (table.isNamed || !looksLikeDegrees(place)))
    return kept(Math.round(place.x), Math.round(place.y));
  const degrees = degreesOf(place, table);
  if (degrees === null) return { row: null, isSwapped: false, issue: unfitPlace(table, place) };
  if (areApart) return kept(null, null, degrees.isSwapped);
  const { x, y } = metresFrom(centre, degrees.at);
  return kept(x, y, degrees.isSwapped);
}

function unfitPlace(table: Recognised, { row, x, y }: PlacedRow): DataIssue {
  const values = { found: `${x}, ${y}`, system: table.system === null ? "m" : NAMES[table.system] };
  return issueAt(table, "coordinates-unfit", { level: "error", rowNumber: row.rowNumber, values });
}

const NAMES: Readonly<Record<GeographicSystem, string>> = {
  WGS84: "WGS-84",
  GCJ02: "GCJ-02",
  BD09: "BD-09",
};

function tableIssues(
  table: Recognised,
  swapped: readonly Placed[],
  { areApart }: Plane,
): readonly DataIssue[] {
  const { system, isNamed, isInChina } = table;
  const notice = (code: IssueCode, rowNumber: number | null, values: DataIssue["values"] = {}): DataIssue =>
    issueAt(table, code, { level: "notice", rowNumber, values });
  const [firstSwapped] = swapped;
  return [
    ...(system !== null && !isNamed && isInChina ? [notice("coordinates-unnamed", null)] : []),
    ...(system !== null && areApart ? [notice("coordinates-apart", null)] : []),
    ...(firstSwapped === undefined
      ? []
      : [notice("coordinates-swapped", firstSwapped.rowNumber, { count: swapped.length })]),
  ];
}

/** At the x of a row, or at its header when `rowNumber` is null. */
function issueAt(
  { table, raw }: Recognised,
  code: IssueCode,
  about: Pick<DataIssue, "level" | "values"> & { readonly rowNumber: number | null },
): DataIssue {
  const { level, values, rowNumber } = about;
  const address =
    raw?.columns.has("x") === true
      ? addressIn(raw, (rowNumber ?? raw.headerRowNumber) - raw.headerRowNumber - 1, "x")
      : null;
  const { title } = table.fields.x;
  return { code, level, table: table.key, sheet: raw?.sheet ?? "", address, field: "x", title, values };
}
