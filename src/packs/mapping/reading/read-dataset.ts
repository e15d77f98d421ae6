import {
  addressIn,
  addressOf,
  rawOf,
  type DataIssue,
  type RawTables,
  type Steps,
} from "../../../core/sheets/declare";
import { closestTo, finished, normalized, readCodeBook, remembering } from "../../../core/sheets/reading";
import type { Language } from "../../../language";
import { FIRST_LEVEL_CATEGORIES } from "../tables/categories";
import type { Dataset } from "../tables/dataset";
import { NEEDS, RESOURCES } from "../tables/fields";
import { LISTS } from "../tables/lists";
import { MATCHES } from "../tables/result-fields";
import { SCENARIOS } from "../tables/scenario-fields";
import { CRITERION_TABLE, MINIMUM_SHARES, OPTION_TABLE, SUBSTITUTES } from "../tables/setting-fields";
import { importanceOf, satisfactionOf, SURVEY, type SurveyAnswer } from "../tables/survey-fields";
import { inOneSpelling } from "./one-spelling";
import { readDecisions } from "./read-decisions";
import { readInputs, type InputsRead } from "./read-inputs";
import { readLastRun } from "./read-last-run";
import { readMinimumShares, readSubstitutes } from "./read-rules";
import { readScenarios } from "./read-scenarios";
import { readCriteria, readOptions } from "./read-settings";

/**
 * The workbook's tables as a checked dataset. `raws` holds whichever tables exist; `language` is the workbook's.
 * Flaws are listed in `issues` with their cells; rows that cannot be used are in `leftOut`, so that rows in = rows read + rows left out.
 */
export const readDataset = (raws: RawTables, language: Language): Dataset =>
  finished(readDatasetInSteps(raws, language));

/** As `readDataset`, a few milliseconds in each step. */
export function* readDatasetInSteps(raws: RawTables, language: Language): Steps<Dataset> {
  const codes = readCodeBook(raws, LISTS, language);
  const { criteria, issues: criteriaIssues } = readCriteria(rawOf(raws, CRITERION_TABLE));
  const { options, issues: optionIssues } = readOptions(rawOf(raws, OPTION_TABLE));
  const read = yield* readInputs(raws, codes, options);
  const spelt = inOneSpelling(read);
  const inputs = [read.profile, read.needs, read.resources, read.survey];
  const needs = spelt.needs.rows;
  const resources = spelt.resources.rows;
  const decisions = readDecisions(rawOf(raws, MATCHES), { needs, resources, codes });
  const { substitutes, issues: substituteIssues } = readSubstitutes(rawOf(raws, SUBSTITUTES), codes);
  const shares = readMinimumShares(rawOf(raws, MINIMUM_SHARES), codes, needs);
  return {
    language,
    profiles: spelt.profile.rows,
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
    scenarios: readScenarios(rawOf(raws, SCENARIOS), codes),
    lastRun: readLastRun(raws, codes),
    issues: [
      ...read.profile.issues,
      ...emptyTable(raws, NEEDS, read.needs.count),
      ...read.needs.issues,
      ...emptyTable(raws, RESOURCES, read.resources.count),
      ...read.resources.issues,
      ...read.survey.issues,
      ...unknownCommunities(raws, read),
      ...criteriaIssues,
      ...optionIssues,
      ...substituteIssues,
      ...shares.issues,
      ...decisions.issues,
    ],
    leftOut: inputs.flatMap(({ leftOut }) => leftOut),
    rows: {
      profile: read.profile.count,
      needs: read.needs.count,
      resources: read.resources.count,
      survey: read.survey.count,
    },
  };
}

const SCORE_KEYS = FIRST_LEVEL_CATEGORIES.flatMap(({ code }) => [importanceOf(code), satisfactionOf(code)]);

function answerOf(row: InputsRead["survey"]["rows"][number]): SurveyAnswer {
  const { rowNumber, id, community, group, answered, weight, comment } = row;
  const scores = SCORE_KEYS.flatMap((key) => {
    const score = row[key];
    return score === null || score === undefined ? [] : [[key, score] as const];
  });
  return { rowNumber, id, community, group, answered, weight, comment, scores: new Map(scores) };
}

/** Without needs or resources there is nothing to match; the other tables may stay empty. */
function emptyTable(
  raws: RawTables,
  table: typeof NEEDS | typeof RESOURCES,
  count: number,
): readonly DataIssue[] {
  const raw = rawOf(raws, table);
  if (raw === undefined || count > 0) return [];
  const address = addressOf(raw.firstColumnNumber, raw.headerRowNumber + 1);
  const about = { table: table.key, sheet: raw.sheet, address, field: null, title: null };
  return [{ code: "table-empty", level: "error", ...about, values: {} }];
}

/** A community that the profile does not list is often a slip of the pen that would split an issue in two. */
function unknownCommunities(raws: RawTables, read: InputsRead): readonly DataIssue[] {
  const listed = read.profile.rows.map(({ community }) => community);
  if (listed.length === 0) return [];
  const known = new Set(listed.map(normalized));
  const isKnown = remembering((found) => known.has(normalized(found)));
  const places = [
    { table: NEEDS, rows: read.needs.rows },
    { table: RESOURCES, rows: read.resources.rows },
    { table: SURVEY, rows: read.survey.rows },
  ];
  return places.flatMap(({ table, rows }) => {
    const raw = rawOf(raws, table);
    if (raw?.columns.has("community") !== true) return [];
    return rows.flatMap(({ rowNumber, community: found }): readonly DataIssue[] => {
      if (found === null || isKnown(found)) return [];
      const closest = closestTo(found, listed) ?? "";
      return [
        {
          code: "community-unknown",
          level: "notice",
          table: table.key,
          sheet: raw.sheet,
          address: addressIn(raw, rowNumber - raw.headerRowNumber - 1, "community"),
          field: "community",
          title: table.fields.community.title,
          values: { found, closest },
        },
      ];
    });
  });
}
