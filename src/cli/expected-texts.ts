import type { Catalogue } from "../language";

/** What belongs where a dataset of `solve` holds something else. */
export const EXPECTED = {
  "expected.object": { zh: "对象", en: "an object" },
  "expected.list": { zh: "列表：{example}", en: "a list: {example}" },
  "expected.whole": {
    zh: "{least} 到 {most} 的整数",
    en: "a whole number from {least} to {most}",
  },
  "expected.share": { zh: "0 到 1 的数", en: "a number from 0 to 1" },
  "expected.metres": {
    zh: "{least} 到 {most} 的米数或 null",
    en: "metres from {least} to {most}, or null",
  },
  "expected.own-id": {
    zh: "不重复的编号（{first} 已用此编号，请改其中一个）",
    en: "an id of its own ({first} has the same: change one of the two)",
  },
  "expected.text": { zh: "引号里的文字", en: "a text in quotation marks" },
  "expected.text-or-null": {
    zh: "引号里的文字或 null",
    en: "a text in quotation marks, or null",
  },
  "expected.texts": {
    zh: '文字的列表，例如 ["elderly-care"]',
    en: 'a list of texts, for example ["elderly-care"]',
  },
  "expected.day": {
    zh: '日历上的日期，例如 "2026-05-31"，或 null',
    en: 'a day of the calendar such as "2026-05-31", or null',
  },
  "expected.flag": { zh: "true 或 false", en: "true or false" },
  "expected.choice": { zh: "其中之一：{choices}", en: "one of {choices}" },
  "expected.scope": {
    zh: "{scope}（与 minimumShares[0] 相同）",
    en: "{scope} as in minimumShares[0]",
  },
  "expected.scope-or-null": {
    zh: "{scope}（与 minimumShares[0] 相同）或 null",
    en: "{scope} as in minimumShares[0], or null",
  },
} as const satisfies Catalogue;
