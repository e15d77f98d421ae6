import { PLAN_REASONS } from "./plan-reasons";
import type { Dataset } from "../tables/dataset";
import type { ScenarioRow } from "../tables/last-run";

/** The scenario rows that people have added: all but the suggestions, which each run renews. */
export const ownScenarios = ({ scenarios = [] }: Pick<Dataset, "scenarios">): readonly ScenarioRow[] =>
  scenarios.filter((row) => !isSuggestion(row));

/** Whether the row is a suggestion: known by how its name begins, in either language. */
export function isSuggestion({ scenario }: ScenarioRow): boolean {
  const beginnings = Object.values(PLAN_REASONS["scenario.suggestion"]).map((text) =>
    text.replace("{what}", "").trim(),
  );
  return beginnings.some((beginning) => scenario?.startsWith(beginning) === true);
}
