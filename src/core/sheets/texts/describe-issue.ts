import { fieldOf } from "../../../packs/mapping/tables/tables";
import type { DataIssue } from "../declare";
import { type Language, fill } from "../../../language";
import { ISSUES } from "./issues";

/** An issue as where – what – how to fix: `需求清单!G14：…`. */
export function describeIssue(issue: DataIssue, language: Language): string {
  const where = issue.address === null ? issue.sheet : `${issue.sheet}!${issue.address}`;
  return `${where}${language === "zh" ? "：" : ": "}${adviceOn(issue, language)}`;
}

/** The sentence alone, for a place that shows the cell beside it. A suggestion that does not exist is left out of it. */
export function adviceOn({ code, table, field, values }: DataIssue, language: Language): string {
  const title = field === null ? "" : fieldOf(table, field).title[language];
  const sentence = fill(ISSUES[code], language, { field: title, ...values });
  return values["closest"] === "" ? sentence.replace(NO_SUGGESTION[language], "") : sentence;
}

/** The clause that names the nearest entry, with its empty quotes. */
const NO_SUGGESTION: Readonly<Record<Language, RegExp>> = {
  zh: /，最接近的是“”|最接近的列是“”，/,
  en: /; the nearest (entry|name|header) is “”/,
};
