import { FIRST_LEVEL_CATEGORIES } from "./categories";
import type { RowOf } from "./field";
import { optional, required, text, type Typed } from "./make-field";

const COUNT = { minimum: 0, maximum: 10_000_000 };
const METRES = { minimum: 0, maximum: 100_000 };
/** A local grid in metres; negative values lie west or south of its origin. */
const COORDINATE = { minimum: -100_000, maximum: 100_000 };
const SHORT = { maxLength: 100 };
const LONG = { maxLength: 2_000 };
const ID = { maxLength: 40 };

const community = required(
  "text",
  text("社区", "Community"),
  text("社区全称", "Full name of the community"),
  84,
  {
    aliases: ["社区名称", "所属社区", "居委会", "#adm5+name", "#loc+community+name"],
    ...SHORT,
  },
);
const x = optional(
  "metres",
  text("横坐标", "X (m)"),
  text("向东的米数,见网格图", "Metres east on the grid map"),
  54,
  {
    aliases: ["x", "东西坐标", "横坐标(米)"],
    ...COORDINATE,
  },
);
const y = optional(
  "metres",
  text("纵坐标", "Y (m)"),
  text("向北的米数,见网格图", "Metres north on the grid map"),
  54,
  {
    aliases: ["y", "南北坐标", "纵坐标(米)"],
    ...COORDINATE,
  },
);
const slots = (zh: string, en: string): Typed<"slots", false> =>
  optional("slots", text("时段", "Times"), text(zh, en), 108, {
    aliases: ["可用时段", "期望时间", "time slots", "schedule"],
    example: text("周一上午;周末全天", "Mon morning; weekend"),
  });

export const PROFILE_FIELDS = {
  community,
  street: optional("text", text("街道", "Street"), text("所属街道", "Street office"), 84, {
    aliases: ["街道办", "#adm4+name"],
    ...SHORT,
  }),
  population: required("integer", text("人口", "Population"), text("常住人口数", "Residents"), 60, {
    aliases: ["常住人口", "人口数", "#population"],
    ...COUNT,
  }),
  households: optional("integer", text("户数", "Households"), text("常住户数", "Households"), 60, {
    aliases: ["家庭户数"],
    ...COUNT,
  }),
  buildings: optional(
    "integer",
    text("楼栋数", "Buildings"),
    text("居民楼与自建房", "Residential buildings"),
    60,
    { aliases: ["楼栋"], ...COUNT },
  ),
  areaKm2: optional(
    "decimal",
    text("面积(平方公里)", "Area (km²)"),
    text("平方公里,可有小数", "Square kilometres"),
    78,
    { aliases: ["面积", "area"], minimum: 0, maximum: 10_000 },
  ),
  grids: optional("integer", text("网格数", "Grids"), text("网格个数", "Number of grids"), 54, {
    aliases: [],
    ...COUNT,
  }),
  elderly: optional("integer", text("老年人数", "Elderly"), text("60 周岁及以上", "Aged 60 and over"), 60, {
    aliases: ["老年人", "60岁以上"],
    ...COUNT,
  }),
  adolescents: optional("integer", text("青少年数", "Adolescents"), text("未满 18 周岁", "Under 18"), 60, {
    aliases: ["未成年人", "儿童青少年"],
    ...COUNT,
  }),
  disabled: optional(
    "integer",
    text("残疾人数", "Disabled"),
    text("持证残疾人", "With a disability card"),
    60,
    { aliases: ["残疾人"], ...COUNT },
  ),
  lowIncome: optional(
    "integer",
    text("低保困难人数", "Low income"),
    text("低保、特困、低收入", "On income support"),
    72,
    { aliases: ["低保人数"], ...COUNT },
  ),
  tenants: optional(
    "integer",
    text("租户与商户数", "Tenants"),
    text("租住与经营人口", "Tenants and shopkeepers"),
    72,
    { aliases: ["流动人口"], ...COUNT },
  ),
  volunteers: optional(
    "integer",
    text("志愿者数", "Volunteers"),
    text("注册志愿者", "Registered volunteers"),
    60,
    COUNT,
  ),
  note: optional("text", text("备注", "Note"), text("来源与说明", "Source and remarks"), 160, LONG),
} as const;

export const NEED_FIELDS = {
  id: required("id", text("编号", "Id"), text("不重复,如 N001", "Unique, such as N001"), 54, {
    aliases: ["需求编号", "need id", "#need+id"],
    ...ID,
  }),
  community,
  grid: optional("text", text("网格", "Grid"), text("网格名称或编号", "Grid name or number"), 54, {
    aliases: ["所属网格", "#loc+grid"],
    ...SHORT,
  }),
  category: required("code", text("类别", "Category"), text("从下拉表选择", "Choose from the list"), 96, {
    list: "category",
    aliases: ["需求类别", "#need+type"],
  }),
  group: required("code", text("服务人群", "Group"), text("谁需要", "Who needs it"), 96, {
    list: "group",
    aliases: ["人群", "对象", "服务对象"],
  }),
  description: required(
    "text",
    text("需求内容", "Need"),
    text("一句话说清需要什么", "What is needed, in one sentence"),
    190,
    { aliases: ["需求名称", "需求描述", "description", "#need+name"], ...LONG },
  ),
  quantity: required(
    "integer",
    text("数量", "Quantity"),
    text("整数,按右侧单位计", "Whole number in the unit at right"),
    48,
    { aliases: ["需求量", "需求数量", "#inneed"], ...COUNT },
  ),
  unit: required(
    "code",
    text("单位", "Unit"),
    text("与资源单位一致才能匹配", "Must equal the resource's unit"),
    48,
    { list: "unit", aliases: ["计量单位"] },
  ),
  urgency: required(
    "scale",
    text("紧迫度", "Urgency"),
    text("1 不急 – 5 非常急", "1 low – 5 very urgent"),
    48,
    { aliases: ["紧急程度", "紧迫程度"], minimum: 1, maximum: 5 },
  ),
  severity: required(
    "scale",
    text("严重度", "Severity"),
    text("1 轻微 – 5 非常严重", "1 slight – 5 very severe"),
    48,
    { aliases: ["严重程度", "#severity+num"], minimum: 1, maximum: 5 },
  ),
  people: required("integer", text("受影响人数", "People"), text("整数", "People affected"), 66, {
    aliases: ["人数", "涉及人数", "#affected"],
    ...COUNT,
  }),
  evidence: required(
    "codes",
    text("来源", "Evidence"),
    text("问卷、座谈、访谈、热线、走访,可多选,用 ; 分隔", "Survey, meeting …; several with ;"),
    84,
    { list: "evidence", aliases: ["需求来源", "证据来源"] },
  ),
  place: optional("text", text("地点", "Place"), text("楼栋或地点名称", "Building or place"), 96, {
    aliases: ["地址", "位置"],
    ...SHORT,
  }),
  x,
  y,
  maxDistanceM: optional(
    "metres",
    text("可接受距离(米)", "Max distance (m)"),
    text("空 = 不限", "Empty = any distance"),
    78,
    { aliases: ["可接受距离", "最大距离"], ...METRES },
  ),
  slots: slots("期望时间,空 = 任何时间", "When; empty = any time"),
  reported: optional("date", text("提出日期", "Reported"), text("如 2026-03-05", "Such as 2026-03-05"), 72, {
    aliases: ["提出时间", "填报日期", "日期", "#date+reported"],
  }),
  state: optional("code", text("状态", "State"), text("空 = 待对接", "Empty = open"), 60, {
    list: "needState",
    aliases: ["认领状态"],
  }),
} as const;

export const RESOURCE_FIELDS = {
  id: required("id", text("编号", "Id"), text("不重复,如 R001", "Unique, such as R001"), 54, {
    aliases: ["资源编号", "resource id"],
    ...ID,
  }),
  provider: required("text", text("提供单位", "Provider"), text("单位或个人全称", "Full name"), 126, {
    aliases: ["单位名称", "机构名称", "#org+name"],
    ...SHORT,
  }),
  name: required("text", text("资源名称", "Resource"), text("能提供什么", "What can be provided"), 160, {
    aliases: ["资源", "#service+name"],
    ...LONG,
  }),
  source: required(
    "code",
    text("来源", "Source"),
    text("政府、市场或社会", "Government, market or society"),
    54,
    { list: "source", aliases: ["资源来源"] },
  ),
  kind: required("code", text("种类", "Kind"), text("人力、物力、财力……", "People, goods, money …"), 54, {
    list: "kind",
    aliases: ["资源种类", "资源类别"],
  }),
  categories: required(
    "codes",
    text("服务类别", "Categories"),
    text("可多选,用 ; 分隔", "Several with ;"),
    140,
    { list: "category", aliases: ["可服务类别", "类别", "#service+type"] },
  ),
  groups: optional(
    "codes",
    text("适用人群", "Groups"),
    text("空 = 所有人;多项用 ; 分隔", "Empty = everybody; several with ;"),
    126,
    { list: "group", aliases: ["服务人群", "适用对象"] },
  ),
  capacity: required(
    "integer",
    text("可提供数量", "Capacity"),
    text("整数,按右侧单位计", "Whole number in the unit at right"),
    66,
    { aliases: ["数量", "可用量", "#capacity+available"], ...COUNT },
  ),
  unit: required(
    "code",
    text("单位", "Unit"),
    text("与需求单位一致才能匹配", "Must equal the need's unit"),
    48,
    { list: "unit", aliases: ["计量单位", "#capacity+unit"] },
  ),
  unitCost: optional(
    "money",
    text("单位成本(元)", "Unit cost (yuan)"),
    text("每单位的费用,空 = 0", "Per unit; empty = 0"),
    72,
    { aliases: ["单价", "费用"], minimum: 0, maximum: 1_000_000_000 },
  ),
  community: optional(
    "text",
    text("所在社区", "Community"),
    text("空 = 全街道", "Empty = the whole street"),
    84,
    { aliases: ["社区"], ...SHORT },
  ),
  place: optional("text", text("地点", "Place"), text("地点名称", "Where it is"), 96, {
    aliases: ["地址", "位置"],
    ...SHORT,
  }),
  x,
  y,
  radiusM: optional(
    "metres",
    text("服务半径(米)", "Radius (m)"),
    text("空 = 不限", "Empty = any distance"),
    72,
    { aliases: ["服务半径", "服务范围"], ...METRES },
  ),
  slots: slots("可提供的时间,空 = 任何时间", "When; empty = any time"),
  ownership: optional("code", text("归属", "Ownership"), text("自有或可动员", "Own or to be mobilised"), 60, {
    list: "ownership",
    aliases: ["权属"],
  }),
  agreement: optional("text", text("协议编号", "Agreement"), text("没有可空", "If there is one"), 84, {
    aliases: ["协议"],
    ...SHORT,
  }),
  contact: optional("text", text("联系人与电话", "Contact"), text("仅本单位使用", "For your own use"), 108, {
    aliases: ["联系人", "电话", "联系电话"],
    isPersonal: true,
    ...SHORT,
  }),
  validUntil: optional(
    "date",
    text("有效期至", "Valid until"),
    text("过期的不参加匹配", "Expired ones are not matched"),
    72,
    { aliases: ["有效期", "到期日"] },
  ),
  verified: optional(
    "date",
    text("最近核实日", "Last verified"),
    text("如 2026-03-05", "Such as 2026-03-05"),
    72,
    { aliases: ["核实日期"] },
  ),
} as const;

const SURVEY_BASE_FIELDS = {
  id: required("id", text("答卷编号", "Answer id"), text("不重复", "Unique"), 60, {
    aliases: ["序号", "编号"],
    ...ID,
  }),
  community,
  group: optional("code", text("受访人群", "Group"), text("受访者属于", "The respondent's group"), 96, {
    list: "group",
    aliases: ["人群"],
  }),
  answered: optional("date", text("填答日期", "Answered"), text("如 2026-03-05", "Such as 2026-03-05"), 72, {
    aliases: ["提交答卷时间", "填写时间"],
  }),
  weight: optional("decimal", text("权重", "Weight"), text("空 = 1", "Empty = 1"), 48, {
    minimum: 0,
    maximum: 1_000,
  }),
} as const;

const scale = (zh: string, en: string): Typed<"scale", false> =>
  optional("scale", text(zh, en), text("1 – 5,未答留空", "1 – 5, empty if unanswered"), 60, {
    minimum: 1,
    maximum: 5,
  });

const SURVEY_ITEM_FIELDS: Readonly<Record<string, Typed<"scale", false>>> = Object.fromEntries(
  FIRST_LEVEL_CATEGORIES.flatMap(({ code, name }) => [
    [importanceOf(code), scale(`${name.zh}重要性`, `${name.en} importance`)],
    [satisfactionOf(code), scale(`${name.zh}满意度`, `${name.en} satisfaction`)],
  ]),
);

export const SURVEY_FIELDS = {
  ...SURVEY_BASE_FIELDS,
  ...SURVEY_ITEM_FIELDS,
  comment: optional("text", text("意见建议", "Comment"), text("原话", "In their words"), 190, LONG),
} as const;

/** Key of the survey column that holds the importance (1–5) of the first-level category `code`. */
export function importanceOf(code: string): `importance:${string}` {
  return `importance:${code}`;
}
/** Key of the survey column that holds the satisfaction (1–5) with the first-level category `code`. */
export function satisfactionOf(code: string): `satisfaction:${string}` {
  return `satisfaction:${code}`;
}

export type Profile = RowOf<typeof PROFILE_FIELDS>;
export type Need = RowOf<typeof NEED_FIELDS>;
export type Resource = RowOf<typeof RESOURCE_FIELDS>;
/** One answer sheet; `scores` holds what was answered, by column key (`importanceOf`, `satisfactionOf`), 1–5. */
export interface SurveyAnswer extends RowOf<typeof SURVEY_BASE_FIELDS> {
  readonly comment: string | null;
  readonly scores: ReadonlyMap<string, number>;
}
