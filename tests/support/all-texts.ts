/** Every catalogue of texts. */
import { CHARTS } from "../../src/packs/mapping/charts/charts";

export const CHART_TEXTS = Object.fromEntries(
  CHARTS.records.flatMap(({ key, texts }) =>
    Object.entries(texts).map(([word, text]) => [`${key}.${word}`, text] as const),
  ),
);
export { EXPECTED } from "../../src/cli/expected-texts";
export { SIDELOAD } from "../../src/cli/sideload-texts";
export { CLI } from "../../src/cli/texts";
export { PROBLEMS } from "../../src/core/sheets/texts/problems";
export { SHEET_TEXTS } from "../../src/core/sheets/texts/sheets";
export { FILE_TEXTS } from "../../src/language/file-texts";
export { fill } from "../../src/language/fill";
export { PLAN_REASONS } from "../../src/packs/mapping/results/plan-reasons";
export { REASONS } from "../../src/packs/mapping/results/reasons";
export { PREVIEW } from "../../src/preview/texts";
export { PANE_DATA } from "../../src/taskpane/texts/data";
export { PANE_FIGURES } from "../../src/packs/mapping/pages/texts/figures";
export { PANE_HELP } from "../../src/taskpane/texts/help";
export { PANE_HISTORY } from "../../src/taskpane/texts/history";
export { PANE_HOME } from "../../src/taskpane/texts/home";
export { PANE_JOB } from "../../src/taskpane/components/texts/job";
export { PANE_MATCHES } from "../../src/packs/mapping/pages/texts/matches";
export { PANE_MESSAGES } from "../../src/taskpane/texts/messages";
export { PANE } from "../../src/taskpane/components/texts/pane";
export { PANE_PRIORITIES } from "../../src/packs/mapping/pages/texts/priorities";
export { PANE_SETTINGS } from "../../src/packs/mapping/pages/texts/settings";
export { PANE_NUMBER } from "../../src/taskpane/components/texts/number";
export { PANE_PLAN } from "../../src/packs/mapping/pages/texts/plan";
