import type { Catalogue } from "../../../language";

/** Why a run decided as it did, in words for the cells of the result sheets. */
export const REASONS = {
  "text.more": { zh: "{start}…（其余见原行）", en: "{start}… (the rest stands in the row itself)" },
  "list.separator": { zh: "；", en: "; " },
  "list.comma": { zh: "、", en: ", " },
  "text.cut": {
    zh: "{start}…（全文 {length} 字，见“{sheet}”）",
    en: "{start}… ({length} characters in full on “{sheet}”)",
  },
  "list.more": { zh: "{items}等 {count} 项", en: "{items} … {count} in all" },
  "row.unnamed": { zh: "第 {row} 行", en: "Row {row}" },

  "match.only": {
    zh: "类别、单位、人群、社区、距离、时段、等级、有效期都符合，是唯一可用的资源",
    en: "Category, unit, group, community, distance, times, rating and validity fit; the only usable resource",
  },
  "match.nearest": {
    zh: "类别、单位、人群、社区、距离、时段、等级、有效期都符合，在 {count} 项可用资源中最近",
    en: "Category, unit, group, community, distance, times, rating and validity fit; the nearest of {count} usable resources",
  },
  "match.cheapest": {
    zh: "类别、单位、人群、社区、距离、时段、等级、有效期都符合，在 {count} 项可用资源中路程加费用最省",
    en: "Category, unit, group, community, distance, times, rating and validity fit; the least way and cost of {count} usable resources",
  },
  "match.later": {
    zh: "类别、单位、人群、社区、距离、时段、等级、有效期都符合，在 {count} 项可用资源中排第 {rank}，更省的已全部分配",
    en: "Category, unit, group, community, distance, times, rating and validity fit; number {rank} of {count} usable resources, the better ones are fully given out",
  },
  "match.substitute": {
    zh: "用替代类别，每单位多算 {metres} 米",
    en: "another category stands in, counted {metres} m more per unit",
  },
  "match.acrossBorder": {
    zh: "来自{community}，跨社区每单位多算 {metres} 米",
    en: "from {community}, counted {metres} m more per unit across the border",
  },
  "match.noDistance": {
    zh: "有一方没有坐标，距离未计",
    en: "one place is unknown, so distance was not counted",
  },
  "match.pinned": { zh: "人工锁定，照原样保留", en: "Locked by people and kept" },
  "match.pinnedClosed": {
    zh: "需求已结束，锁定的匹配照原样保留",
    en: "The need is over; the locked match is kept",
  },
  "match.pinnedAgainst": {
    zh: "人工锁定，照原样保留；注意不符合：{filters}",
    en: "Locked by people and kept; note what does not fit: {filters}",
  },

  "filter.category": { zh: "类别或单位", en: "category or unit" },
  "filter.group": { zh: "人群", en: "group" },
  "filter.border": { zh: "社区", en: "community" },
  "filter.distance": { zh: "距离", en: "distance" },
  "filter.time": { zh: "时段", en: "times" },
  "filter.qualification": { zh: "等级", en: "rating or level" },
  "filter.validity": { zh: "有效期", en: "validity" },
  "filter.exclusion": { zh: "已排除", en: "excluded" },

  "unmet.no-category": { zh: "没有此类资源", en: "No such resource" },
  "unmet.unit-differs": { zh: "单位不同", en: "Units differ" },
  "unmet.not-eligible": { zh: "人群不符", en: "Not eligible" },
  "unmet.border-closed": { zh: "不跨社区", en: "Other communities only" },
  "unmet.too-far": { zh: "距离过远", en: "Too far" },
  "unmet.no-common-time": { zh: "时段不合", en: "No common time" },
  "unmet.not-qualified": { zh: "等级不够", en: "Not qualified" },
  "unmet.expired": { zh: "资源已过期", en: "Expired" },
  "unmet.excluded": { zh: "已排除", en: "Excluded" },
  "unmet.capacity": { zh: "数量不足", en: "Too little" },
  "unmet.data-issue": { zh: "数据问题", en: "Data issue" },

  "funnel.total": { zh: "共 {count} 项资源", en: "Resources in all: {count}" },
  "funnel.category": { zh: "类别和单位相符 {count} 项", en: "category and unit fit: {count}" },
  "funnel.group": { zh: "人群相符 {count} 项", en: "group fits: {count}" },
  "funnel.border": { zh: "本社区可用 {count} 项", en: "open to the community: {count}" },
  "funnel.distance": { zh: "距离以内 {count} 项", en: "within reach: {count}" },
  "funnel.time": { zh: "时段相合 {count} 项", en: "times fit: {count}" },
  "funnel.qualification": { zh: "等级相符 {count} 项", en: "rating and level fit: {count}" },
  "funnel.validity": { zh: "未过期 {count} 项", en: "still valid: {count}" },
  "funnel.exclusion": { zh: "未排除 {count} 项", en: "not excluded: {count}" },
  "funnel.step": { zh: "，", en: ", " },
  "explain.unit-differs": {
    zh: "类别相符的资源有 {count} 项，但单位是{units}，不是{unit}",
    en: "{count} {count:resource|resources} of the category {count:counts|count} in {units}, not in {unit}",
  },
  "explain.capacity": {
    zh: "可用资源 {count} 项，已满足 {served} {unit}，还差 {unmet} {unit}；这些资源已全部用于优先级相同或更高的需求",
    en: "Usable resources: {count}; {unit} given: {served}, missing: {unmet}; all that these have goes to needs of the same or a higher tier",
  },
  "explain.pinned": {
    zh: "（其中人工锁定 {pinned} {unit}）",
    en: " (locked by people: {pinned})",
  },
  "explain.left-out": { zh: "这一行未参加匹配：{issues}", en: "The row took no part: {issues}" },

  "miss.distance": { zh: "{resource}：远 {metres} 米", en: "{resource}: {metres} m too far" },
  "miss.group": { zh: "{resource}：只面向{groups}", en: "{resource}: only for {groups}" },
  "miss.time": { zh: "{resource}：只在{slots}", en: "{resource}: only at {slots}" },
  "miss.validity": { zh: "{resource}：{day} 到期", en: "{resource}: expired on {day}" },
  "miss.exclusion": { zh: "{resource}：已排除", en: "{resource}: excluded" },
  "miss.unit": { zh: "{resource}：单位是{unit}", en: "{resource}: counts in {unit}" },

  bottleneck: {
    zh: "{resources} 共 {capacity} {unit}，{needs} 条需求要 {wanted} {unit}，差 {shortage} {unit}",
    en: "{resources}: {unit} there: {capacity}; wanted by {needs} {needs:need|needs}: {wanted}; short: {shortage}",
  },

  "idle.expired": { zh: "已于 {day} 到期", en: "Expired on {day}" },
  "idle.no-need-of-category": { zh: "没有同类别、同单位的需求", en: "No need of its categories and unit" },
  "idle.no-eligible-need": { zh: "同类需求的人群不在服务范围", en: "No need of an eligible group" },
  "idle.border-closed": {
    zh: "符合的需求都在别的社区，设置为不跨社区",
    en: "Fitting needs are in other communities, and borders are closed",
  },
  "idle.out-of-reach": { zh: "符合的需求都超出服务半径或可接受距离", en: "Fitting needs are out of reach" },
  "idle.no-common-time": { zh: "符合的需求时段都不合", en: "No common time with fitting needs" },
  "idle.not-qualified": { zh: "符合的需求等级都不相符", en: "Ratings or levels do not fit" },
  "idle.excluded": { zh: "符合的需求都已排除", en: "Fitting needs are excluded" },
  "idle.needs-met": { zh: "符合的需求都已满足，尚有余量", en: "Fitting needs are met, some is left" },
  "idle.data-issue": { zh: "数据问题，未参加匹配：{issues}", en: "Data issue, took no part: {issues}" },
  "idle.near": { zh: "{need}（{facts}）", en: "{need} ({facts})" },
  "idle.near.distance": { zh: "相距 {metres} 米", en: "{metres} m away" },
  "idle.near.unmet": { zh: "还差 {unmet} {unit}", en: "{unit} unmet: {unmet}" },
  "idle.near.met": { zh: "已满足", en: "met" },
  "idle.near.failed": { zh: "不符：{filters}", en: "does not fit: {filters}" },

  "basis.needs": { zh: "{needs}", en: "{needs}" },
  "basis.group": {
    zh: "差距：本社区该人群 {answers} 份答卷",
    en: "gap: {answers} answers of the group here",
  },
  "basis.community": { zh: "差距：本社区 {answers} 份答卷", en: "gap: {answers} answers of the community" },
  "basis.all": { zh: "差距：全部 {answers} 份答卷", en: "gap: all {answers} answers" },
  "basis.none": {
    zh: "差距：答卷不足 {fewest} 份，不计",
    en: "gap: fewer than {fewest} answers, not counted",
  },
} as const satisfies Catalogue;
