/** @jest-environment ./tests/support/office-environment.cjs */
import {
  catalogueOf,
  code,
  defineTable,
  listTable,
  optional,
  required,
  text,
  type Pack,
} from "../../src/core/sheets/declare";
import { newBook, openXlsx, saveXlsx, type Book } from "../../src/host";
import { MAPPING } from "../../src/packs/mapping/pack";
import {
  completeBook,
  impactOfRemovingPack,
  readForState,
  readHistory,
  removePack,
  writeRun,
} from "../../src/workbook";
import { whatPeopleSee } from "../support/all-or-nothing";
import { openHost } from "../support/open-host";
import { byHand, noPhase, preparedBook } from "../support/prepared-book";
import { writtenRun } from "../support/written-run";

jest.setTimeout(60_000);

const DISH = {
  key: "dish",
  name: text("菜式表", "Dishes"),
  codes: [code("soup", "汤", "Soup"), code("cake", "糕点", "Cake")],
};
const sheet = (key: string, zh: string, en: string) => ({
  key,
  name: text(zh, en),
  purpose: text(zh, en),
});
const TABLE = defineTable({
  key: "potluck",
  name: text("百家宴", "Potluck"),
  sheet: "potluck",
  kind: "input",
  fields: {
    id: required("id", text("编号", "Id"), text("不重复", "Unique"), { width: 60, isUnique: true }),
    dish: required("code", text("菜式", "Dish"), text("从表中选", "From the list"), {
      width: 80,
      list: DISH,
    }),
  },
});
const POTLUCK: Pack = {
  key: "potluck",
  name: text("百家宴", "Potluck"),
  purpose: text("谁带什么菜", "Who brings what"),
  band: 1,
  sheets: [sheet("potluck", "百家宴", "Potluck")],
  tables: [TABLE, listTable(DISH)],
};
const GUESTS = defineTable({
  key: "guests",
  name: text("来宾", "Guests"),
  sheet: "guests",
  kind: "input",
  fields: {
    name: required("text", text("姓名", "Name"), text("全名", "In full"), { width: 80, maxLength: 40 }),
    brings: optional("reference", text("带来", "Brings"), text("百家宴编号", "Id of the potluck"), {
      width: 80,
      reference: { table: "potluck", field: "id" },
    }),
  },
});
const FEAST: Pack = {
  key: "feast",
  name: text("宴会", "Feast"),
  purpose: text("谁来", "Who comes"),
  band: 2,
  sheets: [sheet("guests", "来宾", "Guests")],
  tables: [GUESTS],
};
const ALL = catalogueOf([MAPPING, POTLUCK, FEAST]);

const occasion = { version: "0.1.0", at: "2026-03-05T14:00:00", isForSample: false };
const add = (...packs: readonly string[]) => completeBook(ALL, "zh", { ...occasion, packs }, noPhase);
const packsThere = async () => (await readForState(ALL)).packs;
const sheetsOf = (book: Book) => book.sheets.map(({ name }) => name);

async function remove(key: string): Promise<void> {
  const impact = await impactOfRemovingPack(ALL, key);
  await removePack(ALL, { key, token: impact?.token ?? "" }, noPhase);
}

it("prepares what every workbook has, and adds a pack only when it is asked for", async () => {
  const { host } = await openHost(newBook());
  await add();
  expect(await packsThere()).toEqual(["mapping"]);
  expect(sheetsOf(host.book())).not.toContain("百家宴");
  const report = await add("potluck");
  expect(report.sheetsAdded).toEqual(["百家宴"]);
  expect(await packsThere()).toEqual(["mapping", "potluck"]);
});

it("adding a pack twice changes nothing, and preparing again keeps it", async () => {
  const { host } = await openHost(await preparedBook());
  await add("potluck");
  const before = whatPeopleSee(host.book());
  expect(await add("potluck")).toEqual({ sheetsAdded: [], columnsAdded: [], missing: [] });
  expect(await add()).toEqual({ sheetsAdded: [], columnsAdded: [], missing: [] });
  expect(whatPeopleSee(host.book())).toEqual(before);
});

it("brings the packs along that a pack refers to, and gives back no pack that another one needs", async () => {
  await openHost(await preparedBook());
  await add("feast");
  expect(await packsThere()).toEqual(["mapping", "potluck", "feast"]);
  await expect(remove("potluck")).rejects.toMatchObject({
    problem: { code: "pack-needed", values: { packs: "宴会" } },
  });
});

it("puts the pack's list on the Settings sheet with its heading, behind a drop-down", async () => {
  const { host } = await openHost(await preparedBook());
  await add("potluck");
  const settings = host.book().sheets.find(({ name }) => name === "设置");
  const table = settings?.tables.find(({ name }) => name === "菜式表");
  expect(table?.columns.map(({ name }) => name)).toEqual(["代码", "名称"]);
  const texts = [...(settings?.cells.values() ?? [])].flatMap((row) =>
    [...row.values()].map(({ value }) => value),
  );
  expect(texts.filter((value) => value === "菜式表")).toHaveLength(1);
  expect(texts).toContain("糕点");
});

it("says which rows of people go before a pack is removed, and removes nothing else", async () => {
  const { host } = await openHost(await preparedBook());
  const before = whatPeopleSee(host.book());
  await add("potluck");
  await byHand((workbook) => {
    workbook.worksheets.getItem("百家宴").getRange("A5:B5").values = [["P1", "汤"]];
  });
  const impact = await impactOfRemovingPack(ALL, "potluck");
  expect(impact).toMatchObject({ sheets: ["百家宴"], rows: [{ sheet: "百家宴", rows: 1 }] });
  await remove("potluck");
  expect(await packsThere()).toEqual(["mapping"]);
  const after = whatPeopleSee(host.book());
  expect(after.names).toEqual(before.names);
  expect(sheetsOf(host.book())).not.toContain("百家宴");
  expect(host.book().sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).not.toContain("菜式表");
});

it("refuses to remove a pack in which somebody has typed since", async () => {
  await openHost(await preparedBook());
  await add("potluck");
  const impact = await impactOfRemovingPack(ALL, "potluck");
  await byHand((workbook) => {
    workbook.worksheets.getItem("百家宴").getRange("A5").values = [["P1"]];
  });
  await expect(
    removePack(ALL, { key: "potluck", token: impact?.token ?? "" }, noPhase),
  ).rejects.toMatchObject({ problem: { code: "changed-meanwhile" } });
  expect(await packsThere()).toEqual(["mapping", "potluck"]);
});

it("keeps the history of runs when a pack goes, and never removes what every workbook has", async () => {
  await openHost(await preparedBook());
  await writeRun(ALL, writtenRun({ matches: 2 }), noPhase);
  await add("potluck");
  const before = await readHistory();
  await remove("potluck");
  expect(await readHistory()).toEqual(before);
  expect(await impactOfRemovingPack(ALL, "mapping")).toBeNull();
});

it("knows a pack by its marks where another program has lost the record", async () => {
  const { host } = await openHost(await preparedBook());
  await add("potluck");
  await byHand((workbook) => workbook.properties.custom.getItem("linli_packs").delete());
  expect(await packsThere()).toEqual(["mapping", "potluck"]);
  const { book } = await openXlsx(await saveXlsx(host.book()));
  await openHost(book);
  expect(await packsThere()).toEqual(["mapping", "potluck"]);
});

it("takes no table for one of a pack that the workbook does not have", async () => {
  await openHost(await preparedBook());
  await byHand((workbook) => {
    const own = workbook.worksheets.add("我的");
    own.getRange("A1:B1").values = [["编号", "菜式"]];
    own.tables.add("A1:B2", true);
  });
  expect((await readForState(ALL)).tables.has("potluck")).toBe(false);
});
