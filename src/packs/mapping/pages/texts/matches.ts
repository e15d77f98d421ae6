import type { Catalogue } from "../../../../language";

/** Messages of the page on matches. */
export const PANE_MATCHES = {
  "pane.matches.none": { zh: "还没有匹配结果", en: "There are no matches yet" },
  "pane.matches.none.text": {
    zh: "填好需求清单和资源清单后运行，这里就会显示谁得到了什么、还缺什么、什么闲置。",
    en: "Fill in needs and resources and run. Then this page tells who gets what, what is missing and what is idle.",
  },

  "pane.matches.reach": { zh: "受益人次", en: "People reached" },
  "pane.matches.reach.by": { zh: "受益人次的划分", en: "People reached by" },
  "pane.matches.reach.tier": { zh: "优先级", en: "Tier" },
  "pane.matches.reach.group": { zh: "人群", en: "Group" },
  "pane.matches.reach.community": { zh: "社区", en: "Community" },
  "pane.matches.reach.share": { zh: "{reached} / {people} 人次", en: "{reached} of {people}" },
  "pane.matches.reach.none": { zh: "没有参加运行的需求。", en: "No need took part in the run." },
  "pane.matches.reasons": { zh: "未满足的原因", en: "Why needs are unmet" },
  "pane.matches.reasons.count": { zh: "{count} 项", en: "{count}" },
  "pane.matches.reason.no-category": {
    zh: "没有资源服务这个类别。",
    en: "No resource serves the category.",
  },
  "pane.matches.reason.unit-differs": {
    zh: "类别相符，但数量的单位不同。",
    en: "The category fits, but quantities are in other units.",
  },
  "pane.matches.reason.not-eligible": {
    zh: "类别相符的资源不面向这类人群。",
    en: "Resources of the category are for other groups.",
  },
  "pane.matches.reason.border-closed": {
    zh: "合适的资源在别的社区，设置为不跨社区。",
    en: "Fitting resources are in other communities, and borders are closed.",
  },
  "pane.matches.reason.too-far": {
    zh: "超出资源的服务半径或需求的可接受距离。",
    en: "Beyond how far the resource goes, or how far people can come.",
  },
  "pane.matches.reason.no-common-time": {
    zh: "需求和资源没有共同的时段。",
    en: "Need and resource have no times in common.",
  },
  "pane.matches.reason.not-qualified": {
    zh: "其他都合适，但等级不符合要求。",
    en: "All else fits, but not the rating or level asked for.",
  },
  "pane.matches.reason.expired": {
    zh: "其他都合适的资源，有效期在运行那天之前已过。",
    en: "All else fits, but the resource's last valid day was before the run.",
  },
  "pane.matches.reason.excluded": {
    zh: "其他都合适，但这样的配对已被排除。",
    en: "All else fits, but people have excluded the pair.",
  },
  "pane.matches.reason.capacity": {
    zh: "合适的资源已全部用于优先级相同或更高的需求。",
    en: "All that fitting resources have goes to needs of the same or a higher tier.",
  },
  "pane.matches.reason.data-issue": {
    zh: "这一行有数据问题，没有参加运行，见“数据检查”页。",
    en: "The row has data issues and took no part; see the page Data check.",
  },

  "pane.matches.hint": {
    zh: "在需求、资源、匹配、未满足或闲置工作表里选一行，或在下面查找，这里就显示它的卡片。",
    en: "Select a row on the sheet of needs, resources, matches, unmet or idle, or search below, to see its card here.",
  },
  "pane.matches.search": { zh: "按编号、名称或提供单位查找", en: "Search by id, name or provider" },
  "pane.matches.search.nothing": { zh: "没有找到“{query}”。", en: "Nothing found for “{query}”." },
  "pane.matches.list.unmet": { zh: "未满足的需求", en: "Unmet needs" },
  "pane.matches.list.idle": { zh: "有余量的资源", en: "Resources with something left" },
  "pane.matches.list.needs": { zh: "需求", en: "Needs" },
  "pane.matches.list.resources": { zh: "资源", en: "Resources" },
  "pane.matches.list.empty": { zh: "没有。", en: "None." },
  "pane.matches.missing": { zh: "缺 {units} {unit}", en: "{units} {unit} short" },
  "pane.matches.left": { zh: "余 {units} {unit}", en: "{units} {unit} left" },
  "pane.matches.met": { zh: "已满足", en: "met" },
  "pane.matches.usedUp": { zh: "已用完", en: "used up" },
  "pane.matches.units": { zh: "{units} {unit}", en: "{units} {unit}" },

  "pane.matches.need": { zh: "需求 {id}", en: "Need {id}" },
  "pane.matches.resource": { zh: "资源 {id}", en: "Resource {id}" },
  "pane.matches.close": { zh: "关闭卡片", en: "Close the card" },
  "pane.matches.gone": {
    zh: "上次运行的结果里没有“{id}”，清单里也没有。",
    en: "Neither the last run nor the lists know {id}.",
  },
  "pane.matches.unlisted": {
    zh: "清单里已经没有这一行；下面是上次运行写下的。",
    en: "It is no longer listed; this is what the last run wrote of it.",
  },
  "pane.matches.need.sum": {
    zh: "需要 {quantity} {unit}，已分配 {served}",
    en: "{quantity} {unit} needed, {served} allocated",
  },
  "pane.matches.resource.sum": {
    zh: "可提供 {capacity} {unit}，已分配 {used}，余 {left}",
    en: "{capacity} {unit} offered, {used} used, {left} left",
  },
  "pane.matches.need.from": { zh: "由谁提供", en: "Who provides it" },
  "pane.matches.need.fromNobody": { zh: "还没有资源分配给它。", en: "No resource is allocated to it yet." },
  "pane.matches.resource.for": { zh: "提供给谁", en: "Whom it serves" },
  "pane.matches.resource.forNobody": {
    zh: "还没有分配给任何需求。",
    en: "It is not allocated to any need yet.",
  },
  "pane.matches.need.why": {
    zh: "为什么还缺 {units} {unit}",
    en: "Why {units} {unit} {units:is|are} missing",
  },
  "pane.matches.need.leftOut": { zh: "为什么没有参加运行", en: "Why it took no part" },
  "pane.matches.need.nearest": { zh: "最接近的资源", en: "Nearest miss" },
  "pane.matches.need.bottleneck": { zh: "瓶颈", en: "Bottleneck" },
  "pane.matches.resource.why": { zh: "为什么有余量", en: "Why something is left" },
  "pane.matches.resource.oneMore": { zh: "再多一个会怎样", en: "What one more would bring" },
  "pane.matches.resource.nearest": { zh: "最接近的需求", en: "Nearest needs" },

  "pane.matches.distance": { zh: "距离 {metres} 米", en: "{metres} m away" },
  "pane.matches.locked": { zh: "锁定", en: "Locked" },
  "pane.matches.refusal": { zh: "排除原因：{reason}", en: "Excluded because: {reason}" },
  "pane.matches.goToRow": { zh: "到表中这一行", en: "Go to its row" },
  "pane.matches.goToRow.of": { zh: "到工作表“{sheet}”里的 {ids}", en: "Go to {ids} on the sheet {sheet}" },
  "pane.matches.decide.lock": { zh: "锁定", en: "Lock" },
  "pane.matches.decide.unlock": { zh: "解除锁定", en: "Unlock" },
  "pane.matches.decide.propose": { zh: "恢复为建议", en: "Back to proposed" },
  "pane.matches.decide.confirm": { zh: "确认", en: "Confirm" },
  "pane.matches.decide.done": { zh: "标为完成", en: "Mark as done" },
  "pane.matches.decide.refuse": { zh: "排除", en: "Exclude" },
  "pane.matches.decide.reconsider": { zh: "取消排除", en: "No longer exclude" },
  "pane.matches.decide.lock.hint": { zh: "再次运行时照原样保留", en: "The next run keeps it as it is" },
  "pane.matches.decide.confirm.hint": {
    zh: "已和提供方谈妥；再次运行时照原样保留",
    en: "Agreed with the provider; the next run keeps it",
  },
  "pane.matches.decide.done.hint": {
    zh: "已经办完；再次运行时照原样保留",
    en: "It has happened; the next run keeps it",
  },
  "pane.matches.decide.refuse.hint": {
    zh: "写明原因；下次运行不再这样分配",
    en: "You say why; the next run avoids the pair",
  },
  "pane.matches.decide.of": { zh: "{decision}：{ids}", en: "{decision}: {ids}" },
  "pane.matches.exclude.reason": { zh: "为什么不这样分配？", en: "Why not this pair?" },
  "pane.matches.exclude.hint": {
    zh: "写进匹配结果表；下次运行不再这样分配。",
    en: "It is written into the matches; the next run avoids the pair.",
  },
  "pane.matches.exclude.do": { zh: "排除", en: "Exclude" },
  "pane.matches.exclude.cancel": { zh: "取消", en: "Cancel" },
} as const satisfies Catalogue;
