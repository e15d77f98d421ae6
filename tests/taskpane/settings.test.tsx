/** @jest-environment jsdom */
import { FACES } from "../../src/packs";
import "@testing-library/jest-dom";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { initializeIcons } from "office-ui-fabric-react/lib/Icons";
import { OPTION_TABLE, DEFAULT_OPTIONS, OPTION_KEYS } from "../../src/packs/mapping/tables/setting-fields";
import { App } from "../../src/taskpane/App";
import { createPane } from "../../src/taskpane/pane-store";
import {
  CURRENT,
  OUT_OF_DATE,
  problem,
  scriptedWorkbook,
  USUAL_SETTINGS,
  type ScriptedWorkbook,
} from "../support/scripted-workbook";

jest.setTimeout(60_000);

beforeAll(() => {
  initializeIcons("fonts/");
});

async function openSettings(workbook: ScriptedWorkbook, language: "zh" | "en" = "zh") {
  const user = userEvent.setup();
  const pane = createPane(workbook, { language, faces: () => FACES });
  const remembered: string[] = [];
  render(<App pane={pane} onLanguage={(chosen) => remembered.push(chosen)} />);
  await act(async () => Promise.resolve());
  act(() => pane.openPage("settings"));
  // The first time, the page is compiled for the test as well.
  await waitFor(() => expect(screen.queryByText(/^正在读取|^Reading the/)).not.toBeInTheDocument(), {
    timeout: 30_000,
  });
  const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
  const type = async (name: string, text: string) => {
    await user.clear(textbox(name));
    await user.type(textbox(name), `${text}{Enter}`);
  };
  const pick = async (name: string, option: string) => {
    await user.click(screen.getByRole("combobox", { name: startingWith(name) }));
    await user.click(await screen.findByRole("option", { name: option }));
  };
  return { pane, user, press, type, pick, remembered };
}

/** The settings where some options hold other values. */
const settingsWith = (values: Partial<typeof DEFAULT_OPTIONS>) => ({
  ...USUAL_SETTINGS,
  options: Object.fromEntries(
    OPTION_KEYS.map((key) => [
      key,
      { ...USUAL_SETTINGS.options[key], value: values[key] ?? DEFAULT_OPTIONS[key] },
    ]),
  ) as typeof USUAL_SETTINGS.options,
});

/** Fabric adds the unit or what is chosen to the name of a control. */
const startingWith = (name: string) => new RegExp(`^${name}`);
const textbox = (name: string) => screen.getByRole("textbox", { name: startingWith(name) });
const option = (name: string) => screen.getByRole("group", { name });

describe("every option", () => {
  it.each(["zh", "en"] as const)("has a name, a reason and a recommendation in %s", async (language) => {
    await openSettings(scriptedWorkbook(CURRENT), language);
    const groups = screen.getAllByRole("group").filter((each) => each.hasAttribute("aria-describedby"));
    expect(groups).toHaveLength(OPTION_KEYS.length);
    for (const group of groups) {
      expect(group).toHaveAccessibleName();
      expect(group).toHaveAccessibleDescription();
      await waitFor(() => expect(group).toHaveTextContent(/推荐|ecommended/));
    }
    expect(document.body).not.toHaveTextContent(/\{\w+\}/);
  });

  it("writes what is chosen, in the control that fits it", async () => {
    const workbook = scriptedWorkbook(CURRENT);
    const { user, type, pick } = await openSettings(workbook);
    await pick("资源不够时怎么分", "各人群均衡");
    await user.click(screen.getByRole("switch", { name: /资源可以服务别的社区/ }));
    await type("一次安排几周", "4");
    await waitFor(() =>
      expect(workbook.asked).toEqual([
        'options {"fairness":1}',
        'options {"bordersOpen":0}',
        'options {"weeks":4}',
      ]),
    );
  });

  it("refuses what no run could use, and says what would do", async () => {
    const workbook = scriptedWorkbook(CURRENT);
    const { user, type } = await openSettings(workbook);
    await type("一次安排几周", "1.5");
    expect(await screen.findByText("“一次安排几周”要填整数，1.5 不行。")).toBeInTheDocument();
    await type("一次安排几周", "60");
    expect(await screen.findByText("“一次安排几周”要在 1 到 52 之间，60 不行。")).toBeInTheDocument();
    await user.keyboard("{Escape}");
    expect(textbox("一次安排几周")).toHaveValue("1");
    expect(workbook.asked).toEqual([]);
  });

  it("tells what is wrong in its cell, and what counts instead", async () => {
    const workbook = scriptedWorkbook(CURRENT);
    const issue = {
      code: "not-a-number",
      level: "notice",
      table: "options",
      sheet: "设置",
      address: "I5",
      field: "value",
      title: OPTION_TABLE.fields.value.title,
      values: { found: "很高" },
    } as const;
    const { options } = USUAL_SETTINGS;
    workbook.show({
      settings: {
        ...USUAL_SETTINGS,
        options: {
          ...options,
          tier1From: { ...options.tier1From, state: "unusable", issue },
          weeks: { ...options.weeks, state: "missing", address: null },
        },
      },
    });
    const { press } = await openSettings(workbook);
    expect(option("第一级从几分起")).toHaveTextContent(/设置!I5：.*“很高”.*现在按 16 计。/);
    expect(option("一次安排几周")).toHaveTextContent(/没有代码为 weeks 的这一行，按 1 计/);
    expect(textbox("一次安排几周")).toBeDisabled();
    await press("到单元格 设置!I5");
    expect(workbook.asked).toEqual(["goTo 设置!I5"]);
  });

  it("goes back to what the cell holds when it cannot be written", async () => {
    const workbook = scriptedWorkbook(CURRENT);
    const { user } = await openSettings(workbook);
    workbook.failWith(problem("read-only"));
    const borders = () => screen.getByRole("switch", { name: /资源可以服务别的社区/ });
    await user.click(borders());
    expect(await screen.findByText("没能写入设置")).toBeInTheDocument();
    await waitFor(() => expect(borders()).toBeChecked());
  });
});

it("warns of a second tier that stays empty", async () => {
  const workbook = scriptedWorkbook(CURRENT);
  workbook.show({ settings: settingsWith({ tier1From: 9 }) });
  await openSettings(workbook);
  expect(option("第二级从几分起")).toHaveTextContent("请把它调到 9 以下");
});

it("says that a new run is needed, and offers it", async () => {
  const workbook = scriptedWorkbook(OUT_OF_DATE);
  const { press } = await openSettings(workbook);
  expect(screen.getByRole("heading", { name: /需要重新运行/ })).toBeInTheDocument();
  await press("重新运行");
  expect(workbook.asked).toEqual(["run"]);
});

it("sets everything as recommended, after asking", async () => {
  const workbook = scriptedWorkbook(CURRENT);
  workbook.show({ settings: settingsWith({ weeks: 2, fairness: 2 }) });
  const { press } = await openSettings(workbook);
  await press("全部改为推荐值");
  const question = screen.getByRole("group", { name: /这些选项会改为推荐值/ });
  expect(question).toHaveTextContent("资源不够时怎么分、一次安排几周");
  expect(question).toHaveFocus();
  await press("不改");
  expect(workbook.asked).toEqual([]);
  await press("全部改为推荐值");
  workbook.show({ settings: USUAL_SETTINGS });
  await press("改为推荐值");
  expect(workbook.asked).toEqual(['options {"fairness":0,"weeks":1}']);
  expect(await screen.findByText("所有选项都是推荐值。")).toBeInTheDocument();
});

it("leads to the lists in the sheet, to the weights, and to another language", async () => {
  const workbook = scriptedWorkbook(CURRENT);
  const { pane, press, pick, remembered } = await openSettings(workbook);
  await press("类别 40");
  expect(workbook.asked).toEqual(["goTo 设置!L4"]);
  await pick("窗格用的语言", "English（英文）");
  expect(remembered).toEqual(["en"]);
  await press("Adjust the weights");
  expect(pane.state().page).toBe("priorities");
});
