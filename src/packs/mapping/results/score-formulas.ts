import { usedHighName, usedLowName, usedWeightName } from "../layout/names";
import type { Formula } from "../../../core/sheets/declare";
import { PRIORITIES } from "../tables/result-fields";
import { CRITERION_RECORDS, scoreKey, type CriterionKey } from "../priority/criteria";
import type { Language } from "../../../language";
import { LEAST_COVERED } from "../priority/weighted-score";
import { columnOf, formula, thisRowOf } from "../../../core/sheets/layout";

/** The formulas of a row of Priorities: what a criterion scores, how much is covered, score, rank and a rank without ties. */
export interface ScoreFormulas {
  readonly part: (key: CriterionKey) => Formula;
  readonly covered: Formula;
  readonly score: Formula;
  readonly rank: Formula;
  readonly order: Formula;
}

/** The same computation as `weightedScore`, live over the weights and bounds of the Settings sheet. */
export function scoreFormulas(language: Language): ScoreFormulas {
  const cell = (key: string): string => thisRowOf(PRIORITIES, key, language);
  const part = (key: CriterionKey): string => cell(scoreKey(key));
  const sum = (term: (key: CriterionKey) => string): string =>
    CRITERION_RECORDS.map(({ key }) => term(key)).join("+");
  const weight = sum(usedWeightName);
  const present = sum((key) => `${usedWeightName(key)}*ISNUMBER(${part(key)})`);
  const gained = sum((key) => `${usedWeightName(key)}*N(${part(key)})`);
  const scores = columnOf(PRIORITIES, "score", language);
  const numbers = columnOf(PRIORITIES, "number", language);
  const ifScored = (body: string): Formula => formula(`IF(ISNUMBER(${cell("score")}),${body},"")`);
  return {
    part: (key) => formula(partFormula(cell(key), usedLowName(key), usedHighName(key))),
    covered: formula(`ROUND((${present})/(${weight}),6)`),
    score: formula(`IF(${cell("covered")}<${LEAST_COVERED},"",ROUND(100*(${gained})/(${present}),6))`),
    rank: ifScored(`RANK(${cell("score")},${scores})`),
    order: ifScored(`${cell("rank")}+COUNTIFS(${scores},${cell("score")},${numbers},"<"&${cell("number")})`),
  };
}

const partFormula = (value: string, low: string, high: string): string =>
  `IF(ISNUMBER(${value}),MAX(0,MIN(1,(${value}-${low})/(${high}-${low}))),"")`;
