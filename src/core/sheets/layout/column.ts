import { columnLetters, type Field } from "../declare";
import { TABLES, type TableKey } from "../../../packs/mapping/tables/tables";
import type { InputKey, ResultKey } from "../../../packs/mapping/tables/sheets";
import type { Language } from "../../../language";
import { inputMarksOf, reversedBoundsMark, spotOf, tieMark, type Spot } from "./marks";
import { COMMUNITIES_NAME } from "./names";
import { alignmentOf, numberFormatOf } from "./number-format";
import type { ColumnSpec, MarkSpec, TableSpec, ValidationSpec } from "./sheet-spec";
import { validationOf } from "./validation";

/** A table's place: 0-based row of its header, 0-based first column. */
export interface TablePlace {
  readonly top: number;
  readonly left: number;
  readonly preparedRows: number;
}

/** The spec of a table without rows of its own, everything derived from the field dictionary. */
export function tableSpec(key: TableKey, place: TablePlace, language: Language): TableSpec {
  const { name, fields } = TABLES[key];
  const entries = Object.entries(fields);
  const columns = entries.map(([fieldKey, field], index) => {
    const spot = spotOf({ ...place, count: entries.length }, index);
    return columnSpec({ table: key, key: fieldKey, field, spot, place }, language);
  });
  return { key, name: name[language], ...place, columns, rows: [], ...LOOKS[kindOf(key)] };
}

type TableKind = "input" | "result" | "setting";
/** The banding of Excel's own styles; their header colours are too pale for white letters, so the header has one of its own. */
const LOOKS: Readonly<Record<TableKind, Pick<TableSpec, "style" | "headerFill">>> = {
  input: { style: "TableStyleMedium2", headerFill: "#1F4E79" },
  result: { style: "TableStyleMedium7", headerFill: "#375623" },
  setting: { style: "TableStyleMedium4", headerFill: "#404040" },
};
const KINDS: Readonly<Record<InputKey | ResultKey, TableKind>> = {
  profile: "input",
  needs: "input",
  resources: "input",
  survey: "input",
  matches: "result",
  unmet: "result",
  idle: "result",
  bottlenecks: "result",
  scenarios: "result",
  priorities: "result",
};

function kindOf(key: TableKey): TableKind {
  return key in KINDS ? KINDS[key as InputKey | ResultKey] : "setting";
}

interface Column {
  readonly table: TableKey;
  readonly key: string;
  readonly field: Field;
  readonly spot: Spot;
  readonly place: TablePlace;
}

function columnSpec(column: Column, language: Language): ColumnSpec {
  const { table, key, field } = column;
  const isComputed = kindOf(table) === "result" && !isDecidedByPeople(table, key);
  return {
    key,
    title: field.title[language],
    numberFormat: numberFormatOf(field, isComputed),
    horizontal: alignmentOf(field),
    wrapText: field.width >= WRAPPED_FROM,
    isComputed,
    validation: isComputed ? null : inputValidation(column, language),
    marks: isComputed
      ? resultMarksOf(column)
      : [...inputMarksOf(key, field, column.spot), ...settingMarksOf(column)],
  };
}

/** A community is written once, in the Profile; the other tables offer it, and accept another. */
function inputValidation({ table, key, field }: Column, language: Language): ValidationSpec | null {
  const own = validationOf(field, language);
  if (own === null || key !== "community" || table === "profile") return own;
  return { ...own, rule: { list: `=${COMMUNITIES_NAME}` }, alert: null };
}

/** Columns of result tables that people may change. */
const DECIDED_BY_PEOPLE: Readonly<Partial<Record<TableKey, readonly string[]>>> = {
  matches: ["state", "refusal", "lock"],
  scenarios: ["scenario", "action", "target", "amount", "detail"],
};
const isDecidedByPeople = (table: TableKey, key: string): boolean =>
  DECIDED_BY_PEOPLE[table]?.includes(key) === true;
/** Points: columns as wide as this hold sentences. */
const WRAPPED_FROM = 140;

const BAR_COLOR = "#9DC3E6";

function resultMarksOf({ table, key, spot, place }: Column): readonly MarkSpec[] {
  if (table !== "priorities") return [];
  if (key === "score") return [{ kind: "bar", color: BAR_COLOR }];
  return key === "rank" ? [tieMark(spot, spot.row + place.preparedRows - 1)] : [];
}

function settingMarksOf({ table, key, spot, place }: Column): readonly MarkSpec[] {
  if (kindOf(table) !== "setting") return [];
  if (key === "name") return [{ kind: "duplicate", look: "wrong" }];
  if (table !== "criteria" || key !== "high") return [];
  const lowColumn = columnLetters(place.left + Object.keys(TABLES.criteria.fields).indexOf("low") + 1);
  return [reversedBoundsMark(`${lowColumn}${spot.row}`, `${spot.column}${spot.row}`)];
}
