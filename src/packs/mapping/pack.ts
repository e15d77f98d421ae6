import { listTable, type Pack, text } from "../../core/sheets/declare";
import { chartsSheet } from "./layout/charts-sheet";
import { settingNames } from "./layout/setting-names";
import { startSheet } from "./layout/start-sheet";
import { LISTS } from "./tables/lists";
import { NEEDS, RESOURCES } from "./tables/fields";
import { PROFILE } from "./tables/profile-fields";
import { BOTTLENECKS, IDLE, MATCHES, PRIORITIES, UNMET } from "./tables/result-fields";
import { SCENARIOS } from "./tables/scenario-fields";
import { CRITERION_TABLE, MINIMUM_SHARES, OPTION_TABLE, SUBSTITUTES } from "./tables/setting-fields";
import { SHEETS } from "./tables/sheets";
import { SURVEY } from "./tables/survey-fields";

/** Needs and resources, who meets whom, and what comes first. */
export const MAPPING: Pack = {
  key: "mapping",
  name: text("资源对接", "Resource mapping"),
  purpose: text("谁的需求由谁满足，先解决什么", "Who meets which need, and what comes first"),
  isBase: true,
  band: 0,
  sheets: Object.values({
    ...SHEETS,
    start: { ...SHEETS.start, spec: startSheet },
    charts: { ...SHEETS.charts, spec: chartsSheet },
  }),
  tables: [
    PROFILE,
    NEEDS,
    RESOURCES,
    SURVEY,
    MATCHES,
    UNMET,
    IDLE,
    BOTTLENECKS,
    SCENARIOS,
    PRIORITIES,
    CRITERION_TABLE,
    OPTION_TABLE,
    ...LISTS.map(listTable),
    // Rules stand where older workbooks have free columns: lists keep their places.
    SUBSTITUTES,
    MINIMUM_SHARES,
  ],
  names: settingNames,
};
