import {
  catalogueOf,
  defineTable,
  listTable,
  optional,
  required,
  SETTINGS,
  text,
  type CodeList,
  type Pack,
} from "../../src/core/sheets/declare";
import { code } from "../../src/core/sheets/declare/code-list";

/** Whether an outing has places left. */
export const PLACES: CodeList = {
  key: "places",
  name: text("名额", "Places"),
  codes: [code("free", "有空位", "Places left"), code("full", "已满", "Full")],
};

const NOTHING = text("", "");
const id = required("id", text("编号", "No."), text("不重复", "Not used twice"), {
  width: 60,
  isUnique: true,
});

/** Two tables made for tests alone, one of which refers to the other and computes columns from both. */
export const CLUBS = defineTable({
  key: "clubs",
  name: text("社团", "Clubs"),
  sheet: "clubs",
  kind: "input",
  fields: {
    id,
    name: optional("text", text("名称", "Name"), NOTHING, { width: 90, maxLength: 60 }),
    seats: optional("integer", text("座位", "Seats"), NOTHING, {
      width: 60,
      maximum: 1000,
      aliases: ["人数上限"],
    }),
  },
});

export const OUTINGS = defineTable({
  key: "outings",
  name: text("活动", "Outings"),
  sheet: "outings",
  kind: "input",
  fields: {
    id,
    club: required("reference", text("社团编号", "Club"), text("见社团表", "As in Clubs"), {
      width: 80,
      reference: { table: "clubs", field: "id" },
    }),
    people: optional("integer", text("人数", "People"), NOTHING, { width: 60, maximum: 1000 }),
    left: optional("integer", text("余位", "Left"), text("座位减人数", "Seats less people"), {
      width: 60,
      formula: ({ cell, column }) =>
        `INDEX(${column("clubs", "seats")},MATCH(${cell("club")},${column("clubs", "id")},0))-${cell("people")}`,
    }),
    day: optional("date", text("日期", "Day"), NOTHING, { width: 80 }),
    next: optional("date", text("下次", "Next"), text("30 天后", "30 days later"), {
      width: 80,
      formula: ({ cell }) => `IF(LEN(${cell("day")})=0,"",${cell("day")}+30)`,
    }),
    places: optional("code", text("名额", "Places"), NOTHING, {
      width: 80,
      list: PLACES,
      formula: ({ cell, label }) => `IF(${cell("left")}>0,${label(PLACES, "free")},${label(PLACES, "full")})`,
    }),
    second: optional("reference", text("协办", "Helped by"), NOTHING, {
      width: 80,
      reference: { table: "clubs", field: "id" },
    }),
  },
});

const sheet = (key: string, zh: string, en: string) => ({
  key,
  name: text(zh, en),
  purpose: text("测试", "test"),
});

export const TOY: Pack = {
  key: "toy",
  name: text("测试", "Toy"),
  purpose: text("只用于测试。", "For tests alone."),
  isBase: true,
  band: 0,
  sheets: [
    sheet("clubs", "社团", "Clubs"),
    sheet("outings", "活动", "Outings"),
    sheet(SETTINGS, "设置", "Settings"),
  ],
  tables: [CLUBS, OUTINGS, listTable(PLACES)],
};
export const TOYS = catalogueOf([TOY]);
