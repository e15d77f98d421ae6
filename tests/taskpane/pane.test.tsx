/** @jest-environment jsdom */
import { FACES } from "../../src/packs";
import "@testing-library/jest-dom";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { initializeIcons } from "office-ui-fabric-react/lib/Icons";
import { App } from "../../src/taskpane/App";

import { createPane } from "../../src/taskpane/pane-store";
import { lastRun } from "../support/last-run";
import { BLANK, CURRENT, dataIssue, FILLED, OUT_OF_DATE, PREPARED } from "../support/scripted-workbook";
import { problem, scriptedWorkbook, sheetsIn, UNFINISHED } from "../support/scripted-workbook";
import type { ScriptedWorkbook } from "../support/scripted-workbook";

jest.setTimeout(60_000);

beforeAll(() => {
  initializeIcons("fonts/");
});

async function openPane(workbook: ScriptedWorkbook, language: "zh" | "en" = "zh") {
  const user = userEvent.setup();
  const pane = createPane(workbook, { language, faces: () => FACES });
  const remembered: string[] = [];
  const { unmount } = render(<App pane={pane} onLanguage={(chosen) => remembered.push(chosen)} />);
  await act(async () => Promise.resolve());
  const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
  // Not by its tab: jsdom gives everything a width of 0, so that all tabs are in the overflow menu.
  const openPage = async (page: string) => {
    act(() => {
      pane.openPage(page);
    });
    // The first time, the page is compiled for the test as well.
    await waitFor(() => expect(screen.queryByText("正在读取工作簿…")).not.toBeInTheDocument(), {
      timeout: 30_000,
    });
  };
  return { pane, press, openPage, unmount, remembered };
}

const buttons = () => screen.getAllByRole("button").map((button) => button.textContent);

describe("a blank workbook", () => {
  it("offers to prepare it, and then sends the person to the needs", async () => {
    const workbook = scriptedWorkbook(BLANK);
    const { press } = await openPane(workbook);
    await press("准备我的工作簿");
    expect(workbook.asked).toEqual(["prepare zh"]);
    expect(await screen.findByText(/已新增 3 张工作表/)).toBeInTheDocument();
    await press("去填写需求清单");
    expect(workbook.asked).toEqual(["prepare zh", "goTo 需求清单!A1"]);
  });

  it("prepares itself in the pane's language before it takes the sample", async () => {
    const workbook = scriptedWorkbook(BLANK);
    const { press } = await openPane(workbook, "en");
    await press("Try it with a sample");
    expect(workbook.asked).toEqual(["prepare en", "sample"]);
    expect(await screen.findByText(/120 needs, 60 resources, 300 survey answers/)).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: /Ready to run/ })).toBeInTheDocument();
  });
});

describe("a prepared workbook", () => {
  it("offers the sample only while no row would be in its way", async () => {
    const workbook = scriptedWorkbook(PREPARED);
    const { unmount } = await openPane(workbook);
    expect(buttons()).toContain("用示例试一试");
    unmount();
    workbook.become({ ...PREPARED, rows: { ...PREPARED.rows, needs: 2 }, empty: ["resources"] });
    await openPane(workbook);
    expect(buttons()).not.toContain("用示例试一试");
    expect(buttons()).toContain("去填写资源清单");
  });

  it("shows the rows and data issues of each table", async () => {
    const issues = [dataIssue({ address: "D14" }), dataIssue({ address: "D15" })];
    await openPane(scriptedWorkbook({ ...FILLED, issues }));
    const steps = [...document.querySelectorAll(".steps li")].map((step) => step.textContent.slice(1));
    expect(steps.slice(0, 3)).toEqual(["需求清单120 行2 处问题", "资源清单60 行", "满意度调查300 行 · 可选"]);
  });

  it("does not count an empty table among the rows that are left out, but says where to begin", async () => {
    const issues = [dataIssue({ code: "table-empty", field: null })];
    const { openPage } = await openPane(scriptedWorkbook({ ...PREPARED, issues }));
    await openPage("data");
    expect(screen.getByText(/还没有填写任何一行/)).toBeInTheDocument();
    expect(screen.queryByText(/所在的行不参加运行/)).not.toBeInTheDocument();
  });

  it("names a table's sheet in the workbook's language, whatever the pane speaks", async () => {
    const workbook = scriptedWorkbook({ ...FILLED, language: "en", sheets: sheetsIn("en") });
    const { press } = await openPane(workbook, "zh");
    await press(/Resources/);
    expect(workbook.asked).toEqual(["goTo Resources!A1"]);
  });
});

describe("data issues", () => {
  it("lead to the cell and say what to do", async () => {
    const issues = [
      dataIssue({ code: "code-unknown", address: "D14", values: { found: "养老服务", closest: "养老" } }),
    ];
    const workbook = scriptedWorkbook({ ...FILLED, issues });
    const { press, openPage } = await openPane(workbook);
    await openPage("data");
    expect(screen.getByText(/“养老服务”不在“.+”的选项里/)).toBeInTheDocument();
    await press("到单元格 需求清单!D14");
    expect(workbook.asked).toEqual(["goTo 需求清单!D14"]);
  });

  it("that are the same in many cells share one line, the first twelve cells of which are shown", async () => {
    const issues = Array.from({ length: 30 }, (_, index) => dataIssue({ address: `C${index + 5}` }));
    const { press, openPage } = await openPane(scriptedWorkbook({ ...FILLED, issues }));
    await openPage("data");
    const links = () => screen.getAllByRole("button", { name: /到单元格/ }).map((link) => link.textContent);
    expect(screen.getAllByText("要改")).toHaveLength(1);
    expect(links()).toEqual(issues.slice(0, 12).map((issue) => issue.address));
    await press("再显示 18 个");
    expect(links()).toEqual(issues.map((issue) => issue.address));
  });

  it("come by sheet, those to be fixed before those to be looked at", async () => {
    const issues = [
      dataIssue({ level: "notice", code: "text-like-formula", address: "F3", values: { found: "=1" } }),
      dataIssue({ address: "C9" }),
      dataIssue({ table: "resources", sheet: "资源清单", code: "table-empty", address: null, field: null }),
    ];
    const { openPage } = await openPane(scriptedWorkbook({ ...FILLED, issues }));
    await openPage("data");
    const groups = screen.getAllByRole("group").map((group) => group.textContent);
    expect(groups).toHaveLength(2);
    expect(groups[0]).toMatch(/^需求清单 2要改.*C9请看.*F3$/);
    expect(groups[1]).toMatch(/^资源清单 1要改.*整张表$/);
  });
});

describe("a run", () => {
  it("shows its phases and numbers, and offers nothing else meanwhile", async () => {
    const workbook = scriptedWorkbook(FILLED);
    const job = workbook.hold();
    const { press } = await openPane(workbook);
    await press("全部运行");
    act(() => {
      job.report({ phase: "read", done: 4, total: 4 });
      job.report({ phase: "match", done: 1, total: 2 });
      job.report({ phase: "write", done: 4, total: 8 });
    });
    expect(screen.getByRole("heading", { name: "正在运行" })).toBeInTheDocument();
    expect(within(screen.getAllByRole("list")[0] as HTMLElement).getAllByRole("listitem")).toHaveLength(2);
    expect(screen.getByText("第 4 步，共 8 步")).toBeInTheDocument();
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "50");
    expect(buttons()).not.toContain("全部运行");
    job.finish();
    expect(await screen.findByRole("heading", { name: "结果是最新的" })).toBeInTheDocument();
  });

  it("is not started twice", async () => {
    const workbook = scriptedWorkbook(FILLED);
    const job = workbook.hold();
    const { pane } = await openPane(workbook);
    await act(async () => {
      const first = pane.start("run");
      expect(await pane.start("sample")).toBe(false);
      job.finish();
      expect(await first).toBe(true);
    });
    expect(workbook.asked).toEqual(["run"]);
  });

  it("ends in figures: share, people, tiers, what comes first, and where to look", async () => {
    const workbook = scriptedWorkbook(FILLED);
    const { press } = await openPane(workbook);
    await press("全部运行");
    expect(await screen.findByText(/需求量的 76% 已匹配，49 项需求还有缺口。/)).toBeInTheDocument();
    const results = await screen.findByRole("region", { name: "结果" });
    expect(results).toHaveTextContent("76%的需求量已匹配120 项：满足 71 · 部分 22 · 完全未满足 27");
    expect(results).toHaveTextContent("受益人次3,115共涉及 4,380 人次（同一人可能算多次）");
    expect(results).toHaveTextContent("资源60其中 14 项有余量");
    expect(results).toHaveTextContent("第 1 级95%31 项需求第 2 级无0 项需求");
    expect(results).toHaveTextContent("居家照护 · 独居高龄老人C社区66.2停车与充电设施 · 租户与商户C社区");
    expect(results).toHaveTextContent("3 行需求因数据问题没有参加运行");
    expect(results).not.toHaveTextContent("行资源因数据问题");
    await press("优先问题清单");
    expect(workbook.asked).toEqual(["run", "goTo 优先问题清单!A1"]);
  });

  it("of another time is not passed off as the workbook's", async () => {
    const workbook = scriptedWorkbook(FILLED);
    const { press, pane } = await openPane(workbook);
    await press("全部运行");
    workbook.showResults(lastRun());
    workbook.become({
      ...CURRENT,
      lastRun: { at: "2026-03-06T09:00:00", input: "c", settings: "d", version: "0.1.0" },
    });
    await act(() => pane.reread());
    expect(screen.queryByText("76%")).not.toBeInTheDocument();
    expect(await screen.findByText("75%")).toBeInTheDocument();
  });
});

it("says that the results are out of date once the edited inputs have come to rest", async () => {
  jest.useFakeTimers();
  try {
    const workbook = scriptedWorkbook(CURRENT);
    render(
      <App
        pane={createPane(workbook, { language: "zh", faces: () => FACES })}
        onLanguage={() => undefined}
      />,
    );
    await act(async () => jest.advanceTimersByTimeAsync(0));
    expect(screen.getByRole("heading", { name: "结果是最新的" })).toBeInTheDocument();
    workbook.edit(OUT_OF_DATE);
    await act(async () => jest.advanceTimersByTimeAsync(400));
    expect(screen.getByRole("heading", { name: "结果已过期" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "重新运行" })).toHaveClass("ms-Button--primary");
  } finally {
    jest.useRealTimers();
  }
});

it("offers nothing but the restore after a run that was cut off", async () => {
  const workbook = scriptedWorkbook(UNFINISHED);
  const { press } = await openPane(workbook);
  expect(buttons()).toEqual(["English", "恢复工作簿"]);
  await press("恢复工作簿");
  expect(workbook.asked).toEqual(["recover"]);
  expect(await screen.findByText(/已恢复：匹配结果、图表/)).toBeInTheDocument();
});

describe("a failure", () => {
  it("says what to do, has a code, and leaves the action at hand", async () => {
    const workbook = scriptedWorkbook(FILLED);
    workbook.failWith(problem("sheet-protected", { sheet: "匹配结果" }));
    const { press } = await openPane(workbook);
    await press("全部运行");
    const message = await screen.findByText(/工作表“匹配结果”受保护.*撤消工作表保护/);
    expect(message).toBeInTheDocument();
    expect(screen.getByText("代码 sheet-protected")).toBeInTheDocument();
    await press("全部运行");
    expect(await screen.findByRole("heading", { name: "结果是最新的" })).toBeInTheDocument();
    expect(screen.queryByText("代码 sheet-protected")).not.toBeInTheDocument();
  });

  it("that nobody foresaw can be copied in detail", async () => {
    const workbook = scriptedWorkbook(FILLED);
    workbook.failWith(new TypeError("rows is not iterable"));
    const { press } = await openPane(workbook, "en");
    await press("Run everything");
    expect(await screen.findByText("Code unexpected")).toBeInTheDocument();
    await press("Copy details");
    expect(await screen.findByRole("button", { name: "Copied" })).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toMatch(/^Linli: run\nTypeError: rows is not iterable\n/);
  });

  it("shows its details where Office forbids the clipboard", async () => {
    const workbook = scriptedWorkbook(FILLED);
    workbook.failWith(problem("busy"));
    const { press } = await openPane(workbook);
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("NotAllowedError"));
    await press("全部运行");
    await screen.findByText("代码 busy");
    await press("复制详情");
    const details = await screen.findByRole("textbox", { name: /详情/ });
    expect((details as HTMLTextAreaElement).value).toContain('{"code":"busy","values":{}}');
  });

  it("to read the workbook can be tried again", async () => {
    const workbook = scriptedWorkbook(problem("cell-edit-mode"));
    const { press } = await openPane(workbook);
    expect(await screen.findByText(/请按回车键结束编辑/)).toBeInTheDocument();
    workbook.become(FILLED);
    await press("再试一次");
    expect(screen.getByRole("heading", { name: "可以运行了" })).toBeInTheDocument();
    expect(screen.queryByText(/请按回车键结束编辑/)).not.toBeInTheDocument();
  });

  it("to show a cell does not touch a run that goes on", async () => {
    const workbook = scriptedWorkbook({ ...FILLED, issues: [dataIssue({ address: "C5" })] });
    const { press, pane, openPage } = await openPane(workbook);
    const job = workbook.hold();
    await press("全部运行");
    await openPage("data");
    workbook.failWith(problem("busy"));
    await press("到单元格 需求清单!C5");
    expect(pane.state().failure?.attempt).toBe("goTo");
    await openPage("home");
    expect(screen.getByRole("heading", { name: "正在运行" })).toBeInTheDocument();
    await act(async () => {
      job.finish();
      await Promise.resolve();
    });
  });
});

it("changes language at one press, for people and for screen readers, and has it remembered", async () => {
  const { press, pane, remembered } = await openPane(scriptedWorkbook(FILLED));
  expect(document.documentElement).toHaveAttribute("lang", "zh-CN");
  await press(/English/);
  expect(screen.getByRole("heading", { name: "Ready to run" })).toBeInTheDocument();
  expect(document.documentElement).toHaveAttribute("lang", "en");
  expect([pane.state().language, ...remembered]).toEqual(["en", "en"]);
});

it("shows a page with a restart instead of nothing when a view fails", async () => {
  const broken = { ...FILLED, rows: null } as unknown as typeof FILLED;
  const workbook = scriptedWorkbook(broken);
  const silenced = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { press } = await openPane(workbook);
  silenced.mockRestore();
  expect(screen.getByRole("heading", { name: "窗格出错了" })).toBeInTheDocument();
  workbook.become(FILLED);
  await press("重新打开窗格");
  expect(await screen.findByRole("heading", { name: "可以运行了" })).toBeInTheDocument();
});

it("stops following the workbook when it is closed", async () => {
  const workbook = scriptedWorkbook(FILLED);
  const { unmount, pane } = await openPane(workbook);
  unmount();
  await act(async () => Promise.resolve());
  workbook.edit(OUT_OF_DATE);
  expect(pane.state().workbook).toEqual(FILLED);
});
