import { INPUT_KEYS, type InputKey } from "../tables/sheets";
import { importanceOf, satisfactionOf, type SurveyAnswer } from "../tables/survey-fields";
import { FIRST_LEVEL_CATEGORIES } from "../tables/categories";
import { addressOf, type DataIssue, type RawTable } from "../../../core/sheets/declare";
import type { Dataset } from "../tables/dataset";
import type { Language } from "../../../language";
import type { Need, Resource } from "../tables/fields";
import type { Profile } from "../tables/profile-fields";
import type { TableKey } from "../tables/tables";
import {
  readCodeBook,
  closestTo,
  findColumns,
  normalized,
  readRowsInSteps,
  textOrNull,
  type ReadRow,
  type ReadRows,
  remembering,
  finished,
  type Steps,
} from "../../../core/sheets/reading";
import { inOneSpelling } from "./one-spelling";
import { readDecisions } from "./read-decisions";
import { readLastRun } from "./read-last-run";
import { readPlaces } from "./read-places";
import { readScenarios } from "./read-scenarios";
import { readMinimumShares, readSubstitutes } from "./read-rules";
import { readCriteria, readOptions } from "./read-settings";

/**
 * The workbook's tables as a checked dataset. `raws` holds whichever tables exist; `language` is the workbook's.
 * Flaws are listed in `issues` with their cells; rows that cannot be used are in `leftOut`, so that rows in = rows read + rows left out.
 */
export const readDataset = (raws: ReadonlyMap<TableKey, RawTable>, language: Language): Dataset =>
  finished(readDatasetInSteps(raws, language));

/** As `readDataset`, a few milliseconds in each step. */
export function* readDatasetInSteps(
  raws: ReadonlyMap<TableKey, RawTable>,
  language: Language,
): Steps<Dataset> {
  const codes = readCodeBook(raws, language);
  const { criteria, issues: criteriaIssues } = readCriteria(raws.get("criteria"));
  const { options, issues: optionIssues } = readOptions(raws.get("options"));
  const read = yield* readInputs(raws, codes, options);
  const spelt = inOneSpelling(read);
  const needs = spelt.needs.rows.map((row) => typed(row) as Need);
  const resources = spelt.resources.rows.map((row) => typed(row) as Resource);
  const profiles = spelt.profile.rows.map((row) => typed(row) as Profile);
  const decisions = readDecisions(raws.get("matches"), { needs, resources, codes });
  const { substitutes, issues: substituteIssues } = readSubstitutes(raws.get("substitutes"), codes);
  const shares = readMinimumShares(raws.get("minimumShares"), codes, needs);
  return {
    language,
    profiles,
    needs,
    resources,
    survey: spelt.survey.rows.map(answerOf),
    codes,
    criteria,
    options,
    substitutes,
    minimumShares: shares.minimumShares,
    locks: decisions.locks,
    refused: decisions.refused,
    scenarios: readScenarios(raws.get("scenarios"), codes),
    lastRun: readLastRun(raws, codes),
    issues: [
      ...INPUT_KEYS.flatMap((key) => [...emptyTable(raws, key, read[key]), ...read[key].issues]),
      ...unknownCommunities(raws, read),
      ...criteriaIssues,
      ...optionIssues,
      ...substituteIssues,
      ...shares.issues,
      ...decisions.issues,
    ],
    leftOut: INPUT_KEYS.flatMap((key) => read[key].leftOut),
    rows: Object.fromEntries(INPUT_KEYS.map((key) => [key, read[key].count])) as Record<InputKey, number>,
  };
}

/** The rows of every input table, places in metres. */
function* readInputs(
  raws: ReadonlyMap<TableKey, RawTable>,
  codes: Dataset["codes"],
  options: Dataset["options"],
): Steps<Record<InputKey, ReadRows>> {
  const read = { profile: NO_ROWS, needs: NO_ROWS, resources: NO_ROWS, survey: NO_ROWS };
  for (const key of INPUT_KEYS) {
    const raw = raws.get(key);
    if (raw !== undefined) read[key] = yield* readRowsInSteps({ ...raw, key }, codes);
  }
  yield;
  const table = (key: "needs" | "resources") => ({ key, raw: raws.get(key), read: read[key] });
  return { ...read, ...readPlaces(table("needs"), table("resources"), options) };
}

const NO_ROWS: ReadRows = { rows: [], leftOut: [], issues: [], count: 0 };

/** `readRows` has checked every value against the field dictionary from which `Row` is derived. */
const typed = (row: ReadRow): object => ({ ...row.values, rowNumber: row.rowNumber });

const SCORE_KEYS = FIRST_LEVEL_CATEGORIES.flatMap(({ code }) => [importanceOf(code), satisfactionOf(code)]);

function answerOf(row: ReadRow): SurveyAnswer {
  const scores = SCORE_KEYS.flatMap((key) => {
    const value = row.values[key];
    return typeof value === "number" ? [[key, value] as const] : [];
  });
  const { id, community, group, answered, weight, comment } = typed(row) as SurveyAnswer;
  return {
    rowNumber: row.rowNumber,
    id,
    community,
    group,
    answered,
    weight,
    comment,
    scores: new Map(scores),
  };
}

/** Without needs or resources there is nothing to match; the other two tables may stay empty. */
const NEEDED: readonly InputKey[] = ["needs", "resources"];

function emptyTable(
  raws: ReadonlyMap<TableKey, RawTable>,
  key: InputKey,
  read: ReadRows,
): readonly DataIssue[] {
  const raw = raws.get(key);
  if (raw === undefined || read.count > 0 || !NEEDED.includes(key)) return [];
  const address = addressOf(raw.firstColumnNumber, raw.headerRowNumber + 1);
  return [
    { code: "table-empty", level: "error", table: key, sheet: raw.sheet, address, field: null, values: {} },
  ];
}

/** A community that the profile does not list is often a slip of the pen that would split an issue in two. */
function unknownCommunities(
  raws: ReadonlyMap<TableKey, RawTable>,
  read: Record<InputKey, ReadRows>,
): readonly DataIssue[] {
  const listed = read.profile.rows.flatMap(({ values }) => textOrNull(values["community"]) ?? []);
  if (listed.length === 0) return [];
  const known = new Set(listed.map(normalized));
  const isKnown = remembering((found) => known.has(normalized(found)));
  return (["needs", "resources", "survey"] as const).flatMap((key) => {
    const raw = raws.get(key);
    const column = raw === undefined ? undefined : findColumns(key, raw.headers).get("community");
    if (raw === undefined || column === undefined) return [];
    return read[key].rows.flatMap(({ rowNumber, values }): readonly DataIssue[] => {
      const found = values["community"];
      if (typeof found !== "string" || isKnown(found)) return [];
      const address = addressOf(raw.firstColumnNumber + column, rowNumber);
      const closest = closestTo(found, listed) ?? "";
      return [
        {
          code: "community-unknown",
          level: "notice",
          table: key,
          sheet: raw.sheet,
          address,
          field: "community",
          values: { found, closest },
        },
      ];
    });
  });
}
