import { entriesOf } from "../../../core/sheets/declare";
import { CATEGORY } from "../tables/categories";
import { fingerprint, type Plain } from "../../../core/numeric";
import { OPTION_KEYS } from "../tables/setting-fields";
import type { Dataset, LockedPair } from "../tables/dataset";
import { isExpired } from "./matching-problem";
import { ownScenarios } from "./own-scenarios";

/**
 * What a run read, as a fingerprint: needs, resources and answers whatever their order, locks and refusals, scenarios, rows that took no part, and which resources
 * had expired on the day `today` (ISO).
 */
export function inputFingerprint(dataset: Dataset, today: string): string {
  const { needs, resources, survey, locks, refused = [], leftOut } = dataset;
  return fingerprint({
    needs: byId(needs),
    resources: byId(resources),
    survey: byId(survey.map(({ scores, ...answer }) => ({ ...answer, scores: [...scores] }))),
    locks: sorted(locks.map(({ needId, resourceId, quantity }) => [needId, resourceId, quantity])),
    refused: sorted(refused.map(({ needId, resourceId, reason }) => [needId, resourceId, reason])),
    scenarios: sorted(ownScenarios(dataset).map(({ cells }) => Object.values(cells).map(String))),
    leftOut: sorted(leftOut.map(({ table, id, issues }) => [table, id, issues.map(({ code }) => code)])),
    expired: resources.filter((resource) => isExpired(resource, today)).length,
  });
}

/** The same for the settings that matching reads. Weights and bounds are not among them: scores follow them by themselves. */
export function settingsFingerprint(dataset: Dataset): string {
  const { options, substitutes, minimumShares, codes, language } = dataset;
  return fingerprint({
    options: OPTION_KEYS.map((key) => options[key]),
    substitutes: sorted(substitutes.map(({ category, by, extraM }) => [category, by, extraM])),
    minimumShares: sorted(minimumShares.map(({ scope, name, share }) => [scope, name, share])),
    categories: entriesOf(codes, CATEGORY).map(({ code, parent }) => [code, parent]),
    language,
  });
}

/** The fingerprint of the workbook as the run leaves it: locks as they were granted. */
export function fingerprintAfter(dataset: Dataset, granted: readonly LockedPair[], today: string): string {
  return inputFingerprint({ ...dataset, locks: granted }, today);
}

type Row = { readonly id: string; readonly rowNumber: number };

/** Moving a row changes nothing. */
function byId(rows: readonly Row[]): Plain {
  return sorted(rows.map((row) => ({ ...row, rowNumber: 0 })));
}

function sorted(list: readonly Plain[]): Plain {
  return list
    .map((item) => ({ item, word: JSON.stringify(item) }))
    .sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0))
    .map(({ item }) => item);
}
