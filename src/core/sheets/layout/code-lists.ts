import { CATEGORIES } from "../../../packs/mapping/tables/categories";
import { SIMPLE_CODES, type Code, type CodeListKey } from "../../../packs/mapping/tables/codes";
import type { CodeBook, CodeEntry } from "../../../packs/mapping/tables/dataset";
import type { Language } from "../../../language";
import type { CellInput } from "./sheet-spec";

/** Every drop-down, in the order in which the Settings sheet shows them. */
export const CODE_LISTS: readonly CodeListKey[] = [
  "category",
  "group",
  "unit",
  "evidence",
  "needState",
  "kind",
  "source",
  "ownership",
  "matchState",
  "lock",
  "division",
  "scenarioAction",
];

/** The code lists that a new workbook starts with. */
export function defaultCodeBook(language: Language): CodeBook {
  const entry = (code: Code): CodeEntry => ({
    code: code.code,
    label: code.name[language],
    parent: code.parent ?? null,
  });
  const {
    group,
    unit,
    kind,
    source,
    evidence,
    ownership,
    needState,
    matchState,
    lock,
    division,
    scenarioAction,
  } = SIMPLE_CODES;
  return {
    category: CATEGORIES.map(entry),
    group: group.map(entry),
    unit: unit.map(entry),
    kind: kind.map(entry),
    source: source.map(entry),
    evidence: evidence.map(entry),
    ownership: ownership.map(entry),
    needState: needState.map(entry),
    matchState: matchState.map(entry),
    lock: lock.map(entry),
    division: division.map(entry),
    scenarioAction: scenarioAction.map(entry),
  };
}

/** Rows of the list's table: code, for categories the name of the first level above, and name. */
export function listRows(codes: CodeBook, list: CodeListKey): readonly (readonly CellInput[])[] {
  if (list !== "category") return codes[list].map(({ code, label }) => [code, label]);
  return codes.category.map(({ code, label, parent }) => [
    code,
    codes.category.find((entry) => entry.code === parent)?.label ?? parent,
    label,
  ]);
}
