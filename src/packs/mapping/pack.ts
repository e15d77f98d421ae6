import { type Pack, text } from "../../core/sheets/declare";
import { chartsSheet } from "./layout/charts-sheet";
import { settingNames } from "./layout/setting-names";
import { startSheet } from "./layout/start-sheet";
import { MAPPING_KEY } from "./mapping-key";
import { MAPPING_RUN } from "./run";
import { NEEDS, RESOURCES } from "./tables/fields";
import { PROFILE } from "./tables/profile-fields";
import { SHEETS } from "./tables/sheets";
import { SURVEY } from "./tables/survey-fields";
import { TABLES } from "./tables/tables";

/** Needs and resources, who meets whom, and what comes first. */
export const MAPPING: Pack = {
  key: MAPPING_KEY,
  name: text("资源对接", "Resource mapping"),
  purpose: text("谁的需求由谁满足，先解决什么", "Who meets which need, and what comes first"),
  isBase: true,
  band: 0,
  sheets: Object.values({
    ...SHEETS,
    start: { ...SHEETS.start, spec: startSheet },
    charts: { ...SHEETS.charts, spec: chartsSheet },
  }),
  tables: TABLES,
  names: settingNames,
  run: MAPPING_RUN,
  sample: [PROFILE, NEEDS, RESOURCES, SURVEY],
};
