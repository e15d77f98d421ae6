import type { DataIssue } from "../declare";
import { type Language, type Text, fill } from "../../../language";
import { ISSUES } from "./issues";

/** An issue as where – what – how to fix: `需求清单!G14：…`. */
export function describeIssue(issue: DataIssue, language: Language): string {
  const where = issue.address === null ? issue.sheet : `${issue.sheet}!${issue.address}`;
  return `${where}${language === "zh" ? "：" : ": "}${adviceOn(issue, language)}`;
}

/** The sentence alone, for a place that shows the cell beside it. A suggestion that does not exist is left out of it. */
export function adviceOn({ code, text, title, values }: DataIssue, language: Language): string {
  const sentence = fill(text ?? sentenceOf(code), language, { field: title?.[language] ?? "", ...values });
  return values["closest"] === "" ? sentence.replace(NO_SUGGESTION[language], "") : sentence;
}

function sentenceOf(code: string): Text {
  const known: Readonly<Record<string, Text | undefined>> = ISSUES;
  const text = known[code];
  if (text === undefined) throw new RangeError(`invalid issue: ${code} has no sentence`);
  return text;
}

/** The clause that names the nearest entry, with its empty quotes. */
const NO_SUGGESTION: Readonly<Record<Language, RegExp>> = {
  zh: /，最接近的是“”|最接近的列是“”，/,
  en: /; the nearest (entry|name|header|id) is “”/,
};
