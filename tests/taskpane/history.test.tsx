/** @jest-environment jsdom */
import { FACES } from "../../src/packs";
import "@testing-library/jest-dom";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { initializeIcons } from "office-ui-fabric-react/lib/Icons";
import type { Actions, HistoryRecord, RestoreOutlook, RestoreReport, SampleOutlook } from "../../src/actions";
import { App } from "../../src/taskpane/App";
import { createPane } from "../../src/taskpane/pane-store";
import { CURRENT, scriptedWorkbook } from "../support/scripted-workbook";

jest.setTimeout(60_000);

beforeAll(() => {
  initializeIcons("fonts/");
});

const FIGURES = { needs: 123, needsFullyMet: 87, asked: 1640, matched: 1199, resources: 60 };
const RECORDS: readonly HistoryRecord[] = [
  { id: 4, kind: "run", at: "2026-03-06T09:00:00", figures: FIGURES, parts: 1, size: 5_200 },
  { id: 3, kind: "restore", at: "2026-03-05T15:00:00", to: "2026-03-05T14:30:00", parts: 1, size: 4_800 },
  { id: 2, kind: "run", at: "2026-03-05T14:30:00", figures: FIGURES, parts: 0, size: 0 },
  { id: 1, kind: "sample", at: "2026-03-05T14:00:00", parts: 0, size: 0 },
];
const OUTLOOK: RestoreOutlook = {
  runs: 1,
  changed: ["匹配结果"],
  ownColumns: ["未满足需求"],
  chartsRemoved: 0,
  chartsDrawn: 2,
  token: "t1",
};
const SAMPLE_OUTLOOK: SampleOutlook = {
  removes: "rows",
  sheets: ["需求清单"],
  changed: [{ sheet: "需求清单", rows: [5, 9] }],
  kept: [{ sheet: "需求清单", rows: 2 }],
  others: [],
  token: "t2",
};

async function openPane(told: Partial<Actions>, language: "zh" | "en" = "zh") {
  const user = userEvent.setup();
  const workbook = scriptedWorkbook({ ...CURRENT, sample: { removesSheets: false } });
  const actions: Actions = { ...workbook, history: () => Promise.resolve(RECORDS), ...told };
  const pane = createPane(actions, { language, faces: () => FACES });
  render(<App pane={pane} onLanguage={() => undefined} />);
  await act(async () => Promise.resolve());
  const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
  const show = () =>
    act(async () => {
      pane.openPage("history");
      await Promise.resolve();
    });
  const openHistory = async () => {
    await show();
    // The first time, the page is compiled for the test as well.
    await screen.findAllByRole("button", { name: /^(恢复到|Restore to)/ }, { timeout: 30_000 });
  };
  return { press, show, openHistory };
}

const told = () =>
  within(screen.getByRole("group", { name: /前请确认$/ }))
    .getAllByRole("listitem")
    .map((item) => item.textContent);

describe("the history", () => {
  it("lists what was done, newest first, and says which of it can be restored", async () => {
    const { openHistory } = await openPane({});
    await openHistory();
    expect(
      screen.getAllByText(/^(运行|载入示例社区|恢复到 .* 那次之前)$/).map((each) => each.textContent),
    ).toEqual(["运行", "恢复到 3月5日 14:30 那次之前", "运行", "载入示例社区"]);
    expect(screen.getAllByText("87 / 123 项需求全部满足 · 需求量匹配 1,199 / 1,640")).toHaveLength(2);
    expect(screen.getAllByText("可恢复 · 占 5 KB")).toHaveLength(2);
    expect(screen.getAllByRole("button", { name: /^(恢复到|撤回)/ }).map((each) => each.textContent)).toEqual(
      ["恢复到这次运行之前", "撤回这次恢复"],
    );
    expect(screen.getByText("只列出：之前的内容已不再保留")).toBeInTheDocument();
  });

  it("says what would be lost, and restores only what was confirmed", async () => {
    const restored: unknown[] = [];
    const { press, openHistory } = await openPane({
      outlookOnRestore: () => Promise.resolve(OUTLOOK),
      restoreRun: (id, token) => {
        restored.push([id, token]);
        return Promise.resolve({ restoredSheets: ["匹配结果"] });
      },
    });
    await openHistory();
    await press(/^恢复到这次运行之前/);
    expect(await screen.findByRole("group", { name: "恢复前请确认" })).toHaveFocus();
    expect(told()).toEqual([
      "会失去：上次运行之后，你在这些结果表里改过的内容：匹配结果。",
      expect.stringMatching(/^将撤去 1 次运行的结果/),
      "2 张图表要重画；手工改过的样式不会保留。",
      "未满足需求里有你自己加的列：它们留在原来的行，旁边的结果会换掉。",
      "恢复本身也会列在历史里，可以再撤回。",
    ]);
    await press("不恢复");
    expect(restored).toEqual([]);
    await press(/^恢复到这次运行之前/);
    await press("恢复");
    expect(restored).toEqual([[4, "t1"]]);
    expect(await screen.findByText("已恢复：匹配结果。")).toBeInTheDocument();
  });

  it("says in English what a restore cannot bring back", async () => {
    const { openHistory } = await openPane({}, "en");
    await openHistory();
    expect(screen.getByText("What can and cannot be restored after a run")).toBeInTheDocument();
    expect(
      screen.getByText("87 of 123 needs met · 1,199 of 1,640 units matched", {
        selector: "li:first-child p",
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/The workbook keeps the last 10 times within about 2 MB/)).toBeInTheDocument();
  });
});

describe("clearing the history", () => {
  it("says what it means, and clears only what was confirmed and seen", async () => {
    const cleared: number[] = [];
    const { press, openHistory } = await openPane({
      clearHistory: (upTo) => {
        cleared.push(upTo);
        return Promise.resolve();
      },
    });
    await openHistory();
    await press("清除可恢复的内容");
    expect(told()).toEqual([
      "2 条记录将不能再恢复。这一步不能撤回。",
      "以后移除示例时，用它算出的结果会留在结果表里。",
      "记录仍会列出；结果、填写的数据和设置都不变。",
      "文件约小 10 KB，发给别人时也不再带着以前的内容。",
    ]);
    await press("保留");
    expect(cleared).toEqual([]);
    await press("清除可恢复的内容");
    await press("清除");
    expect(cleared).toEqual([4]);
    expect(await screen.findByText("可恢复的内容已清除。")).toBeInTheDocument();
  });

  it("is not offered where nothing is kept", async () => {
    const { show } = await openPane({ history: () => Promise.resolve(RECORDS.slice(2)) });
    await show();
    expect(await screen.findByText("运行", {}, { timeout: 30_000 })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "清除可恢复的内容" })).not.toBeInTheDocument();
  });
});

describe("the history while something else happens", () => {
  it("shows no spinner once reading has failed, and can be read again after the message was dismissed", async () => {
    let records: readonly HistoryRecord[] | Error = new Error("no answer");
    const { press, show } = await openPane({
      history: () => (records instanceof Error ? Promise.reject(records) : Promise.resolve(records)),
    });
    await show();
    expect(await screen.findByText("没能读取工作簿", {}, { timeout: 30_000 })).toBeInTheDocument();
    expect(screen.queryByText("正在读取工作簿…")).not.toBeInTheDocument();
    await press("关闭提示");
    expect(screen.queryByText("正在读取工作簿…")).not.toBeInTheDocument();
    records = RECORDS;
    await press("再试一次");
    expect(await screen.findAllByRole("button", { name: /^恢复到/ })).toHaveLength(1);
    expect(screen.queryByRole("button", { name: "再试一次" })).not.toBeInTheDocument();
  });

  it("keeps the keyboard's focus when a restore begins and ends", async () => {
    let finish: (report: RestoreReport) => void = () => undefined;
    const { press, openHistory } = await openPane({
      outlookOnRestore: () => Promise.resolve(OUTLOOK),
      restoreRun: () => new Promise((resolve) => (finish = resolve)),
    });
    jest.spyOn(document, "hasFocus").mockReturnValue(true);
    await openHistory();
    await press(/^恢复到这次运行之前/);
    await press("恢复");
    expect(document.activeElement).toContainElement(screen.getByRole("heading", { name: "正在恢复" }));
    expect(document.body).not.toHaveFocus();
    await act(async () => {
      finish({ restoredSheets: ["匹配结果"] });
      await Promise.resolve();
    });
    expect(await screen.findByRole("heading", { name: "历史与恢复" })).toBeInTheDocument();
    expect(document.body).not.toHaveFocus();
  });
});

describe("the sample's line on the home page", () => {
  it("asks where something of a person's would be lost", async () => {
    const removed: string[] = [];
    const { press } = await openPane({
      outlookOnSample: () => Promise.resolve(SAMPLE_OUTLOOK),
      removeSample: (token) => {
        removed.push(token);
        return Promise.resolve(SAMPLE_OUTLOOK);
      },
    });
    await press("移除示例");
    expect(told()).toEqual([
      "会失去：你在“需求清单”第 5、9 行改过的内容。",
      "将从输入表移除示例的行，并撤去用它们算出的结果。",
      "“需求清单”里你自己填的 2 行会留下。",
    ]);
    expect(removed).toEqual([]);
    await press("移除");
    expect(removed).toEqual(["t2"]);
    expect(await screen.findByText("示例的行已移除。")).toBeInTheDocument();
  });

  it("removes an untouched sample at once", async () => {
    const untouched = { ...SAMPLE_OUTLOOK, changed: [] };
    const removed: string[] = [];
    const { press } = await openPane({
      outlookOnSample: () => Promise.resolve(untouched),
      removeSample: (token) => {
        removed.push(token);
        return Promise.resolve(untouched);
      },
    });
    await press("移除示例");
    expect(removed).toEqual(["t2"]);
  });
});
