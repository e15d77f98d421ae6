import { code, type CodeList, text } from "../../../core/sheets/declare";

/** Resource kinds of Chinese practice; legitimacy (合法性) is what only government can lend: standing, policies, contracts. */
export const KIND: CodeList = {
  key: "kind",
  name: text("种类表", "Kinds"),
  codes: [
    code("people", "人力", "People"),
    code("goods", "物力", "Goods"),
    code("money", "财力", "Money"),
    code("space", "空间", "Space"),
    code("information", "信息", "Information"),
    code("legitimacy", "合法性", "Legitimacy"),
  ],
};

export const SOURCE: CodeList = {
  key: "source",
  name: text("来源表", "Sources"),
  codes: [
    code("government", "政府", "Government"),
    code("market", "市场", "Market"),
    code("society", "社会", "Society"),
  ],
};

export const EVIDENCE: CodeList = {
  key: "evidence",
  name: text("依据表", "Evidence"),
  codes: [
    code("survey", "问卷", "Survey"),
    code("meeting", "座谈", "Meeting"),
    code("interview", "访谈", "Interview"),
    code("hotline", "热线", "Hotline"),
    code("visit", "走访", "Visit"),
  ],
};

export const UNIT: CodeList = {
  key: "unit",
  name: text("单位表", "Units"),
  codes: [
    code("visit", "人次", "visits"),
    code("person", "人", "persons"),
    code("household", "户", "households"),
    code("hour", "小时", "hours"),
    code("session", "场", "sessions"),
    code("place", "处", "places"),
    code("item", "件", "items"),
    code("set", "套", "sets"),
    code("meal", "份", "meals"),
    code("case", "例", "cases"),
  ],
};

/** The name of a unit as it follows `amount`: after 1, the English names of ours lose their s. What people have named stays as it is. */
export const unitAfter = (amount: number, name: string): string =>
  amount === 1 && UNIT.codes.some((unit) => unit.name.en === name) ? name.slice(0, -1) : name;

export const GROUP: CodeList = {
  key: "group",
  name: text("人群表", "Groups"),
  codes: [
    code("residents", "全体居民", "All residents"),
    code("elderly", "老年人", "Elderly people"),
    code("elderly-alone", "独居高龄老人", "Elderly living alone"),
    code("adolescents", "青少年", "Adolescents"),
    code("children-in-need", "留守困境儿童", "Children in need"),
    code("disabled", "残疾人", "Disabled people"),
    code("low-income", "低保困难家庭", "Low-income families"),
    code("new-workers", "新就业群体", "Delivery and gig workers"),
    code("tenants", "租户与商户", "Tenants and shopkeepers"),
    code("released", "社区矫正与刑释人员", "People after prison or on probation"),
    code("volunteers", "志愿者与网格员", "Volunteers and grid workers"),
  ],
};

export const OWNERSHIP: CodeList = {
  key: "ownership",
  name: text("归属表", "Ownership"),
  codes: [code("own", "自有", "Own"), code("mobilise", "可动员", "To be mobilised")],
};

export const NEED_STATE: CodeList = {
  key: "needState",
  name: text("需求状态表", "NeedStates"),
  codes: [
    code("open", "待对接", "Open"),
    code("claimed", "已认领", "Claimed"),
    code("running", "实施中", "In progress"),
    code("done", "已办结", "Done"),
    code("dropped", "不再需要", "No longer needed"),
  ],
};

export const MATCH_STATE: CodeList = {
  key: "matchState",
  name: text("匹配状态表", "MatchStates"),
  isFixed: true,
  codes: [
    code("proposed", "建议", "Proposed"),
    code("confirmed", "已确认", "Confirmed", "agreed", "已对接", "Agreed"),
    code("refused", "已拒绝", "Refused"),
    code("done", "已完成", "Done", "delivered", "已服务", "Delivered"),
  ],
};

/** How a need must be met; an empty cell: units may come from several resources, and fewer than asked are welcome. */
export const DIVISION: CodeList = {
  key: "division",
  name: text("拆分方式表", "Divisions"),
  isFixed: true,
  codes: [
    code("all-or-nothing", "整体满足", "All or nothing"),
    code("single-provider", "同一提供方", "From one resource"),
    code("whole-from-one", "整体且同一提供方", "All of it from one"),
  ],
};

export const LOCK: CodeList = {
  key: "lock",
  name: text("锁定表", "Locks"),
  codes: [code("locked", "锁定", "Locked")],
};

/** What a scenario may try; see `ScenarioChange` of matching. */
export const SCENARIO_ACTION: CodeList = {
  key: "scenarioAction",
  name: text("情景做法表", "ScenarioActions"),
  codes: [
    code("add-capacity", "增加数量", "Add capacity"),
    code("add-resource", "新增同类资源", "Add a resource like it"),
    code("remove-resource", "停用资源", "Remove a resource"),
    code("widen", "放宽距离", "Widen the distance"),
    code("add-slots", "增加时段", "Add times"),
    code("open-borders", "打开社区边界", "Open borders"),
    code("drop-border", "取消一条社区边界", "Drop one border"),
  ],
};

/** Needs in these states are over and take no part in matching. */
export const CLOSED_NEED_STATES: ReadonlySet<string> = new Set(["done", "dropped"]);
