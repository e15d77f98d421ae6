import { defineTable, type Row, optional, required, text } from "../../../core/sheets/declare";
import {
  COMMUNITIES,
  COUNT,
  GRADE,
  ID,
  LONG,
  METRES,
  ownCommunity,
  PEOPLE,
  SHORT,
  slots,
  x,
  y,
} from "./shared-fields";
import { SHEETS } from "./sheets";
import { CATEGORY } from "./categories";
import { DIVISION, EVIDENCE, GROUP, KIND, NEED_STATE, OWNERSHIP, SOURCE, UNIT } from "./codes";

const NEED_FIELDS = {
  id: required("id", text("编号", "Id"), text("不重复，如 N001", "Unique, such as N001"), {
    width: 54,
    aliases: ["需求编号", "need id", "#need+id"],
    ...ID,
  }),
  community: ownCommunity,
  grid: optional("text", text("网格", "Grid"), text("网格名称或编号", "Grid name or number"), {
    width: 54,
    aliases: ["所属网格", "#loc+grid"],
    ...SHORT,
  }),
  category: required("code", text("类别", "Category"), text("从下拉表选择", "Choose from the list"), {
    width: 96,
    list: CATEGORY,
    aliases: ["需求类别", "#need+type"],
  }),
  group: required("code", text("服务人群", "Group"), text("谁需要", "Who needs it"), {
    width: 96,
    list: GROUP,
    aliases: ["人群", "对象", "服务对象"],
  }),
  description: required(
    "text",
    text("需求内容", "Need"),
    text("一句话说清需要什么", "What is needed, in one sentence"),
    { width: 190, aliases: ["需求名称", "需求描述", "description", "#need+name"], ...LONG },
  ),
  quantity: required(
    "integer",
    text("数量", "Quantity"),
    text("整数，按右侧单位计", "Whole number in the unit at right"),
    { width: 48, aliases: ["需求量", "需求数量", "#inneed"], unitWords: "of-row", ...COUNT },
  ),
  unit: required(
    "code",
    text("单位", "Unit"),
    text("与资源单位一致才能匹配", "Must equal the resource's unit"),
    { width: 48, list: UNIT, aliases: ["计量单位"] },
  ),
  urgency: required("scale", text("紧迫度", "Urgency"), text("1 不急 – 5 非常急", "1 low – 5 very urgent"), {
    width: 48,
    aliases: ["紧急程度", "紧迫程度"],
    minimum: 1,
    maximum: 5,
  }),
  severity: required(
    "scale",
    text("严重度", "Severity"),
    text("1 轻微 – 5 非常严重", "1 slight – 5 very severe"),
    { width: 48, aliases: ["严重程度", "#severity+num"], minimum: 1, maximum: 5 },
  ),
  people: required("integer", text("受影响人数", "People"), text("整数", "People affected"), {
    width: 66,
    aliases: ["人数", "涉及人数", "#affected"],
    unitWords: PEOPLE,
    ...COUNT,
  }),
  evidence: required(
    "codes",
    text("来源", "Evidence"),
    text("问卷、座谈、访谈、热线、走访，可多选，用 ; 分隔", "Survey, meeting …; several with ;"),
    { width: 84, list: EVIDENCE, aliases: ["需求来源", "证据来源"] },
  ),
  place: optional("text", text("地点", "Place"), text("楼栋或地点名称", "Building or place"), {
    width: 96,
    aliases: ["地址", "位置"],
    ...SHORT,
  }),
  x,
  y,
  maxDistanceM: optional(
    "metres",
    text("可接受距离（米）", "Max distance (m)"),
    text("空 = 不限", "Empty = any distance"),
    { width: 78, aliases: ["可接受距离", "最大距离"], ...METRES },
  ),
  slots: slots("期望时间，空 = 任何时间", "When; empty = any time"),
  reported: optional("date", text("提出日期", "Reported"), text("如 2026-03-05", "Such as 2026-03-05"), {
    width: 72,
    aliases: ["提出时间", "填报日期", "日期", "#date+reported"],
  }),
  level: optional("grade", text("评估等级", "Level"), text("0–5，空 = 未评估", "0–5; empty = not assessed"), {
    width: 60,
    aliases: ["能力等级", "失能等级", "护理等级"],
    ...GRADE,
  }),
  leastRating: optional(
    "grade",
    text("提供方最低等级", "Least rating"),
    text("如 3A 或 3，空 = 不限", "Such as 3A or 3; empty = any"),
    { width: 78, aliases: ["最低等级", "资质要求"], ...GRADE },
  ),
  division: optional(
    "code",
    text("能否拆分", "Division"),
    text("空 = 可由多家分担，也可部分满足", "Empty = by several, or in part"),
    { width: 96, list: DIVISION, aliases: ["拆分", "满足方式"] },
  ),
  state: optional("code", text("状态", "State"), text("空 = 待对接", "Empty = open"), {
    width: 60,
    list: NEED_STATE,
    aliases: ["认领状态"],
  }),
} as const;

const RESOURCE_FIELDS = {
  id: required("id", text("编号", "Id"), text("不重复，如 R001", "Unique, such as R001"), {
    width: 54,
    aliases: ["资源编号", "resource id"],
    ...ID,
  }),
  provider: required("text", text("提供单位", "Provider"), text("单位或个人全称", "Full name"), {
    width: 126,
    aliases: ["单位名称", "机构名称", "#org+name"],
    ...SHORT,
  }),
  name: required("text", text("资源名称", "Resource"), text("能提供什么", "What can be provided"), {
    width: 160,
    aliases: ["资源", "#service+name"],
    ...LONG,
  }),
  source: required(
    "code",
    text("来源", "Source"),
    text("政府、市场或社会", "Government, market or society"),
    { width: 54, list: SOURCE, aliases: ["资源来源"] },
  ),
  kind: required("code", text("种类", "Kind"), text("人力、物力、财力……", "People, goods, money …"), {
    width: 54,
    list: KIND,
    aliases: ["资源种类", "资源类别"],
  }),
  categories: required("codes", text("服务类别", "Categories"), text("可多选，用 ; 分隔", "Several with ;"), {
    width: 140,
    list: CATEGORY,
    aliases: ["可服务类别", "类别", "#service+type"],
  }),
  groups: optional(
    "codes",
    text("适用人群", "Groups"),
    text("空 = 所有人;多项用 ; 分隔", "Empty = everybody; several with ;"),
    { width: 126, list: GROUP, aliases: ["服务人群", "适用对象"] },
  ),
  capacity: required(
    "integer",
    text("可提供数量", "Capacity"),
    text("整数，按右侧单位计", "Whole number in the unit at right"),
    { width: 66, aliases: ["数量", "可用量", "#capacity+available"], unitWords: "of-row", ...COUNT },
  ),
  unit: required("code", text("单位", "Unit"), text("与需求单位一致才能匹配", "Must equal the need's unit"), {
    width: 48,
    list: UNIT,
    aliases: ["计量单位", "#capacity+unit"],
  }),
  unitCost: optional(
    "money",
    text("单位成本（元）", "Unit cost (yuan)"),
    text("每单位的费用，空 = 0", "Per unit; empty = 0"),
    { width: 72, aliases: ["单价", "费用"], minimum: 0, maximum: 1_000_000_000 },
  ),
  community: optional(
    "text",
    text("所在社区", "Community"),
    text("空 = 全街道", "Empty = the whole street"),
    { width: 84, aliases: ["社区"], offers: COMMUNITIES, ...SHORT },
  ),
  place: optional("text", text("地点", "Place"), text("地点名称", "Where it is"), {
    width: 96,
    aliases: ["地址", "位置"],
    ...SHORT,
  }),
  x,
  y,
  radiusM: optional(
    "metres",
    text("服务半径（米）", "Radius (m)"),
    text("空 = 不限", "Empty = any distance"),
    {
      width: 72,
      aliases: ["服务半径", "服务范围"],
      ...METRES,
    },
  ),
  slots: slots("可提供的时间，空 = 任何时间", "When; empty = any time"),
  ownership: optional("code", text("归属", "Ownership"), text("自有或可动员", "Own or to be mobilised"), {
    width: 60,
    list: OWNERSHIP,
    aliases: ["权属"],
  }),
  agreement: optional("text", text("协议编号", "Agreement"), text("没有可空", "If there is one"), {
    width: 84,
    aliases: ["协议"],
    ...SHORT,
  }),
  contact: optional("text", text("联系人与电话", "Contact"), text("仅本单位使用", "For your own use"), {
    width: 108,
    aliases: ["联系人", "电话", "联系电话"],
    isPersonal: true,
    ...SHORT,
  }),
  validUntil: optional(
    "date",
    text("有效期至", "Valid until"),
    text("过期的不参加匹配", "Expired ones are not matched"),
    { width: 72, aliases: ["有效期", "到期日"], look: "expired" },
  ),
  verified: optional(
    "date",
    text("最近核实日", "Last verified"),
    text("如 2026-03-05", "Such as 2026-03-05"),
    { width: 72, aliases: ["核实日期"] },
  ),
  rating: optional(
    "grade",
    text("评级", "Rating"),
    text("社会组织等级，如 3A；空 = 无", "Such as 3A; empty = none"),
    { width: 48, aliases: ["等级", "社会组织等级", "评估等级"], ...GRADE },
  ),
  leastLevel: optional(
    "grade",
    text("要求的评估等级", "Least level"),
    text("只服务达到此等级的需求，空 = 不限", "Only for needs of this level or above; empty = any"),
    { width: 78, aliases: ["最低评估等级"], ...GRADE },
  ),
  slotCapacity: optional(
    "integer",
    text("每时段上限", "Per time slot"),
    text("每个时段最多几单位，空 = 不限", "Most units in one slot; empty = any"),
    { width: 66, aliases: ["时段上限", "每时段数量"], unitWords: "of-row", ...COUNT },
  ),
  groupQuotas: optional(
    "quotas",
    text("人群限额", "Group quotas"),
    text("各人群最多几单位，用 ; 分隔", "Most units per group; several with ;"),
    {
      width: 126,
      list: GROUP,
      aliases: ["限额", "人群上限"],
      example: text("老年人 10;残疾人 5", "Elderly people 10; Disabled people 5"),
    },
  ),
} as const;

export const NEEDS = defineTable({
  key: "needs",
  name: SHEETS.needs.name,
  sheet: SHEETS.needs.key,
  kind: "input",
  fields: NEED_FIELDS,
  isStrict: true,
  isNeeded: true,
});

export const RESOURCES = defineTable({
  key: "resources",
  name: SHEETS.resources.name,
  sheet: SHEETS.resources.key,
  kind: "input",
  fields: RESOURCE_FIELDS,
  isStrict: true,
  isNeeded: true,
});

export type Need = Row<typeof NEEDS>;
export type Resource = Row<typeof RESOURCES>;
