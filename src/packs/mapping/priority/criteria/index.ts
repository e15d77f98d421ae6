import { scoreField, type CriterionField, type CriterionRecord } from "./criterion";
import { EVIDENCE_KINDS } from "./evidence";
import { SURVEY_GAP } from "./gap";
import { PEOPLE_AFFECTED } from "./people";
import { MEAN_SEVERITY } from "./severity";
import { UNMET_SHARE } from "./unmet-share";
import { MEAN_URGENCY } from "./urgency";

/** The criteria, in the order of their columns: a new one is a file and a line. Weights sum to 100 so that they read as percentages. */
const RECORDS = [
  PEOPLE_AFFECTED,
  MEAN_URGENCY,
  MEAN_SEVERITY,
  UNMET_SHARE,
  SURVEY_GAP,
  EVIDENCE_KINDS,
] as const;

export const CRITERION_RECORDS: readonly CriterionRecord<CriterionKey>[] = RECORDS;
export type CriterionKey = (typeof RECORDS)[number]["key"];

/** What `of` makes of each criterion, by its key. */
export const byCriterion = <R>(
  of: (record: CriterionRecord<CriterionKey>) => R,
): Readonly<Record<CriterionKey, R>> =>
  Object.fromEntries(CRITERION_RECORDS.map((record) => [record.key, of(record)])) as Record<CriterionKey, R>;

/** What `of` makes of each criterion, by the key of the column of what it scores. */
export const byScore = <R>(of: (record: CriterionRecord<CriterionKey>) => R): Readonly<Record<ScoreKey, R>> =>
  Object.fromEntries(CRITERION_RECORDS.map((record) => [scoreKey(record.key), of(record)])) as Record<
    ScoreKey,
    R
  >;

export const scoreKey = (key: CriterionKey): ScoreKey => `${key}Score`;
type ScoreKey = `${CriterionKey}Score`;

/** The columns of Priorities that criteria have: their values, then what these score. */
export const CRITERION_FIELDS = {
  ...byCriterion(({ column }): CriterionField => column),
  ...byScore((record): CriterionField => scoreField(record)),
};
