import type { Catalogue } from "../../../language";

/** What a plan's limits are, what would change it and what has changed in it, in words for the cells of the result sheets. */
export const PLAN_REASONS = {
  "difference.served": { zh: "{tier} 级多满足 {units}", en: "tier {tier} gets {units} more" },
  "difference.lost": { zh: "{tier} 级少满足 {units}", en: "tier {tier} gets {units} fewer" },
  "difference.people": { zh: "多惠及 {people} 人次", en: "{people} more {people:person|people} reached" },
  "difference.peopleLost": {
    zh: "少惠及 {people} 人次",
    en: "{people} fewer {people:person|people} reached",
  },
  "difference.unmet": { zh: "未满足的需求多 {needs} 条", en: "{needs} more {needs:need|needs} unmet" },
  "difference.met": { zh: "未满足的需求少 {needs} 条", en: "{needs} fewer {needs:need|needs} unmet" },
  "difference.dearer": { zh: "路程加费用多 {metres} 米", en: "way and cost up by {metres} m" },
  "difference.cheaper": { zh: "路程加费用少 {metres} 米", en: "way and cost down by {metres} m" },
  "difference.none": { zh: "没有变化", en: "no change" },
  "difference.step": { zh: "，", en: ", " },
  "difference.unproven": { zh: "（未证实为最优）", en: " (not proven to be optimal)" },

  "marginal.resource": { zh: "{resource}：{effect}", en: "{resource}: {effect}" },
  "marginal.load": { zh: "已用 {used}/{capacity} {unit}", en: "{used} of {capacity} given ({unit})" },
  "marginal.rest": { zh: "其余见下面各行", en: "for the others see their rows below" },
  "marginal.notSolved": {
    zh: "未计算：有附加规则时每项都要重新求解，只算编号在前的 {count} 项",
    en: "not computed: under rules each resource takes a solve of its own, done for the first {count} by id",
  },
  "marginal.unknown": {
    zh: "说不准：有附加规则，多 1 个会牵动几级，或未证实为最优",
    en: "cannot be told: under rules it would change several tiers, or is not proven to be optimal",
  },
  "marginal.overpinned": {
    zh: "锁定的已超过可提供数量，多出的先给锁定",
    en: "more is locked than there is; a unit more goes to the lock",
  },
  "suggestion.more": {
    zh: "请{provider}（{resource}）先多提供 1 {unit}，{tier} 级需求就能多满足 1 {unit}；共差 {shortage} {unit}，也可另找同类资源分担",
    en: "Ask {provider} ({resource}) for one unit ({unit}) more: tier {tier} gets one more. Missing in all: {shortage}; a new resource of the kind helps too",
  },
  "suggestion.other": {
    zh: "共差 {shortage} {unit}，请增加这些资源或另找同类资源",
    en: "Missing in all ({unit}): {shortage}. Add to these resources or find another of the kind",
  },

  "scenario.suggestion": { zh: "建议：{what}", en: "Suggestion: {what}" },
  "scenario.addCapacity": { zh: "{resource} 加 {units} {unit}", en: "{resource}: {units} more ({unit})" },
  "scenario.openBorders": { zh: "打开社区边界", en: "open borders" },
  "scenario.together": {
    zh: "与“{scenario}”的第一行一起试算",
    en: "Tried together with the first row of “{scenario}”",
  },
  "scenario.flawedElsewhere": {
    zh: "“{scenario}”有一行看不懂，未试算",
    en: "A row of “{scenario}” cannot be read: not tried",
  },
  "scenario.noAction": { zh: "请从下拉表选一种做法", en: "Choose an action from the list" },
  "scenario.noResource": { zh: "没有编号为“{found}”的资源", en: "No resource has the id “{found}”" },
  "scenario.resourceMissing": { zh: "请填资源编号", en: "Enter a resource id" },
  "scenario.noTarget": {
    zh: "没有编号为“{found}”的资源或需求",
    en: "No resource or need has the id “{found}”",
  },
  "scenario.noAmount": { zh: "请在“数量”填大于 0 的整数", en: "Enter a whole number above 0 as amount" },
  "scenario.noPlace": { zh: "没有“{found}”这个社区或需求", en: "“{found}” is no community or need" },
  "scenario.noCommunity": { zh: "没有“{found}”这个社区", en: "“{found}” is no community" },
  "scenario.twoCommunities": {
    zh: "请填两个不同的社区：“对象编号”一个，“地点或时段”一个",
    en: "Enter two different communities: one as target, the other under place",
  },
  "scenario.noSlots": { zh: "请填时段，如“周六上午”", en: "Enter times such as “Sat morning”" },

  "change.new": { zh: "新需求", en: "new need" },
  "change.askedMore": { zh: "需求数量由 {before} 增到 {now}", en: "asks for {now}, before {before}" },
  "change.askedLess": { zh: "需求数量由 {before} 减到 {now}", en: "asks for {now}, before {before}" },
  "change.resourceGone": { zh: "{resource} 已不在清单", en: "{resource} is gone" },
  "change.resourceExpired": { zh: "{resource} 已到期", en: "{resource} has expired" },
  "change.capacityLess": {
    zh: "{resource} 由 {before} 减到 {now}",
    en: "{resource} has {now}, before {before}",
  },
  "change.refused": { zh: "与 {resource} 的匹配被拒绝", en: "the match with {resource} was refused" },
  "change.noLongerFits": { zh: "{resource} 不再符合：{filters}", en: "{resource} no longer fits: {filters}" },
  "change.lockedFor": { zh: "{resource} 锁定给了 {needs}", en: "{resource} is locked for {needs}" },
  "change.displaced": { zh: "{resource} 改给 {needs}", en: "{resource} goes to {needs}" },
  "change.resourceNew": { zh: "{resource} 新近可用", en: "{resource} has become available" },
  "change.capacityMore": {
    zh: "{resource} 由 {before} 增到 {now}",
    en: "{resource} has {now}, before {before}",
  },
  "change.locked": { zh: "{resource} 锁定给本需求", en: "{resource} is locked for it" },
  "change.freed": { zh: "{needs} 让出 {resource}", en: "{needs} left {resource}" },
  "change.rearranged": { zh: "重新调配", en: "rearranged" },
  "change.lost": { zh: "少 {units}：{reasons}", en: "{units} fewer: {reasons}" },
  "change.gained": { zh: "多 {units}：{reasons}", en: "{units} more: {reasons}" },
  "change.needOfTier": { zh: "{need}（{tier} 级）", en: "{need} (tier {tier})" },
  "change.counts": {
    zh: "满足增加 {gained} 条，减少 {lost} 条；新需求 {new} 条，已不在 {gone} 条",
    en: "needs that get more: {gained}, less: {lost}; new: {new}, gone: {gone}",
  },
  "change.first": { zh: "没有上次的结果可比", en: "No earlier run to compare with" },

  "match.sinceLastTime": { zh: "与上次相比{change}", en: "since last time {change}" },
  "match.holders": { zh: "更省的 {resources}", en: "better ones: {resources}" },
  "match.holder": { zh: "{resource} 给了 {needs}", en: "{resource} serves {needs}" },
  "match.noSwap": { zh: "对换不会更省", en: "a swap would not be better" },
  "match.displaces": {
    zh: "这里少 1 {unit}，可给 {need}",
    en: "one unit ({unit}) less here could go to {need}",
  },
  "match.displacesBehind": {
    zh: "这里少 1 {unit}，经 {first}调换可给 {need}",
    en: "one unit ({unit}) less here could, by way of {first}, serve {need}",
  },
  "match.displacesShorter": {
    zh: "这里少 1 {unit}，改给 {need}，路程加费用少 {metres} 米",
    en: "one unit ({unit}) less here could go to {need}: way and cost down by {metres} m",
  },
  "match.displacesNobody": { zh: "没有挤占别的需求", en: "displaces no other need" },
  "match.displacesElsewhere": {
    zh: "本需求少 1 {unit}，让出的是 {resource} 的，见该行",
    en: "one unit ({unit}) less for the need would be one of {resource}: see that row",
  },
  "match.displacesUntold": {
    zh: "有附加规则，未算出挤占了谁",
    en: "under further rules it is not worked out whom it displaces",
  },
  "match.refused": { zh: "已拒绝，不再这样分配", en: "Refused; the pair is avoided" },
  "match.refusedFor": { zh: "已拒绝：{reason}", en: "Refused: {reason}" },
  "match.price": { zh: "不锁定会：{effect}", en: "without the lock: {effect}" },
  "match.priceNone": { zh: "不锁定结果也一样好", en: "without the lock the plan would be as good" },

  "unmet.indivisible": { zh: "不能拆分", en: "May not be split" },
  "unmet.limits": { zh: "名额或时段受限", en: "Limits of slots or groups" },
  "idle.limits": {
    zh: "尚有余量，但受每个时段的数量、人群名额或不能拆分的需求限制，不能给还缺的需求",
    en: "Some is left, but limits of time slots or groups or needs that may not be split keep it from needs that lack it",
  },
  "match.laterUnderRules": {
    zh: "类别、单位、人群、社区、距离、时段、等级、有效期都符合，在 {count} 项可用资源中排第 {rank}；更省的虽有余量，但受每个时段的数量、人群名额或不能拆分的需求限制",
    en: "Category, unit, group, community, distance, times, rating and validity fit; number {rank} of {count} usable resources; some is left of better ones, but limits of time slots or groups or needs that may not be split keep it",
  },
  "explain.indivisible": {
    zh: "可用资源 {count} 项，但都凑不出一次所需的 {asked} {unit}；本需求不能拆分，已满足 {served} {unit}",
    en: "Usable resources: {count}, but none can give all that is asked ({unit}: {asked}) in the way it is asked; the need may not be split and got {served}",
  },
  "explain.limits": {
    zh: "可用资源 {count} 项，已满足 {served} {unit}，还差 {unmet} {unit}；资源虽有余量，但每个时段的数量、人群名额、最低份额或不能拆分的需求限制了它",
    en: "Usable resources: {count}; {unit} given: {served}, missing: {unmet}; some is left, but limits of time slots or groups, minimum shares or needs that may not be split keep it",
  },
  "explain.capacityUnderRules": {
    zh: "可用资源 {count} 项，已满足 {served} {unit}，还差 {unmet} {unit}；这些资源已全部分配",
    en: "Usable resources: {count}; {unit} given: {served}, missing: {unmet}; all that these have is given out",
  },

  "miss.otherCommunity": {
    zh: "{resource}：在{community}，现不跨社区",
    en: "{resource}: other community ({community}), borders are closed",
  },
  "grade.unfit": { zh: "{resource}：{grades}", en: "{resource}: {grades}" },
  "grade.rating": {
    zh: "要求单位评级 {wanted}A，现为 {found}A",
    en: "needs a provider rated {wanted}A, has {found}A",
  },
  "grade.noRating": {
    zh: "要求单位评级 {wanted}A，现未评级",
    en: "needs a provider rated {wanted}A, has no rating",
  },
  "grade.level": {
    zh: "只服务评估 {wanted} 级及以上",
    en: "only for an assessed level of {wanted} and above",
  },

  "schedule.part": { zh: "{slot} {units}", en: "{slot}: {units}" },
  "schedule.week": { zh: "第 {week} 周：{parts}", en: "Week {week}: {parts}" },
  "schedule.weeks": { zh: "第 {first}–{last} 周每周：{parts}", en: "Weeks {first}–{last}, each: {parts}" },
  "schedule.any": { zh: "时段另约", en: "at times to be agreed" },

  "optimal.checked": { zh: "已验证", en: "checked" },
  "optimal.gap": { zh: "未证实，最多还能{gap}", en: "not proven; at most {gap} would be possible" },
  "optimal.unproven": { zh: "未证实", en: "not proven" },
  "price.fairness": { zh: "公平：{effect}", en: "fairness: {effect}" },
  "price.minimumShares": { zh: "最低份额：{effect}", en: "minimum shares: {effect}" },
  "price.borders": { zh: "不跨社区：{effect}", en: "closed borders: {effect}" },
  "price.intervention": { zh: "全部锁定与拒绝：{effect}", en: "all locks and refusals: {effect}" },
  "rule.fairnessRefused": {
    zh: "公平未采用：最低份额按{shares}，公平按{fairness}，不能并用",
    en: "fairness between {fairness} is not used: it does not go with minimum shares of {shares}",
  },
  "rule.fairnessInsideShares": {
    zh: "公平未采用：最低份额把一个人群和它包含的人群（如独居高龄老人之于老年人）合在一起算，不能同时在它们之间均衡",
    en: "fairness between groups is not used: a minimum share counts a group together with its parts (such as elderly people and those who live alone), so that these cannot be made alike",
  },
  "rule.shareMissed": {
    zh: "最低份额做不到：{name}应得 {wanted}，最多 {reached}",
    en: "a minimum share cannot be kept: {name} should get {wanted}, at most {reached} can be given",
  },
  "scope.group": { zh: "人群", en: "groups" },
  "scope.community": { zh: "社区", en: "communities" },
  "price.none": { zh: "没有锁定、拒绝或附加规则", en: "no locks, refusals or further rules" },
  "price.pinsLimit": {
    zh: "单条锁定只算前 {count} 条（见匹配理由）",
    en: "single locks: the first {count} only (see the reasons)",
  },
} as const satisfies Catalogue;
