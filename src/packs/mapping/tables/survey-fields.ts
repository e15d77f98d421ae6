import { FIRST_LEVEL_CATEGORIES } from "./categories";
import { defineTable, type RowOf, optional, required, text, type Typed } from "../../../core/sheets/declare";
import { GROUP } from "./codes";
import { SHEETS } from "./sheets";
import { ownCommunity, ID, LONG } from "./shared-fields";

const SURVEY_BASE_FIELDS = {
  id: required("id", text("答卷编号", "Answer id"), text("不重复", "Unique"), {
    width: 60,
    aliases: ["序号", "编号"],
    ...ID,
  }),
  community: ownCommunity,
  group: optional("code", text("受访人群", "Group"), text("受访者属于", "The respondent's group"), {
    width: 96,
    list: GROUP,
    aliases: ["人群"],
  }),
  answered: optional("date", text("填答日期", "Answered"), text("如 2026-03-05", "Such as 2026-03-05"), {
    width: 72,
    aliases: ["提交答卷时间", "填写时间"],
  }),
  weight: optional("decimal", text("权重", "Weight"), text("空 = 1", "Empty = 1"), {
    width: 48,
    minimum: 0,
    maximum: 1_000,
  }),
} as const;

const scale = (zh: string, en: string): Typed<"scale", false> =>
  optional("scale", text(zh, en), text("1 – 5,未答留空", "1 – 5, empty if unanswered"), {
    width: 60,
    minimum: 1,
    maximum: 5,
  });

type ItemKey = `importance:${string}` | `satisfaction:${string}`;
const SURVEY_ITEM_FIELDS: Readonly<Record<ItemKey, Typed<"scale", false>>> = Object.fromEntries(
  FIRST_LEVEL_CATEGORIES.flatMap(({ code, name }) => [
    [importanceOf(code), scale(`${name.zh}重要性`, `${name.en} importance`)],
    [satisfactionOf(code), scale(`${name.zh}满意度`, `${name.en} satisfaction`)],
  ]),
);

const COMMENT = optional("text", text("意见建议", "Comment"), text("原话", "In their words"), {
  width: 190,
  ...LONG,
});

type SurveyFields = typeof SURVEY_BASE_FIELDS &
  typeof SURVEY_ITEM_FIELDS & { readonly comment: typeof COMMENT };

const SURVEY_FIELDS: SurveyFields = { ...SURVEY_BASE_FIELDS, ...SURVEY_ITEM_FIELDS, comment: COMMENT };

export const SURVEY = defineTable({
  key: "survey",
  name: SHEETS.survey.name,
  sheet: SHEETS.survey.key,
  kind: "input",
  fields: SURVEY_FIELDS,
});

/** Key of the survey column that holds the importance (1–5) of the first-level category `code`. */
export function importanceOf(code: string): `importance:${string}` {
  return `importance:${code}`;
}
/** Key of the survey column that holds the satisfaction (1–5) with the first-level category `code`. */
export function satisfactionOf(code: string): `satisfaction:${string}` {
  return `satisfaction:${code}`;
}

/** One answer sheet; `scores` holds what was answered, by column key (`importanceOf`, `satisfactionOf`), 1–5. */
export interface SurveyAnswer extends RowOf<typeof SURVEY_BASE_FIELDS> {
  readonly comment: string | null;
  readonly scores: ReadonlyMap<string, number>;
}
