import type { Text } from "../../../language";

/** The lists that drop-downs read; all of them stand on the Settings sheet and may be edited there. */
export type CodeListKey =
  | "category"
  | "group"
  | "unit"
  | "kind"
  | "source"
  | "evidence"
  | "ownership"
  | "needState"
  | "matchState"
  | "lock"
  | "division"
  | "scenarioAction";

/** One entry of a code list. `code` is stable whatever people rename; `parent` is the first-level category's code. */
export interface Code {
  readonly code: string;
  readonly name: Text;
  readonly parent?: string;
  /** Codes and names by which older workbooks know it. */
  readonly formerly?: readonly string[];
}

const entry = (code: string, zh: string, en: string): Code => ({ code, name: { zh, en } });
const renamed = (code: Code, ...formerly: readonly string[]): Code => ({ ...code, formerly });

/** Resource kinds of Chinese practice; legitimacy (合法性) is what only government can lend: standing, policies, contracts. */
const KINDS = [
  entry("people", "人力", "People"),
  entry("goods", "物力", "Goods"),
  entry("money", "财力", "Money"),
  entry("space", "空间", "Space"),
  entry("information", "信息", "Information"),
  entry("legitimacy", "合法性", "Legitimacy"),
];

const SOURCES = [
  entry("government", "政府", "Government"),
  entry("market", "市场", "Market"),
  entry("society", "社会", "Society"),
];

const EVIDENCE = [
  entry("survey", "问卷", "Survey"),
  entry("meeting", "座谈", "Meeting"),
  entry("interview", "访谈", "Interview"),
  entry("hotline", "热线", "Hotline"),
  entry("visit", "走访", "Visit"),
];

const UNITS = [
  entry("visit", "人次", "visits"),
  entry("person", "人", "persons"),
  entry("household", "户", "households"),
  entry("hour", "小时", "hours"),
  entry("session", "场", "sessions"),
  entry("place", "处", "places"),
  entry("item", "件", "items"),
  entry("set", "套", "sets"),
  entry("meal", "份", "meals"),
  entry("case", "例", "cases"),
];

/** The name of a unit as it follows `amount`: after 1, the English names of ours lose their s. What people have named stays as it is. */
export const unitAfter = (amount: number, name: string): string =>
  amount === 1 && UNITS.some((unit) => unit.name.en === name) ? name.slice(0, -1) : name;

const GROUPS = [
  entry("residents", "全体居民", "All residents"),
  entry("elderly", "老年人", "Elderly people"),
  entry("elderly-alone", "独居高龄老人", "Elderly living alone"),
  entry("adolescents", "青少年", "Adolescents"),
  entry("children-in-need", "留守困境儿童", "Children in need"),
  entry("disabled", "残疾人", "Disabled people"),
  entry("low-income", "低保困难家庭", "Low-income families"),
  entry("new-workers", "新就业群体", "Delivery and gig workers"),
  entry("tenants", "租户与商户", "Tenants and shopkeepers"),
  entry("released", "社区矫正与刑释人员", "People after prison or on probation"),
  entry("volunteers", "志愿者与网格员", "Volunteers and grid workers"),
];

const OWNERSHIP = [entry("own", "自有", "Own"), entry("mobilise", "可动员", "To be mobilised")];

const NEED_STATES = [
  entry("open", "待对接", "Open"),
  entry("claimed", "已认领", "Claimed"),
  entry("running", "实施中", "In progress"),
  entry("done", "已办结", "Done"),
  entry("dropped", "不再需要", "No longer needed"),
];

const MATCH_STATES = [
  entry("proposed", "建议", "Proposed"),
  renamed(entry("confirmed", "已确认", "Confirmed"), "agreed", "已对接", "Agreed"),
  entry("refused", "已拒绝", "Refused"),
  renamed(entry("done", "已完成", "Done"), "delivered", "已服务", "Delivered"),
];

/** How a need must be met; an empty cell: units may come from several resources, and fewer than asked are welcome. */
const DIVISIONS = [
  entry("all-or-nothing", "整体满足", "All or nothing"),
  entry("single-provider", "同一提供方", "From one resource"),
  entry("whole-from-one", "整体且同一提供方", "All of it from one"),
];

const LOCKS = [entry("locked", "锁定", "Locked")];

/** What a scenario may try; see `ScenarioChange` of matching. */
const SCENARIO_ACTIONS = [
  entry("add-capacity", "增加数量", "Add capacity"),
  entry("add-resource", "新增同类资源", "Add a resource like it"),
  entry("remove-resource", "停用资源", "Remove a resource"),
  entry("widen", "放宽距离", "Widen the distance"),
  entry("add-slots", "增加时段", "Add times"),
  entry("open-borders", "打开社区边界", "Open borders"),
  entry("drop-border", "取消一条社区边界", "Drop one border"),
];

/** Every list but the categories, which have a file of their own. */
export const SIMPLE_CODES = {
  group: GROUPS,
  unit: UNITS,
  kind: KINDS,
  source: SOURCES,
  evidence: EVIDENCE,
  ownership: OWNERSHIP,
  needState: NEED_STATES,
  matchState: MATCH_STATES,
  lock: LOCKS,
  division: DIVISIONS,
  scenarioAction: SCENARIO_ACTIONS,
} as const satisfies Readonly<Record<Exclude<CodeListKey, "category">, readonly Code[]>>;

/** Needs in these states are over and take no part in matching. */
export const CLOSED_NEED_STATES: ReadonlySet<string> = new Set(["done", "dropped"]);
