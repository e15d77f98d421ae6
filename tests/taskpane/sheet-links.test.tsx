/** @jest-environment jsdom */
import { FACES } from "../../src/packs";
import "@testing-library/jest-dom";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { initializeIcons } from "office-ui-fabric-react/lib/Icons";
import { App } from "../../src/taskpane/App";
import { createPane } from "../../src/taskpane/pane-store";
import {
  CURRENT,
  PREPARED,
  problem,
  scriptedWorkbook,
  type ScriptedWorkbook,
} from "../support/scripted-workbook";

beforeAll(() => {
  initializeIcons("fonts/");
});

async function openPane(workbook: ScriptedWorkbook) {
  const user = userEvent.setup();
  const pane = createPane(workbook, { language: "zh", faces: () => FACES });
  render(<App pane={pane} onLanguage={() => undefined} />);
  await act(async () => Promise.resolve());
  const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
  return { pane, press };
}

describe("the ways to sheets that people renamed", () => {
  it("are called as the sheets are now and lead there, for inputs and results", async () => {
    const sheets = { ...CURRENT.sheets, needs: "三月需求", matches: "谁得到什么" };
    const workbook = scriptedWorkbook({ ...CURRENT, sheets });
    const { press, pane } = await openPane(workbook);
    await press(/^三月需求/);
    await press("优先问题清单");
    expect(pane.state().page).toBe("priorities");
    act(() => {
      pane.openPage("home");
    });
    await press("谁得到什么");
    expect(pane.state().page).toBe("matches");
    expect(workbook.asked).toEqual(["goTo 三月需求!A1", "goTo 优先问题清单!A1", "goTo 谁得到什么!A1"]);
    expect(screen.queryByText("匹配结果")).not.toBeInTheDocument();
  });

  it("include the one to the sheet to be filled in first", async () => {
    const workbook = scriptedWorkbook({ ...PREPARED, sheets: { ...PREPARED.sheets, needs: "三月需求" } });
    const { press } = await openPane(workbook);
    await press("去填写三月需求");
    expect(workbook.asked).toEqual(["goTo 三月需求!A1"]);
  });
});

it("learns the new name when a sheet was renamed while the pane was open", async () => {
  const workbook = scriptedWorkbook(CURRENT);
  const { press } = await openPane(workbook);
  workbook.become({ ...CURRENT, sheets: { ...CURRENT.sheets, unmet: "还缺什么" } });
  workbook.failWith(problem("table-missing", { sheet: "未满足需求", table: "未满足需求" }));
  await press("未满足需求");
  expect(await screen.findByText("代码 table-missing")).toBeInTheDocument();
  await press("还缺什么");
  expect(workbook.asked).toEqual(["goTo 未满足需求!A1", "goTo 还缺什么!A1"]);
});

it("calls a sheet that is gone by the name it would get, in the workbook's language", async () => {
  const { profile, ...sheets } = CURRENT.sheets;
  expect(profile).toBe("社区概况");
  await openPane(scriptedWorkbook({ ...CURRENT, language: "en", sheets }));
  expect(screen.getByRole("button", { name: /^Profile/ })).toBeInTheDocument();
});
