import { text } from "../../core/sheets/declare";
import type { PackFace } from "../../taskpane/components";
import { MAPPING_KEY } from "./mapping-key";
import { MAPPING_OPERATIONS } from "./operations";
import { PHASES } from "./phases";
import type { RunFigures } from "./tables/run";
import { SHEETS } from "./tables/sheets";

/** Needs and resources in the pane. */
export const MAPPING_FACE: PackFace<RunFigures> = {
  key: MAPPING_KEY,
  name: text("资源对接", "Resource mapping"),
  steps: [
    { sheet: SHEETS.needs, isInput: true },
    { sheet: SHEETS.resources, isInput: true },
    // The survey feeds the charts of satisfaction.
    { sheet: SHEETS.survey, isInput: true, isOptional: true },
    {
      sheet: SHEETS.matches,
      page: "matches",
      fact: ({ matched, asked }) => {
        const share = shareOf(matched, asked);
        return share === null
          ? null
          : {
              text: text("需求量的 {share}% 已匹配", "{share}% of the quantity matched"),
              values: { share: Math.round(100 * share) },
            };
      },
    },
    {
      sheet: SHEETS.priorities,
      page: "priorities",
      fact: ({ topIssues: [first] }) =>
        first === undefined
          ? null
          : {
              text: text("最先：{category} · {group}", "First: {category} · {group}"),
              values: { category: first.category, group: first.group },
            },
    },
    { sheet: SHEETS.charts },
  ],
  furtherSheets: [
    SHEETS.profile,
    SHEETS.unmet,
    SHEETS.idle,
    SHEETS.bottlenecks,
    SHEETS.scenarios,
    SHEETS.settings,
  ],
  pages: [
    {
      key: "matches",
      title: text("匹配", "Matches"),
      load: () => import("./pages/MatchesPane").then(({ MatchesPane }) => ({ default: MatchesPane })),
    },
    {
      key: "priorities",
      title: text("优先问题", "Priorities"),
      load: () =>
        import("./pages/PrioritiesPane").then(({ PrioritiesPane }) => ({ default: PrioritiesPane })),
    },
    {
      key: "settings",
      title: text("设置", "Settings"),
      load: () => import("./pages/SettingsPane").then(({ SettingsPane }) => ({ default: SettingsPane })),
    },
  ],
  operations: MAPPING_OPERATIONS,
  phases: PHASES,
  sampleLoaded: text(
    "已载入示例：{needs} 项需求、{resources} 项资源、{survey} 份问卷。",
    "The sample is in: {needs} needs, {resources} resources, {survey} survey answers.",
  ),
  summary: ({ matched, asked, needs, needsFullyMet }, percent) => {
    const share = shareOf(matched, asked);
    return share === null
      ? []
      : [
          {
            text: text(
              "需求量的 {share} 已匹配，{short} 项需求还有缺口。",
              "{share} of the quantity is matched; needs still short: {short}.",
            ),
            values: { share: percent(share), short: needs - needsFullyMet },
          },
        ];
  },
  results: () => import("./pages/home/HomeResults").then(({ HomeResults }) => ({ default: HomeResults })),
  forecast: () => import("./pages/home/PlanNow").then(({ PlanNow }) => ({ default: PlanNow })),
};

/** Part of the whole, 0 to 1; null where there is no whole to speak of. No component is loaded for it: the command line reads this file, too. */
const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
