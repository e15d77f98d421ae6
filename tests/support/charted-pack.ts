import { bars, axis, areaOf, countAxis, dataBlock, HALF, PALETTE, sayIn } from "../../src/core/sheets/charts";
import {
  catalogueOf,
  code,
  defineTable,
  optional,
  required,
  text,
  type ChartRecord,
  type FormulaScope,
  type Pack,
} from "../../src/core/sheets/declare";
import { formula } from "../../src/core/sheets/layout";
import { listTable } from "../../src/core/sheets/declare/list-table";
import { PACKS } from "../../src/packs";

const STATE = {
  key: "toy-state",
  name: text("玩具状态", "ToyStates"),
  codes: [code("new", "新的", "New"), code("worn", "旧的", "Worn")],
};

export const TOYS = defineTable({
  key: "toys",
  name: text("玩具", "Toys"),
  sheet: "toys",
  kind: "input",
  fields: {
    id: required("id", text("编号", "Id"), text("", ""), { width: 60, isUnique: true }),
    count: optional("integer", text("件数", "Count"), text("", ""), { width: 60, minimum: 0, maximum: 1000 }),
    state: optional("code", text("状态", "State"), text("", ""), { width: 84, list: STATE }),
  },
});

const TEXTS = {
  title: text("各状态的玩具", "Toys by state"),
  state: text("状态", "State"),
  value: text("件数", "Count"),
};

/** Toys by state, always as the table is. */
const TOYS_BY_STATE: ChartRecord<FormulaScope> = {
  key: "toys-by-state",
  size: HALF,
  columns: [90, 60],
  texts: TEXTS,
  describe: ({ language, column, label }, cell) => {
    const say = sayIn(TEXTS, language);
    const columns = [say("state"), say("value")].map((title) => ({ title, format: "General" }));
    const rows = STATE.codes.map((each, row) => [
      formula(label(STATE, each.code)),
      formula(`SUMIFS(${column("toys", "count")},${column("toys", "state")},${cell(row, 0)})`),
    ]);
    return {
      type: "BarClustered",
      title: say("title"),
      data: dataBlock(say("title"), columns, rows),
      series: [
        bars({
          name: say("value"),
          type: "bar",
          color: PALETTE[1],
          values: areaOf(1, 0, rows.length - 1),
          categories: areaOf(0, 0, rows.length - 1),
          arrangement: "clustered",
        }),
      ],
      categoryAxis: axis(say("state"), { reversed: true }),
      valueAxis: countAxis(say("value")),
      secondaryAxis: null,
      legend: null,
    };
  },
};

/** A table with key figures and a chart beside it. */
export const TOY_PACK: Pack = {
  key: "toys",
  name: text("玩具", "Toys"),
  purpose: text("", ""),
  band: 7,
  sheets: [{ key: "toys", name: text("玩具", "Toys"), purpose: text("一行一种", "one row a kind") }],
  tables: [TOYS, listTable(STATE)],
  beside: [
    {
      sheet: "toys",
      figures: [
        {
          label: text("种类", "Kinds"),
          note: text("有编号的", "with an id"),
          formula: ({ column }) => `COUNTA(${column("toys", "id")})`,
          numberFormat: "#,##0",
        },
        {
          label: text("件数", "Pieces"),
          formula: ({ column }) => `SUM(${column("toys", "count")})`,
          numberFormat: "#,##0",
        },
      ],
      charts: [TOYS_BY_STATE],
    },
  ],
};

export const WITH_TOYS = catalogueOf([...PACKS, TOY_PACK]);
/** The same pack as it was before it had anything beside its table. */
export const WITH_PLAIN_TOYS = catalogueOf([...PACKS, { ...TOY_PACK, beside: [] }]);
