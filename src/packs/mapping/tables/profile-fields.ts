import { defineTable, type Row, optional, required, text } from "../../../core/sheets/declare";
import { community, COUNT, LONG, PEOPLE, SHORT } from "./shared-fields";
import { SHEETS } from "./sheets";

const PROFILE_FIELDS = {
  community,
  street: optional("text", text("街道", "Street"), text("所属街道", "Street office"), {
    width: 84,
    aliases: ["街道办", "#adm4+name"],
    ...SHORT,
  }),
  population: required("integer", text("人口", "Population"), text("常住人口数", "Residents"), {
    width: 60,
    aliases: ["常住人口", "人口数", "#population"],
    unitWords: PEOPLE,
    ...COUNT,
  }),
  households: optional("integer", text("户数", "Households"), text("常住户数", "Households"), {
    width: 60,
    aliases: ["家庭户数"],
    unitWords: { 户: 1, 家: 1, households: 1, household: 1 },
    ...COUNT,
  }),
  buildings: optional(
    "integer",
    text("楼栋数", "Buildings"),
    text("居民楼与自建房", "Residential buildings"),
    { width: 60, aliases: ["楼栋"], unitWords: { 栋: 1, 幢: 1, 座: 1, buildings: 1, building: 1 }, ...COUNT },
  ),
  areaKm2: optional(
    "decimal",
    text("面积（平方公里）", "Area (km²)"),
    text("平方公里，可有小数", "Square kilometres"),
    {
      width: 78,
      aliases: ["面积", "area"],
      unitWords: { 平方公里: 1, 平方千米: 1, km2: 1, "sq km": 1 },
      minimum: 0,
      maximum: 10_000,
    },
  ),
  grids: optional("integer", text("网格数", "Grids"), text("网格个数", "Number of grids"), {
    width: 54,
    aliases: [],
    unitWords: { 个: 1, 格: 1, grids: 1, grid: 1 },
    ...COUNT,
  }),
  elderly: optional("integer", text("老年人数", "Elderly"), text("60 周岁及以上", "Aged 60 and over"), {
    width: 60,
    aliases: ["老年人", "60岁以上"],
    unitWords: PEOPLE,
    ...COUNT,
  }),
  adolescents: optional("integer", text("青少年数", "Adolescents"), text("未满 18 周岁", "Under 18"), {
    width: 60,
    aliases: ["未成年人", "儿童青少年"],
    unitWords: PEOPLE,
    ...COUNT,
  }),
  disabled: optional("integer", text("残疾人数", "Disabled"), text("持证残疾人", "With a disability card"), {
    width: 60,
    aliases: ["残疾人"],
    unitWords: PEOPLE,
    ...COUNT,
  }),
  lowIncome: optional(
    "integer",
    text("低保困难人数", "Low income"),
    text("低保、特困、低收入", "On income support"),
    { width: 72, aliases: ["低保人数"], unitWords: PEOPLE, ...COUNT },
  ),
  tenants: optional(
    "integer",
    text("租户与商户数", "Tenants"),
    text("租住与经营人口", "Tenants and shopkeepers"),
    { width: 72, aliases: ["流动人口"], unitWords: PEOPLE, ...COUNT },
  ),
  volunteers: optional(
    "integer",
    text("志愿者数", "Volunteers"),
    text("注册志愿者", "Registered volunteers"),
    { width: 60, unitWords: PEOPLE, ...COUNT },
  ),
  note: optional("text", text("备注", "Note"), text("来源与说明", "Source and remarks"), {
    width: 160,
    ...LONG,
  }),
} as const;

export const PROFILE = defineTable({
  key: "profile",
  name: SHEETS.profile.name,
  sheet: SHEETS.profile.key,
  kind: "input",
  fields: PROFILE_FIELDS,
});

export type Profile = Row<typeof PROFILE>;
