import type { CompatiblePairs } from "../pairs/compatible-pairs";
import type { PinOutcome } from "../pairs/pins";
import { plainPlan, type OnNeeds, type PairPlan } from "./plain-plan";
import { ruleReport, type RuleReport } from "../rules/rule-report";
import { addUnits, areOptimal, ruledProblem, solvedPart } from "../rules/ruled-parts";
import type { Rules } from "../rules/rules";

/** Units given beside the pins, and what became of the rules; optimal when every part is and no search has ended at its limit. */
interface RuledUnits extends PairPlan {
  readonly report: RuleReport;
}

/**
 * The best use of the resources under `rules`, beside the pins: the parts under rules as `solvedPart` states it, all others as
 * plain transportation. Throws RangeError where quantities or costs are too large for exact arithmetic.
 */
export function solveUnderRules(
  pairs: CompatiblePairs,
  outcome: PinOutcome,
  rules: Rules,
  onNeeds?: OnNeeds,
): RuledUnits {
  const ruled = ruledProblem(pairs, outcome, rules);
  const { pairUnits, optimal } = plainPlan(pairs, ruled.plain, onNeeds);
  const parts = ruled.components.map((component) => solvedPart(ruled, component));
  addUnits(pairUnits, parts, (pair) => pair);
  return { pairUnits, optimal: optimal && areOptimal(parts), report: ruleReport(rules, ruled, parts) };
}
