import type { CodeBook } from "../../../core/sheets/declare";
import { FEWEST_ANSWERS, surveyItem } from "../indicators/survey-items";
import { firstLevelOf } from "../tables/dataset";
import type { SurveyAnswer } from "../tables/survey-fields";

/** Whose answers a gap rests on: the group in the community, the community, everybody, or too few to say. */
export type GapScope = "group" | "community" | "all" | "none";

/** Importance − satisfaction of an issue's first-level category. */
export interface SurveyGap {
  readonly gap: number | null;
  readonly scope: GapScope;
  /** Respondents who answered both questions. */
  readonly answers: number;
}

export interface IssueKey {
  readonly community: string;
  readonly category: string;
  readonly group: string;
}

/** Looks up the gap of an issue, from the narrowest circle of at least ten respondents. */
export function surveyGaps(survey: readonly SurveyAnswer[], codes: CodeBook): (issue: IssueKey) => SurveyGap {
  const answersOf = answersByCircle(survey);
  const gapOf = remembered((scope: Exclude<GapScope, "none">, circle: string, category: string) => {
    const { gap, answers } = surveyItem(answersOf.get(circle) ?? [], category);
    return answers < FEWEST_ANSWERS ? null : { gap, scope, answers };
  });
  return ({ community, category, group }) => {
    const item = firstLevelOf(codes, category);
    return (
      gapOf("group", circleOf(community, group), item) ??
      gapOf("community", circleOf(community), item) ??
      gapOf("all", circleOf(), item) ?? {
        gap: null,
        scope: "none",
        answers: surveyItem(survey, item).answers,
      }
    );
  };
}

const circleOf = (...words: readonly string[]): string => JSON.stringify(words);

/** Every answer stands in the circle of its group, of its community and of all. */
function answersByCircle(survey: readonly SurveyAnswer[]): ReadonlyMap<string, readonly SurveyAnswer[]> {
  const circles = new Map<string, SurveyAnswer[]>();
  for (const answer of survey) {
    const { community, group } = answer;
    const own = [circleOf(), circleOf(community), ...(group === null ? [] : [circleOf(community, group)])];
    for (const circle of own) {
      const list = circles.get(circle) ?? [];
      list.push(answer);
      circles.set(circle, list);
    }
  }
  return circles;
}

/** The same answers, each worked out once. */
function remembered<S extends string, R>(
  compute: (scope: S, circle: string, category: string) => R,
): (scope: S, circle: string, category: string) => R {
  const known = new Map<string, R>();
  return (scope, circle, category) => {
    const key = JSON.stringify([scope, circle, category]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = compute(scope, circle, category);
    known.set(key, result);
    return result;
  };
}
