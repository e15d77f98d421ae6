/** @jest-environment jsdom */
import { FACES } from "../../src/packs";
import { LanguageContext } from "../../src/taskpane/components/text";
import { NEEDS } from "../../src/packs/mapping/tables/fields";
import "@testing-library/jest-dom";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { initializeIcons } from "office-ui-fabric-react/lib/Icons";
import type { WorkbookState } from "../../src/actions";
import type { DataFix } from "../../src/core/sheets/declare/fix";
import { createPane } from "../../src/taskpane/pane-store";
import { DataPane } from "../../src/taskpane/panes/DataPane";

import { usePane } from "../../src/taskpane/use-pane";
import {
  CURRENT,
  dataIssue,
  FILLED,
  OUT_OF_DATE,
  problem,
  scriptedWorkbook,
} from "../support/scripted-workbook";

jest.setTimeout(60_000);

beforeAll(() => {
  initializeIcons("fonts/");
});

const fix = (row: number, about: Partial<DataFix> = {}): DataFix => ({
  kind: "full-width",
  table: "needs",
  sheet: "需求清单",
  address: `G${row}`,
  field: "quantity",
  title: NEEDS.fields.quantity.title,
  isDay: false,
  rowIndex: row - 5,
  before: "　１２\u200b",
  after: 12,
  isSure: true,
  ...about,
});

const FLAWED: WorkbookState = { ...FILLED, issues: [dataIssue({}), dataIssue({ sheet: "资源清单" })] };

async function openPage(fixes: readonly DataFix[], state = FLAWED) {
  const workbook = scriptedWorkbook(state);
  workbook.proposeFixes(fixes);
  const pane = createPane(workbook, { language: "zh", faces: () => FACES });
  const Page = () => <DataPane pane={usePane(pane, () => undefined)} />;
  render(
    <LanguageContext.Provider value="zh">
      <Page />
    </LanguageContext.Provider>,
  );
  await act(() => pane.reread());
  const user = userEvent.setup();
  const press = async (name: string) => user.click(await screen.findByRole("button", { name }));
  const turn = async (name: RegExp) => user.click(await screen.findByRole("checkbox", { name }));
  return { workbook, pane, user, press, turn };
}

it("shows before and after with what is hard to see, and applies what is ticked", async () => {
  const likely = fix(7, {
    kind: "nearest-choice",
    field: "group",
    before: "青少牛",
    after: "青少年",
    isSure: false,
  });
  const day = fix(8, { kind: "date", field: "reported", before: "2026.3.5", after: 46_086 });
  const { workbook, press, turn } = await openPage([fix(5), fix(6), likely, day]);
  await press("应用所选修正（3）");
  expect(workbook.asked).toEqual(["fix G5 G6 G8"]);
  expect(await screen.findByText(/已修正 3 处。/)).toBeInTheDocument();
  await turn(/G7/);
  await press("应用所选修正（1）");
  expect(workbook.asked.at(-1)).toBe("fix G7");
  await press("撤销这次修正");
  expect(workbook.asked.at(-1)).toBe("undo 1");
  expect(await screen.findByText(/已恢复 1 处原来的内容。/)).toBeInTheDocument();
});

it("makes spaces, full-width and invisible letters visible", async () => {
  await openPage([fix(5)]);
  expect(await screen.findByTitle("全角空格")).toHaveTextContent("□");
  expect(screen.getByTitle("看不见的字符")).toHaveTextContent("¦");
  expect(screen.getByText("１２").tagName).toBe("MARK");
});

it("shows fifty of many, and more on demand", async () => {
  const { press } = await openPage(Array.from({ length: 120 }, (_, index) => fix(5 + index)));
  await screen.findByText("120 处可以一键修正");
  const lines = () => screen.getAllByRole("checkbox").length - 1;
  expect(lines()).toBe(50);
  await press("再显示 50 个");
  expect(lines()).toBe(100);
});

it("tells which cells have changed meanwhile, and says what failed", async () => {
  const { workbook, pane, press } = await openPage([fix(5), fix(6)]);
  await screen.findByText("2 处可以一键修正");
  workbook.proposeFixes([]);
  await press("应用所选修正（2）");
  expect(
    await screen.findByText(/2 处没有动，因为单元格在此期间改过：需求清单!G5、需求清单!G6/),
  ).toBeInTheDocument();
  workbook.proposeFixes([fix(7)]);
  workbook.become({ ...FILLED });
  await act(() => pane.reread());
  workbook.failWith(problem("sheet-protected", { sheet: "需求清单" }));
  await press("应用所选修正（1）");
  await waitFor(() => expect(pane.state().failure?.attempt).toBe("fix"));
});

it("groups issues by sheet or by kind", async () => {
  const { user } = await openPage([]);
  const groups = () =>
    screen.getAllByRole("group").map((group) => group.querySelector("summary")?.textContent);
  expect(groups()).toEqual(["需求清单 1", "资源清单 1"]);
  await user.click(screen.getByRole("radio", { name: "按种类" }));
  expect(groups()).toEqual(["没有填写 2"]);
  expect(screen.getByRole("button", { name: "到单元格 资源清单!C5" })).toHaveTextContent("资源清单!C5");
});

describe("the run that comes after the data are mended", () => {
  const notice = dataIssue({
    code: "community-unknown",
    level: "notice",
    values: { found: "C", nearest: "C社区" },
  });
  const runs = () => screen.queryAllByRole("button", { name: /运行$/ });

  it("is offered again once nothing is left that would leave a row out", async () => {
    const { workbook, pane, press } = await openPage([], { ...OUT_OF_DATE, issues: FLAWED.issues });
    expect(runs()).toEqual([]);
    workbook.become({ ...OUT_OF_DATE, issues: [notice] });
    await act(() => pane.reread());
    expect(screen.getByRole("region", { name: /可以重新运行了/ })).toHaveTextContent("现有的结果比数据旧");
    await press("重新运行");
    expect(workbook.asked).toEqual(["run"]);
    expect(runs()).toEqual([]);
  });

  it("is offered the first time, too, after what can be fixed with one click", async () => {
    await openPage([fix(5)], { ...FILLED, issues: [notice] });
    expect(await screen.findByRole("button", { name: /^应用所选修正/ })).toHaveClass("ms-Button--primary");
    expect(screen.getByRole("button", { name: "全部运行" })).not.toHaveClass("ms-Button--primary");
  });

  it("is not offered while the results are those of the data", async () => {
    await openPage([], { ...CURRENT, issues: [notice] });
    expect(runs()).toEqual([]);
  });
});
