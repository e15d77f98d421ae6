import { importanceOf, satisfactionOf, type SurveyAnswer } from "../tables/survey-fields";

/** Means over the respondents who answered both questions of an item, weighted by the answers' weights (empty = 1). */
export interface SurveyItem {
  /** First-level category. */
  readonly category: string;
  /** Respondents who answered both. */
  readonly answers: number;
  /** 1–5; null where nobody answered both. */
  readonly importance: number | null;
  readonly satisfaction: number | null;
  /** Importance − satisfaction, −4 to 4. */
  readonly gap: number | null;
}

export type Quadrant = "concentrate" | "keep-up" | "low-priority" | "overkill";

/** Fewer respondents carry no claim about a quadrant or a gap. */
export const FEWEST_ANSWERS = 10;

/** Importance and satisfaction of one item. */
export function surveyItem(answers: readonly SurveyAnswer[], category: string): SurveyItem {
  const sums = { weight: 0, importance: 0, satisfaction: 0, answers: 0 };
  for (const { scores, weight } of answers) {
    const importance = scores.get(importanceOf(category));
    const satisfaction = scores.get(satisfactionOf(category));
    if (importance === undefined || satisfaction === undefined) continue;
    sums.answers += 1;
    sums.weight += weight ?? 1;
    sums.importance += (weight ?? 1) * importance;
    sums.satisfaction += (weight ?? 1) * satisfaction;
  }
  const mean = (sum: number): number | null => (sums.weight > 0 ? sum / sums.weight : null);
  const [importance, satisfaction] = [mean(sums.importance), mean(sums.satisfaction)];
  const gap = importance === null || satisfaction === null ? null : importance - satisfaction;
  return { category, answers: sums.answers, importance, satisfaction, gap };
}

/** Where the two crosshairs stand: the grand means over the items, each counting alike; null without any item. */
export function crosshairs(
  items: readonly Pick<SurveyItem, "importance" | "satisfaction">[],
): { readonly importance: number; readonly satisfaction: number } | null {
  const importance = mean(items.flatMap((item) => item.importance ?? []));
  const satisfaction = mean(items.flatMap((item) => item.satisfaction ?? []));
  return importance === null || satisfaction === null ? null : { importance, satisfaction };
}

/**
 * The quadrant of an importance–performance analysis with data-centred crosshairs; on a line counts as high. Null below ten respondents.
 * Source: Martilla & James (1977), *Journal of Marketing* 41(1):77–79.
 */
export function quadrantOf(
  item: Pick<SurveyItem, "answers" | "importance" | "satisfaction">,
  centre: { readonly importance: number; readonly satisfaction: number },
): Quadrant | null {
  if (item.answers < FEWEST_ANSWERS || item.importance === null || item.satisfaction === null) return null;
  const isSatisfied = item.satisfaction >= centre.satisfaction;
  if (item.importance >= centre.importance) return isSatisfied ? "keep-up" : "concentrate";
  return isSatisfied ? "overkill" : "low-priority";
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
