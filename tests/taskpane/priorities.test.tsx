/** @jest-environment jsdom */
import { FACES } from "../../src/packs";
import type { PrioritiesNow } from "../../src/packs/mapping/reading/read-priorities";
import "@testing-library/jest-dom";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { initializeIcons } from "office-ui-fabric-react/lib/Icons";

import { CRITERION_TABLE, CRITERIA } from "../../src/packs/mapping/tables/setting-fields";
import type { IssueNow } from "../../src/packs/mapping/reading/priorities-now";
import { App } from "../../src/taskpane/App";
import { createPane } from "../../src/taskpane/pane-store";
import { lastRun } from "../support/last-run";
import {
  CURRENT,
  FIGURES,
  FILLED,
  NO_PRIORITIES,
  OUT_OF_DATE,
  PREPARED,
  problem,
  scriptedWorkbook,
  type ScriptedWorkbook,
} from "../support/scripted-workbook";

jest.setTimeout(60_000);

beforeAll(() => {
  initializeIcons("fonts/");
});

/** An issue whose criteria all give the same part of the whole. */
function issue(number: number, about: Partial<IssueNow> = {}): IssueNow {
  const score = about.score === undefined ? 100 - number : about.score;
  return {
    community: "C社区",
    category: `类别 ${number}`,
    group: "老年人",
    needs: 2,
    basis: "N001、N002",
    rank: number,
    tie: null,
    interval: "",
    parts: CRITERIA.map(({ key, weight }) => ({
      key,
      value: 3,
      part: (score ?? 0) / 100,
      contribution: score === null ? null : (weight * score) / 100,
    })),
    isInStep: true,
    flaws: [],
    address: `A${number + 4}`,
    ...about,
    score,
  };
}

const listOf = (issues: readonly IssueNow[]): PrioritiesNow => ({ ...NO_PRIORITIES, issues });
const THREE = listOf([1, 2, 3].map((number) => issue(number)));

async function openPriorities(workbook: ScriptedWorkbook, language: "zh" | "en" = "zh") {
  const user = userEvent.setup();
  const pane = createPane(workbook, { language, faces: () => FACES });
  render(<App pane={pane} onLanguage={() => undefined} />);
  await act(async () => Promise.resolve());
  act(() => pane.openPage("priorities"));
  // The first time, the page is compiled for the test as well.
  await waitFor(() => expect(screen.queryByText(/^正在读取|^Reading the/)).not.toBeInTheDocument(), {
    timeout: 30_000,
  });
  const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
  return { user, press };
}

/** Icons are letters of a font of their own. */
const ICONS = /[\ue000-\uf8ff]/g;
const names = () =>
  within(screen.getByRole("region", { name: /^优先问题/ }))
    .getAllByRole("button", { expanded: false })
    .map((button) => button.textContent.replace(ICONS, ""));
const slider = (name: string) => screen.getByRole("slider", { name });
const field = (name: string) => screen.getByRole("textbox", { name });

describe("the list", () => {
  it("has rank, issue, community and score, and says which are a tie and how firm a rank is", async () => {
    const workbook = scriptedWorkbook(CURRENT);
    const tie = { from: 2, to: 3 };
    workbook.show({
      priorities: listOf([
        issue(1, { interval: "1–2" }),
        issue(2, { tie }),
        issue(3, { rank: 2, tie }),
        issue(4, { rank: null, score: null }),
      ]),
    });
    await openPriorities(workbook);
    expect(names()).toEqual([
      "1第 1 名类别 1 · 老年人C社区 · 名次区间 1–299.0得分 99.0",
      "2第 2 名类别 2 · 老年人C社区 · 并列第 2–3 名98.0得分 98.0",
      "2第 2 名类别 3 · 老年人C社区 · 并列第 2–3 名97.0得分 97.0",
      "–类别 4 · 老年人C社区 · 数据不足，不排名",
    ]);
  });

  it("says so in English", async () => {
    const workbook = scriptedWorkbook(CURRENT);
    workbook.show({ priorities: listOf([issue(2, { tie: { from: 2, to: 4 } })]) });
    await openPriorities(workbook, "en");
    expect(screen.getByText("C社区 · ranks 2–4 are a tie")).toBeInTheDocument();
    expect(screen.getByText("1 issue")).toBeInTheDocument();
  });

  it("opens on the issue that somebody asked for on the first page, wherever it ranks now", async () => {
    const workbook = scriptedWorkbook(CURRENT);
    const asked = { community: "C社区", category: "居家照护", group: "独居高龄老人" };
    const issues = Array.from({ length: 30 }, (_, index) => issue(index + 1, index === 24 ? asked : {}));
    workbook.show({ priorities: listOf(issues) });
    workbook.showResults({ ...lastRun(), figures: FIGURES });
    const pane = createPane(workbook, { language: "zh", faces: () => FACES });
    render(<App pane={pane} onLanguage={() => undefined} />);
    const link = await screen.findByRole(
      "button",
      { name: /^居家照护\s· 独居高龄老人$/ },
      { timeout: 30_000 },
    );
    await userEvent.click(link);
    const opened = await screen.findByRole("button", { expanded: true }, { timeout: 30_000 });
    expect(opened).toHaveTextContent("居家照护 · 独居高龄老人");
    expect(opened).toHaveFocus();
    act(() => pane.openPage("home"));
    act(() => pane.openPage("priorities"));
    await screen.findByRole("region", { name: /^优先问题/ });
    expect(screen.queryByRole("button", { expanded: true })).toBeNull();
  });

  it("shows the first twenty, and more when asked", async () => {
    const workbook = scriptedWorkbook(CURRENT);
    workbook.show({ priorities: listOf(Array.from({ length: 45 }, (_, index) => issue(index + 1))) });
    const { press } = await openPriorities(workbook);
    expect(names()).toHaveLength(20);
    await press("再显示 20 个");
    await press("再显示 5 个");
    expect(names()).toHaveLength(45);
    expect(screen.queryByRole("button", { name: /再显示/ })).not.toBeInTheDocument();
  });

  it("opens a row to points that add up to the score as they are shown, and leads to the row of the sheet", async () => {
    const workbook = scriptedWorkbook(CURRENT);
    workbook.show({ priorities: listOf([issue(1, { score: 33.33 })]) });
    const { press } = await openPriorities(workbook);
    await press(/类别 1/);
    const table = screen.getByRole("table", { name: "“类别 1 · 老年人”的得分怎么来的" });
    const cells = within(table)
      .getAllByRole("row")
      .slice(1)
      .map((row) => within(row).getAllByRole("cell").at(-1)?.textContent);
    const tenths = cells.map((text) => Math.round(10 * Number(text)));
    expect(cells.at(-1)).toBe("33.3");
    expect(tenths.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(tenths.at(-1));
    expect(screen.getByText("依据：N001、N002")).toBeInTheDocument();
    await press("到 优先问题清单!A5 这一行");
    expect(workbook.asked).toEqual(["goTo 优先问题清单!A5"]);
    await press(/第 1 名/);
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
  });

  it("tells of broken cells, of scores that Excel has not calculated, and of criteria that cannot be used", async () => {
    const workbook = scriptedWorkbook(CURRENT);
    const flaws = [{ address: "S5", found: "#NAME?" }];
    const bounds = {
      code: "bounds-reversed",
      level: "notice",
      table: "criteria",
      sheet: "设置",
      address: null,
      field: null,
      title: null,
      values: { found: "受影响人数", low: 5, high: 1 },
    } as const;
    workbook.show({
      priorities: {
        ...listOf([issue(1, { isInStep: false }), issue(2, { score: null, rank: null, flaws })]),
        flaws: [bounds],
      },
    });
    const { press } = await openPriorities(workbook);
    expect(screen.getByText(/请按 F9/)).toBeInTheDocument();
    expect(screen.getByText(/下限 5 不小于上限 1/)).toBeInTheDocument();
    await press(/类别 2/);
    expect(screen.getByText(/^“优先问题清单”工作表的 S5 应是数字，现在是“#NAME\?”/)).toBeInTheDocument();
  });
});

describe("before there is a list, or when it is old", () => {
  it("offers the run", async () => {
    const workbook = scriptedWorkbook(FILLED);
    const { press } = await openPriorities(workbook);
    expect(screen.getByRole("heading", { name: /还没有排出优先问题/ })).toBeInTheDocument();
    expect(screen.queryByRole("slider")).not.toBeInTheDocument();
    await press("全部运行");
    expect(workbook.asked).toEqual(["run"]);
  });

  it("sends people to fill in the sheets while there is nothing to run over", async () => {
    await openPriorities(scriptedWorkbook(PREPARED));
    expect(screen.getByText("先填写需求清单和资源清单，再运行。")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "全部运行" })).not.toBeInTheDocument();
  });

  it("says that the list is older than the data, and still shows it", async () => {
    const workbook = scriptedWorkbook(OUT_OF_DATE);
    workbook.show({ priorities: THREE });
    const { press } = await openPriorities(workbook);
    expect(screen.getByRole("heading", { name: /名单比数据旧/ })).toBeInTheDocument();
    expect(names()).toHaveLength(3);
    await press("重新运行");
    expect(workbook.asked).toEqual(["run"]);
  });
});

describe("the weights", () => {
  it("are written while the keyboard moves a slider, and the list follows what the workbook then shows", async () => {
    const workbook = scriptedWorkbook(CURRENT);
    workbook.show({ priorities: THREE });
    await openPriorities(workbook);
    workbook.show({ priorities: listOf([...THREE.issues].reverse()) });
    fireEvent.keyDown(slider("受影响人数的权重（滑块）"), { key: "ArrowRight", which: 39, keyCode: 39 });
    await waitFor(() => expect(names()[0]).toMatch(/类别 3/));
    expect(workbook.asked).toEqual(['weights {"people":21}']);
    expect(screen.getByText("现在排第一：类别 3 · 老年人")).toHaveAttribute("aria-live", "polite");
  });

  it("may be typed, full-width digits and all; what will not do is explained and not written", async () => {
    const workbook = scriptedWorkbook(CURRENT);
    workbook.show({ priorities: THREE });
    const { user } = await openPriorities(workbook);
    const people = field("受影响人数的权重");
    for (const [typed, complaint] of [
      ["很高", "“受影响人数的权重”要填数字，“很高”不是数字。"],
      ["1001", "“受影响人数的权重”要在 0 到 1,000 之间，1001 不行。"],
    ] as const) {
      await user.clear(people);
      await user.type(people, `${typed}{Enter}`);
      expect(await screen.findByText(complaint)).toBeInTheDocument();
    }
    expect(workbook.asked).toEqual([]);
    await user.clear(people);
    await user.type(people, "３５．５{Enter}");
    expect(workbook.asked).toEqual(['weights {"people":35.5}']);
  });

  it("come from the cells, whatever people typed there, with what is wrong with them", async () => {
    const workbook = scriptedWorkbook(CURRENT);
    const [people, urgency, severity, ...others] = NO_PRIORITIES.criteria;
    if (people === undefined || urgency === undefined || severity === undefined)
      throw new RangeError("invalid criteria");
    const issueOf = {
      code: "not-a-number",
      level: "notice",
      table: "criteria",
      sheet: "设置",
      address: "C6",
      field: "weight",
      title: CRITERION_TABLE.fields.weight.title,
      values: { found: "很高" },
    } as const;
    workbook.show({
      priorities: {
        ...THREE,
        criteria: [
          { ...people, value: 250, ownName: "独居老人数" },
          { ...urgency, state: "unusable", issue: issueOf },
          { ...severity, state: "missing", address: null },
          ...others,
        ],
      },
    });
    const { press } = await openPriorities(workbook);
    expect(slider("独居老人数的权重（滑块）")).toHaveAttribute("aria-valuenow", "250");
    expect(slider("独居老人数的权重（滑块）")).toHaveAttribute("aria-valuemax", "1000");
    expect(screen.getByText(/^设置!C6：“权重”要填数字，这里写的是“很高”/)).toHaveTextContent(
      "现在按 20 计。",
    );
    expect(slider("平均严重度的权重（滑块）")).toHaveAttribute("aria-disabled", "true");
    await press("到单元格 设置!C6");
    await press("恢复默认权重");
    expect(workbook.asked).toEqual(["goTo 设置!C6", 'weights {"people":20,"urgency":20}']);
  });

  it("go back to what the cells hold when they cannot be written", async () => {
    const workbook = scriptedWorkbook(CURRENT);
    workbook.show({ priorities: THREE });
    const { user } = await openPriorities(workbook);
    workbook.failWith(problem("sheet-protected", { sheet: "设置" }));
    await user.clear(field("来源种数的权重"));
    await user.type(field("来源种数的权重"), "40{Enter}");
    expect(await screen.findByText("没能写入设置")).toBeInTheDocument();
    await waitFor(() => expect(field("来源种数的权重")).toHaveValue("10"));
  });
});
