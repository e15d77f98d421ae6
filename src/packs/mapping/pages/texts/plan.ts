import type { Catalogue } from "../../../../language";

/** Messages of what a run would match now. */
export const PANE_PLAN = {
  "pane.plan.title": { zh: "现在若重新运行", en: "If run again now" },
  "pane.plan.tier": {
    zh: "第 {tier} 级：需求量 {matched} / {asked}（{needs} 项需求）",
    en: "Tier {tier}: {matched} of {asked} {asked:unit|units} ({needs} {needs:need|needs})",
  },
  "pane.plan.gain": { zh: "比上次 {gain}", en: "{gain} since the run" },
  "pane.plan.same": { zh: "和上次一样", en: "as in the run" },
  "pane.plan.optimal": {
    zh: "最优：已验证。工作表里仍是上次运行的结果。",
    en: "Optimal: checked. The sheets still hold the last run.",
  },
  "pane.plan.unproven": {
    zh: "最优：未证明。工作表里仍是上次运行的结果。",
    en: "Optimal: not proven. The sheets still hold the last run.",
  },
} as const satisfies Catalogue;
