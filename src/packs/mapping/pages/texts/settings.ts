import type { Catalogue } from "../../../../language";

/** Messages of the page on settings, and of the fields in which people change them. */
export const PANE_SETTINGS = {
  "pane.setting.unusable": { zh: "{what}现在按 {value} 计。", en: "{what} {value} is used instead." },
  "pane.setting.empty": {
    zh: "“{sheet}”工作表的 {address} 空着，按 {value} 计。",
    en: "{sheet}!{address} is empty; {value} is used.",
  },
  "pane.setting.missing": {
    zh: "“{sheet}”工作表里没有代码为 {code} 的这一行，按 {value} 计。补上这一行才能修改。",
    en: "The sheet “{sheet}” has no row with the code {code}; {value} is used. Add the row to change it.",
  },
  "pane.setting.repeated": {
    zh: "“{sheet}”工作表里有几行的代码都是 {code}，按 {value} 计。删去多余的行才能修改。",
    en: "The sheet “{sheet}” has several rows with the code {code}; {value} is used. Delete the extra ones to change it.",
  },
  "pane.setting.goTo": { zh: "到单元格 {address}", en: "Go to {address}" },

  "pane.settings.title": { zh: "设置", en: "Settings" },
  "pane.settings.hint": {
    zh: "拿不准就不用改：推荐值适合大多数社区。改动写进“{sheet}”工作表，重新运行后生效。",
    en: "Leave alone what you are not sure of: the recommended values suit most communities. Changes go to the sheet “{sheet}” and count from the next run on.",
  },
  "pane.settings.missing": {
    zh: "工作簿里没有“参数表”，下面是推荐值。请在首页准备工作簿补上它。",
    en: "This workbook has no table of options; these are the recommended values. Prepare the workbook again to add it.",
  },
  "pane.settings.old": { zh: "需要重新运行", en: "Run again to update" },
  "pane.settings.old.text": {
    zh: "结果出自 {time} 的运行，之后设置或数据有改动。",
    en: "The results come from the run of {time}; settings or data have changed since.",
  },
  "pane.settings.recommended": { zh: "推荐：{value}", en: "Recommended: {value}" },
  "pane.settings.choice.recommended": { zh: "{choice}（推荐）", en: "{choice} (recommended)" },

  "pane.settings.language": { zh: "语言", en: "Language" },
  "pane.settings.language.label": { zh: "窗格用的语言", en: "Language of the pane" },
  "pane.settings.language.why": {
    zh: "只改这个窗格。工作表建好时用什么语言，就一直用什么语言。",
    en: "Changes this pane only. The sheets keep the language they were made in.",
  },
  "pane.settings.language.zh": { zh: "中文", en: "Chinese" },
  "pane.settings.language.en": { zh: "English（英文）", en: "English" },

  "pane.settings.lists": { zh: "下拉选项", en: "Lists to choose from" },
  "pane.settings.lists.why": {
    zh: "需求和资源里能选的类别、人群、单位等，在“{sheet}”工作表里增减或改名。",
    en: "The categories, groups, units and so on that needs and resources can have. Add to them or rename them on the sheet “{sheet}”.",
  },
  "pane.settings.list-category": { zh: "类别", en: "Categories" },
  "pane.settings.list-group": { zh: "服务人群", en: "Groups" },
  "pane.settings.list-unit": { zh: "单位", en: "Units" },
  "pane.settings.list-source": { zh: "资源来源", en: "Sources" },
  "pane.settings.list-kind": { zh: "资源种类", en: "Kinds" },
  "pane.settings.list-evidence": { zh: "需求依据", en: "Evidence" },
  "pane.settings.substitutes": { zh: "替代规则", en: "Substitutes" },
  "pane.settings.minimumShares": { zh: "最低保障", en: "Minimum shares" },

  "pane.settings.order": { zh: "先后次序", en: "Who comes first" },
  "pane.settings.tier1From": { zh: "第一级从几分起", en: "Tier 1 starts at" },
  "pane.settings.tier1From.why": {
    zh: "紧迫度乘严重度（1–25 分）达到这个分数的需求最先安排。",
    en: "Needs whose urgency times severity (1–25) reaches this are served first.",
  },
  "pane.settings.tier2From": { zh: "第二级从几分起", en: "Tier 2 starts at" },
  "pane.settings.tier2From.why": {
    zh: "达到这个分数的接着安排，其余的是第三级。",
    en: "Needs that reach this come next; the rest are tier 3.",
  },
  "pane.settings.tiersReversed": {
    zh: "第二级的起点不低于第一级，第二级会是空的。请把它调到 {value} 以下。",
    en: "Tier 2 does not start below tier 1, so it stays empty. Set it below {value}.",
  },
  "pane.settings.weights.why": {
    zh: "优先问题按权重排序，权重在另一页调整。",
    en: "Issues are ranked by weights, which have a page of their own.",
  },
  "pane.settings.weights": { zh: "去调整权重", en: "Adjust the weights" },

  "pane.settings.distances": { zh: "距离和社区边界", en: "Distances and borders" },
  "pane.settings.bordersOpen": {
    zh: "资源可以服务别的社区",
    en: "Resources may serve other communities",
  },
  "pane.settings.bordersOpen.why": {
    zh: "关掉后，每个社区只用自己的资源。",
    en: "When this is off, each community uses only its own resources.",
  },
  "pane.settings.bordersOpen.0": { zh: "不可以", en: "No" },
  "pane.settings.bordersOpen.1": { zh: "可以", en: "Yes" },
  "pane.settings.borderSurchargeM": { zh: "跨社区多算的路程", en: "Extra way across a border" },
  "pane.settings.borderSurchargeM.why": {
    zh: "用别的社区的资源，每单位多算这么多米，所以先用本社区的。",
    en: "A unit from another community counts so many metres more, so a community's own come first.",
  },
  "pane.settings.metresPerYuan": { zh: "1 元费用抵多少路程", en: "What 1 yuan of cost is worth" },
  "pane.settings.metresPerYuan.why": {
    zh: "在近和便宜之间取舍：数越大，越看重便宜。",
    en: "Weighs near against cheap: the larger, the more cheap resources are preferred.",
  },
  "pane.settings.coordinates": { zh: "坐标是哪一种", en: "Kind of coordinates" },
  "pane.settings.coordinates.why": {
    zh: "需求和资源的坐标从哪里来。不清楚就留“自动识别”。",
    en: "Where the coordinates of needs and resources come from. Leave it to be recognised if you are not sure.",
  },
  "pane.settings.coordinates.0": { zh: "自动识别", en: "Recognise" },
  "pane.settings.coordinates.1": { zh: "本地米", en: "Local metres" },
  "pane.settings.coordinates.2": { zh: "WGS-84（卫星定位）", en: "WGS-84 (GPS)" },
  "pane.settings.coordinates.3": { zh: "GCJ-02（高德、腾讯）", en: "GCJ-02 (Amap, Tencent)" },
  "pane.settings.coordinates.4": { zh: "BD-09（百度）", en: "BD-09 (Baidu)" },

  "pane.settings.fairShares": { zh: "公平和保障", en: "Fairness and guarantees" },
  "pane.settings.fairness": { zh: "资源不够时怎么分", en: "When there is not enough" },
  "pane.settings.fairness.why": {
    zh: "同一级里，是让路程和费用最少，还是让各人群或各社区满足得差不多。",
    en: "Within a tier: least way and cost, or groups or communities served about alike.",
  },
  "pane.settings.fairness.0": { zh: "路程和费用最少", en: "Least way and cost" },
  "pane.settings.fairness.1": { zh: "各人群均衡", en: "Groups alike" },
  "pane.settings.fairness.2": { zh: "各社区均衡", en: "Communities alike" },
  "pane.settings.minimumShares.why": {
    zh: "某个人群或社区至少要满足几成，在“{sheet}”工作表里逐行写。人群包含的人群一起算：老年人含独居高龄老人。",
    en: "What share a group or community is to get at least, one row each on the sheet “{sheet}”. A group counts with its parts: the elderly with those who live alone.",
  },

  "pane.settings.replacing": { zh: "替代", en: "Substitutes" },
  "pane.settings.substitutes.why": {
    zh: "没有合适的资源时，哪一类可以顶替、多算多少米，在“{sheet}”工作表里逐行写。",
    en: "Which category may stand in for another, and at how many metres more, one row each on the sheet “{sheet}”.",
  },

  "pane.settings.planning": { zh: "安排周期", en: "Planning" },
  "pane.settings.weeks": { zh: "一次安排几周", en: "Weeks planned at once" },
  "pane.settings.weeks.why": {
    zh: "资源的可提供数量按每周计，安排几周就有几倍。",
    en: "Capacities are per week: so many weeks have so many times as much.",
  },

  "pane.settings.unit.metres": { zh: "米", en: "m" },
  "pane.settings.unit.weeks": { zh: "周", en: "weeks" },
  "pane.settings.unit.points": { zh: "分", en: "points" },

  "pane.settings.reset": { zh: "全部改为推荐值", en: "All as recommended" },
  "pane.settings.reset.none": { zh: "所有选项都是推荐值。", en: "All options are as recommended." },
  "pane.settings.reset.ask": {
    zh: "这些选项会改为推荐值：{options}。确定吗？",
    en: "These options will be set to the recommended values: {options}. Go on?",
  },
  "pane.settings.reset.confirm": { zh: "改为推荐值", en: "Set them" },
  "pane.settings.reset.cancel": { zh: "不改", en: "Keep mine" },
} as const satisfies Catalogue;
