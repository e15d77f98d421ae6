/** @jest-environment jsdom */
import { FACES } from "../../src/packs";
import "@testing-library/jest-dom";
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { initializeIcons } from "office-ui-fabric-react/lib/Icons";
import { App } from "../../src/taskpane/App";
import { createPane } from "../../src/taskpane/pane-store";
import { lastRun } from "../support/last-run";
import {
  CURRENT,
  FILLED,
  OUT_OF_DATE,
  problem,
  scriptedWorkbook,
  type ScriptedWorkbook,
} from "../support/scripted-workbook";

jest.setTimeout(120_000);

beforeAll(() => {
  initializeIcons("fonts/");
});

async function openPage(workbook: ScriptedWorkbook, language: "zh" | "en" = "zh") {
  const user = userEvent.setup();
  const pane = createPane(workbook, { language, faces: () => FACES });
  render(<App pane={pane} onLanguage={() => undefined} />);
  await act(async () => Promise.resolve());
  act(() => pane.openPage("matches"));
  // The first time, the page is compiled for the test as well.
  await waitFor(() => expect(screen.queryByText(/正在读取工作簿…|Reading the workbook/)).toBeNull(), {
    timeout: 60_000,
  });
  await act(async () => Promise.resolve());
  const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
  return { user, press };
}

const card = () => within(screen.getByRole("region", { name: /^(需求|资源) [NR]/ }));

function workbookWithRun(state = CURRENT): ScriptedWorkbook {
  const workbook = scriptedWorkbook(state);
  workbook.showResults(lastRun());
  return workbook;
}

const select = (workbook: ScriptedWorkbook, row: Parameters<ScriptedWorkbook["select"]>[0]) =>
  act(async () => {
    workbook.select(row);
    await Promise.resolve();
  });

describe("the page on matches", () => {
  it("says that there are none before a run, and offers it", async () => {
    const workbook = scriptedWorkbook(FILLED);
    const { press } = await openPage(workbook);
    expect(screen.getByRole("heading", { name: /还没有匹配结果/ })).toBeInTheDocument();
    await press("全部运行");
    expect(workbook.asked).toEqual(["run"]);
  });

  it("tells whom the run reaches, by tier, group and community", async () => {
    const { press } = await openPage(workbookWithRun());
    const lines = () =>
      within(screen.getByRole("region", { name: "受益人次" }))
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent);
    expect(lines()).toEqual(["第 1 级8 / 8 人次100%", "第 2 级5 / 8 人次63%", "第 3 级0 / 0 人次无"]);
    await press("人群");
    expect(lines()).toEqual(["老年人13 / 16 人次81%"]);
    await press("社区");
    expect(lines()).toEqual(["C 社区13 / 16 人次81%"]);
  });

  it("lists what is unmet and idle, and finds all by id, name and provider", async () => {
    const { user } = await openPage(workbookWithRun());
    const listed = () =>
      screen
        .getAllByRole("button")
        .flatMap(({ textContent }) => (/^[NR]\d/.test(textContent) ? [textContent] : []));
    expect(listed()).toEqual(["N002 送餐到户缺 10 份数量不足", "R002 晚餐余 4 份敬老院"]);
    await user.type(screen.getByRole("searchbox"), "食堂");
    expect(listed()).toEqual(["R001 午餐已用完社区食堂"]);
    await user.clear(screen.getByRole("searchbox"));
    await user.type(screen.getByRole("searchbox"), "n001");
    expect(listed()).toEqual(["N001 每天送餐已满足C 社区"]);
    await user.type(screen.getByRole("searchbox"), "x");
    expect(screen.getByText("没有找到“n001x”。")).toBeInTheDocument();
  });

  it("says whether the results are up to date, with the way to run again", async () => {
    const workbook = workbookWithRun();
    const { press } = await openPage(workbook);
    const standing = () => within(screen.getByRole("tabpanel")).getAllByRole("status")[0];
    expect(standing()).toHaveTextContent(/结果是最新的运行于 .*重新运行/);
    workbook.edit(OUT_OF_DATE);
    await waitFor(() => expect(standing()).toHaveTextContent(/结果已过期.* 之后有改动重新运行/));
    await press("重新运行");
    expect(workbook.asked).toEqual(["run"]);
  });
});

it("home and the page on matches show no spinner once the results could not be read", async () => {
  const workbook = workbookWithRun();
  const unreadable = { ...workbook, ask: () => Promise.reject(problem("busy")) };
  await openPage(unreadable);
  expect(await screen.findByText("没能读取工作簿")).toBeInTheDocument();
  const pane = createPane(unreadable, { language: "zh", faces: () => FACES });
  cleanup();
  render(<App pane={pane} onLanguage={() => undefined} />);
  expect(await screen.findByRole("region", { name: "结果" })).toBeInTheDocument();
  expect(await screen.findByText("没能读取工作簿")).toBeInTheDocument();
  expect(screen.queryByText("正在读取工作簿…")).not.toBeInTheDocument();
});

it("a run from the page on matches keeps the keyboard's focus", async () => {
  const workbook = workbookWithRun(OUT_OF_DATE);
  const { press } = await openPage(workbook);
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  const job = workbook.hold();
  await press("重新运行");
  expect(document.body).not.toHaveFocus();
  await act(async () => {
    job.finish();
    await Promise.resolve();
  });
  await waitFor(() => expect(screen.queryByRole("heading", { name: "正在运行" })).toBeNull());
  expect(document.body).not.toHaveFocus();
});

describe("why needs are unmet", () => {
  it.each(["zh", "en"] as const)("is counted and explained in %s", async (language) => {
    const workbook = scriptedWorkbook(CURRENT);
    const reasons = [
      { reason: "资源已过期", code: "expired", needs: 4 },
      { reason: "另行安排", code: null, needs: 1 },
    ] as const;
    workbook.showResults({ ...lastRun(), unmetReasons: reasons });
    await openPage(workbook, language);
    const region = screen.getByRole("region", { name: /未满足的原因|Why needs are unmet/ });
    const lines = within(region).getAllByRole("listitem");
    expect(lines.map(({ textContent }) => textContent)).toEqual(
      language === "zh"
        ? ["资源已过期4 项其他都合适的资源，有效期在运行那天之前已过。", "另行安排1 项"]
        : ["资源已过期4All else fits, but the resource's last valid day was before the run.", "另行安排1"],
    );
  });
});

describe("the card", () => {
  it("of a need tells who provides it, why the rest is unmet and what was nearest", async () => {
    const workbook = workbookWithRun();
    await openPage(workbook);
    await select(workbook, { table: "unmet", needId: "N002", resourceId: null });
    for (const text of [
      "送餐到户",
      "需要 30 份，已分配 20",
      "为什么还缺 10 份",
      "用完了",
      "R009 食堂：远 40 米",
      "在 1 项中最近",
    ])
      expect(card().getByText(text)).toBeInTheDocument();
  });

  it("of a resource tells whom it serves, what is left and for whom it could be", async () => {
    const workbook = workbookWithRun();
    await openPage(workbook);
    await select(workbook, { table: "idle", needId: null, resourceId: "R002" });
    for (const text of ["晚餐", "可提供 24 份，已分配 20，余 4", "N003（相距 90 米）"])
      expect(card().getByText(text)).toBeInTheDocument();
    expect(card().getByRole("button", { name: "N002" })).toBeInTheDocument();
  });

  it("of a resource that is used up tells what one more unit would bring", async () => {
    const workbook = workbookWithRun();
    await openPage(workbook);
    await select(workbook, { table: "resources", needId: null, resourceId: "R001" });
    expect(card().getByRole("heading", { name: "再多一个会怎样" })).toBeInTheDocument();
    expect(card().getByText("已用 10/10 份；2 级多满足 1")).toBeInTheDocument();
    await select(workbook, { table: "resources", needId: null, resourceId: "R002" });
    expect(card().queryByRole("heading", { name: "再多一个会怎样" })).toBeNull();
  });

  it("points out the match that is selected, and stays when a cell outside of the rows is", async () => {
    const workbook = workbookWithRun();
    await openPage(workbook);
    await select(workbook, { table: "matches", needId: "N002", resourceId: "R002" });
    expect(card().getByRole("heading", { name: "需求 N002" })).toBeInTheDocument();
    expect(
      card()
        .getAllByRole("listitem")
        .map((line) => line.getAttribute("aria-current")),
    ).toEqual(["true"]);
    await select(workbook, null);
    expect(card().getByRole("heading", { name: "需求 N002" })).toBeInTheDocument();
  });

  it("of a resource stays open while its matches are selected", async () => {
    const workbook = workbookWithRun();
    await openPage(workbook);
    await select(workbook, { table: "resources", needId: null, resourceId: "R002" });
    await select(workbook, { table: "matches", needId: "N002", resourceId: "R002" });
    expect(card().getByRole("heading", { name: "资源 R002" })).toBeInTheDocument();
    await select(workbook, { table: "matches", needId: "N001", resourceId: "R001" });
    expect(card().getByRole("heading", { name: "需求 N001" })).toBeInTheDocument();
  });

  it("takes the keyboard along when it is opened in the pane, not from the sheet", async () => {
    const workbook = workbookWithRun();
    const { press } = await openPage(workbook);
    await press(/^N002/);
    expect(screen.getByRole("heading", { name: "需求 N002" })).toHaveFocus();
    await press("关闭卡片");
    await select(workbook, { table: "needs", needId: "N001", resourceId: null });
    expect(screen.getByRole("heading", { name: "需求 N001" })).not.toHaveFocus();
  });

  it("of something that is nowhere says so", async () => {
    const workbook = workbookWithRun();
    await openPage(workbook, "en");
    await select(workbook, { table: "needs", needId: "N404", resourceId: null });
    expect(screen.getByText("Neither the last run nor the lists know N404.")).toBeInTheDocument();
  });
});

describe("the buttons of a match", () => {
  it("write what was decided and read the workbook again", async () => {
    const workbook = workbookWithRun();
    const { press } = await openPage(workbook);
    await select(workbook, { table: "needs", needId: "N002", resourceId: null });
    workbook.become(OUT_OF_DATE);
    await press("锁定：N002 – R002");
    expect(await screen.findByRole("heading", { name: /结果已过期/ })).toBeInTheDocument();
    await press("确认：N002 – R002");
    expect(workbook.asked).toEqual([
      'decide N002 R002 {"kind":"lock"}',
      'decide N002 R002 {"kind":"confirm"}',
    ]);
  });

  it("ask for the reason before a pair is excluded", async () => {
    const workbook = workbookWithRun();
    const { press, user } = await openPage(workbook);
    await select(workbook, { table: "needs", needId: "N002", resourceId: null });
    await press("排除：N002 – R002");
    expect(screen.getByRole("textbox", { name: /为什么不这样分配/ })).toHaveFocus();
    expect(screen.getByRole("button", { name: "排除" })).toBeDisabled();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("textbox", { name: /为什么不这样分配/ })).toBeNull();
    await press("排除：N002 – R002");
    await user.keyboard("  老人不愿意 {Enter}");
    expect(workbook.asked).toEqual(['decide N002 R002 {"kind":"refuse","reason":"老人不愿意"}']);
  });

  it("offer what fits the state", async () => {
    const workbook = workbookWithRun();
    await openPage(workbook);
    await select(workbook, { table: "needs", needId: "N001", resourceId: null });
    const offers = card()
      .getAllByRole("group")
      .map((group) =>
        within(group)
          .getAllByRole("button")
          .map(({ textContent }) => textContent),
      );
    expect(offers).toEqual([
      ["恢复为建议", "标为完成", "排除", "到表中这一行"],
      ["取消排除", "到表中这一行"],
    ]);
  });

  it("lead to the row, and tell when it is gone", async () => {
    const workbook = workbookWithRun();
    const { press } = await openPage(workbook);
    await select(workbook, { table: "needs", needId: "N002", resourceId: null });
    await press("到工作表“匹配结果”里的 N002 – R002");
    await press("到表中这一行");
    expect(workbook.asked).toEqual(["goToRow matches N002 R002", "goToRow needs N002 null"]);
    workbook.failWith(problem("row-gone", { sheet: "匹配结果", ids: "N002 – R002" }));
    await press("锁定：N002 – R002");
    expect(await screen.findByText("没能写入这个决定")).toBeInTheDocument();
    expect(screen.getByText(/找不到“N002 – R002”这一行了/)).toBeInTheDocument();
  });
});

it("home shows the figures of a run before the pane was opened, and leads to the cards", async () => {
  const pane = createPane(workbookWithRun(), { language: "zh", faces: () => FACES });
  render(<App pane={pane} onLanguage={() => undefined} />);
  const results = await screen.findByRole("region", { name: "结果" });
  await waitFor(() =>
    expect(results).toHaveTextContent("75%的需求量已匹配2 项：满足 1 · 部分 1 · 完全未满足 0"),
  );
  expect(results).toHaveTextContent("选它那一行，“匹配”页就显示它的卡片");
  await userEvent.click(within(results).getByRole("button", { name: "打开“匹配”页" }));
  expect(pane.state().page).toBe("matches");
});
