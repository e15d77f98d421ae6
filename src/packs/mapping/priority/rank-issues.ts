import { openNeeds } from "../indicators/open-needs";
import type { MatchResult } from "../../../core/matching";
import type { Dataset } from "../tables/dataset";
import type { Need } from "../tables/fields";
import { byCriterion, type CriterionKey } from "./criteria";
import { rounded } from "./criteria/criterion";
import { surveyGaps, type IssueKey, type SurveyGap } from "./survey-gap";
import { weightedScore } from "./weighted-score";

/** One issue: the open needs of a category, group and community, with the values of the criteria and what they score. */
export interface IssueRow extends IssueKey {
  /** 1, 2, 3 … in the order of the rows. */
  readonly number: number;
  readonly needIds: readonly string[];
  /** Null where a criterion has no value. */
  readonly values: Readonly<Record<CriterionKey, number | null>>;
  readonly surveyGap: SurveyGap;
  /** 0–1. */
  readonly parts: Readonly<Record<CriterionKey, number | null>>;
  /** Share of the weights whose criterion has a value, 0–1. */
  readonly covered: number;
  /** 0–100, six decimals; null where less than half of the weights is covered. */
  readonly score: number | null;
  /** Standard competition: 1, 2, 2, 4; null without a score. */
  readonly rank: number | null;
}

/**
 * The issues, highest score first; ties by people affected, then by the codes of category, group and community. Means over needs are plain
 * ones: people are a criterion of their own.
 */
export function rankIssues(dataset: Dataset, { served }: Pick<MatchResult, "served">): readonly IssueRow[] {
  const gapOf = surveyGaps(dataset.survey, dataset.codes);
  const scored = issuesOf(openNeeds(dataset), served)
    .map((issue) => scoredIssue(issue, gapOf(issue), dataset.criteria))
    .sort(byScore);
  return scored.map((issue, index) => ({ ...issue, number: index + 1, rank: rankOf(issue.score, scored) }));
}

interface Issue extends IssueKey {
  readonly needs: readonly { readonly need: Need; readonly served: number }[];
}

function issuesOf(needs: readonly Need[], served: readonly number[]): readonly Issue[] {
  const issues = new Map<string, { key: IssueKey; needs: Issue["needs"][number][] }>();
  needs.forEach((need, index) => {
    const { community, category, group } = need;
    const word = JSON.stringify([community, category, group]);
    const issue = issues.get(word) ?? { key: { community, category, group }, needs: [] };
    issue.needs.push({ need, served: served[index] ?? 0 });
    issues.set(word, issue);
  });
  return [...issues.values()].map(({ key, needs: own }) => ({ ...key, needs: own }));
}

type Scored = Omit<IssueRow, "number" | "rank">;

function scoredIssue(issue: Issue, surveyGap: SurveyGap, criteria: Dataset["criteria"]): Scored {
  const values = byCriterion(({ valueOf }) => valueOf({ needs: issue.needs, gap: surveyGap.gap }));
  const { parts, covered, score } = weightedScore(
    criteria.map(({ key }) => values[key]),
    criteria,
  );
  const partOf = new Map(criteria.map(({ key }, index) => [key, parts[index] ?? null]));
  return {
    community: issue.community,
    category: issue.category,
    group: issue.group,
    needIds: issue.needs.map(({ need }) => need.id),
    values,
    surveyGap,
    parts: byCriterion(({ key }) => partOf.get(key) ?? null),
    covered: rounded(covered),
    score: score === null ? null : rounded(100 * score),
  };
}

function byScore(a: Scored, b: Scored): number {
  return (
    (b.score ?? -1) - (a.score ?? -1) ||
    (b.values.people ?? 0) - (a.values.people ?? 0) ||
    compare(a.category, b.category) ||
    compare(a.group, b.group) ||
    compare(a.community, b.community)
  );
}

/** By code units, the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `sorted` is highest first. */
function rankOf(score: number | null, sorted: readonly Scored[]): number | null {
  return score === null ? null : sorted.findIndex((issue) => issue.score === score) + 1;
}
