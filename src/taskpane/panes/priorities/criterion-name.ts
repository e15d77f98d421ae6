import type { Language } from "../../../core/model";
import type { CriterionNow } from "../../../core/reading";

/** As people named it in the workbook, or else in the pane's language. */
export const criterionName = ({ ownName, name }: CriterionNow, language: Language): string =>
  ownName ?? name[language];
