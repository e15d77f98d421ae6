import type { Language } from "../../../../language";
import type { CriterionNow } from "../../reading/settings-now";

/** As people named it in the workbook, or else in the pane's language. */
export const criterionName = ({ ownName, name }: CriterionNow, language: Language): string =>
  ownName ?? name[language];
