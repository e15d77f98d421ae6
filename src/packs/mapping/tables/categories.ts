import { type Code, type CodeList, text } from "../../../core/sheets/declare";

type Leaf = readonly [code: string, zh: string, en: string];

const category = (code: string, zh: string, en: string, leaves: readonly Leaf[]): readonly Code[] => [
  { code, name: { zh, en } },
  ...leaves.map(([leaf, leafZh, leafEn]) => ({
    code: `${code}.${leaf}`,
    name: { zh: leafZh, en: leafEn },
    parent: code,
  })),
];

/**
 * The categories of needs and resources that a new workbook starts with: 12 first-level ones, 42 second-level ones.
 * Second-level names are unique, so that a drop-down can show them alone.
 */
const CATEGORIES: readonly Code[] = [
  category("elderly", "养老", "Elderly care", [
    ["care", "日常照料", "Daily care"],
    ["meals", "老年助餐", "Meals for the elderly"],
    ["haircut", "助浴理发", "Bathing and haircuts"],
    ["company", "陪伴探访", "Company and visits"],
    ["rescue", "应急救护", "Emergency help for the elderly"],
  ]),
  category("youth", "儿童青少年", "Children and youth", [
    ["tutoring", "课业辅导", "Homework tutoring"],
    ["interests", "兴趣社团", "Interest groups"],
    ["care", "留守困境关爱", "Care for children in need"],
    ["rights", "法治与权益教育", "Rights education"],
  ]),
  category("disability", "助残", "Disability", [
    ["rehabilitation", "康复训练", "Rehabilitation"],
    ["access", "无障碍改造", "Barrier-free access"],
    ["day-care", "日间托养", "Day care for disabled people"],
  ]),
  category("health", "健康", "Health", [
    ["eyes", "眼健康与白内障筛查", "Eye checks"],
    ["lectures", "健康讲座", "Health talks"],
    ["clinic", "义诊体检", "Free clinics"],
    ["mind", "心理支持", "Mental support"],
  ]),
  category("law", "法律与调解", "Law and mediation", [
    ["mediation", "矛盾调解", "Mediation"],
    ["advice", "法律咨询", "Legal advice"],
    ["reentry", "矫正帮教", "Support after prison"],
  ]),
  category("jobs", "就业", "Employment", [
    ["training", "技能培训", "Skills training"],
    ["matching", "岗位对接", "Job matching"],
    ["riders", "新就业群体服务", "Services for gig workers"],
  ]),
  category("culture", "教育文化", "Education and culture", [
    ["festivals", "节庆活动", "Festival activities"],
    ["heritage", "非遗传承", "Living heritage"],
    ["history", "社区记忆", "Local history"],
    ["reading", "阅读与书屋", "Reading rooms"],
  ]),
  category("environment", "环境与设施", "Environment and facilities", [
    ["upkeep", "环境整治", "Upkeep of surroundings"],
    ["charging", "充电设施", "Charging piles"],
    ["repairs", "维修改造", "Repairs"],
    ["venue", "活动场地", "Venues"],
  ]),
  category("safety", "安全应急", "Safety", [
    ["fire", "消防安全", "Fire safety"],
    ["traffic", "出行安全", "Road safety"],
    ["education", "安全教育", "Safety education"],
  ]),
  category("volunteering", "志愿与组织", "Volunteering", [
    ["training", "志愿者培训", "Volunteer training"],
    ["supervision", "督导支持", "Supervision"],
    ["incubation", "组织培育", "Incubating groups"],
  ]),
  category("inclusion", "邻里与融合", "Neighbours and inclusion", [
    ["mutual-aid", "邻里互助", "Mutual aid"],
    ["newcomers", "新居民融入", "Inclusion of newcomers"],
    ["deliberation", "议事协商", "Deliberation"],
  ]),
  category("digital", "数字与信息", "Digital and information", [
    ["phones", "智能手机助老", "Smartphone help"],
    ["channel", "信息渠道", "Information channel"],
    ["guidance", "政策咨询", "Guidance on policies"],
  ]),
].flat();

export const CATEGORY: CodeList = { key: "category", name: text("类别表", "Categories"), codes: CATEGORIES };

/** The first-level categories: also the items of the survey. */
export const FIRST_LEVEL_CATEGORIES: readonly Code[] = CATEGORIES.filter((code) => code.parent === undefined);
