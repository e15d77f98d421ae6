/** @jest-environment jsdom */
import { FACES } from "../../src/packs";
import "@testing-library/jest-dom";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { initializeIcons } from "office-ui-fabric-react/lib/Icons";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { App } from "../../src/taskpane/App";
import { HELP_PICTURES, topicsWith } from "../../src/taskpane/help-topics";
import { createPane } from "../../src/taskpane/pane-store";
import { BLANK, CURRENT, scriptedWorkbook } from "../support/scripted-workbook";

jest.setTimeout(60_000);

beforeAll(() => {
  initializeIcons("fonts/");
});

const ASSETS = join(process.cwd(), "assets/help");

async function openHelp(language: "zh" | "en", state = CURRENT) {
  const user = userEvent.setup();
  const pane = createPane(scriptedWorkbook(state), { language, faces: () => FACES });
  render(<App pane={pane} onLanguage={() => undefined} />);
  await act(async () => Promise.resolve());
  act(() => pane.openPage("help"));
  // The first time, the page is compiled for the test as well.
  await screen.findByRole("searchbox", {}, { timeout: 30_000 });
  const find = async (words: string) => {
    await user.clear(screen.getByRole("searchbox"));
    await user.type(screen.getByRole("searchbox"), words);
    const topics = within(screen.getByRole("region", { name: /帮助主题|Help topics/ }));
    return topics.getAllByRole("listitem").map(({ textContent }) => textContent);
  };
  const press = (name: string) => user.click(screen.getByRole("button", { name }));
  return { pane, find, press };
}

describe("the help", () => {
  it.each([
    ["zh", "恢复", "历史和恢复", ["打开历史", "history"]],
    ["en", "undo", "History and restoring", ["Open the history", "history"]],
    ["zh", "推荐值", "设置和语言", ["打开设置", "settings"]],
    ["en", "recommended", "Settings and language", ["Open the settings", "settings"]],
  ] as const)("in %s finds %s and leads to its page", async (language, word, title, [button, page]) => {
    const { pane, find, press } = await openHelp(language);
    expect(await find(word)).toContain(title);
    await press(title);
    expect(screen.getByRole("heading", { name: title })).toHaveFocus();
    await press(button);
    await waitFor(() => expect(pane.state().page).toBe(page));
  });

  it("has no button for a page that a blank workbook does not have", async () => {
    const { press } = await openHelp("zh", BLANK);
    await press("历史和恢复");
    expect(screen.queryByRole("button", { name: "打开历史" })).not.toBeInTheDocument();
  });

  it("shows a page in the language that is read, and says in words what is to be seen", async () => {
    const { press } = await openHelp("en");
    expect(screen.queryByRole("img")).not.toBeInTheDocument();
    await press("History and restoring");
    const picture = screen.getByRole("img", { name: /^The page History: .*Restore to before this run/ });
    expect(picture).toHaveAttribute("src", "/assets/help/history-en.webp");
  });
});

it("all pictures of the help are there in both languages and no others, small enough to be carried along", () => {
  const files = readdirSync(ASSETS);
  expect(files).toEqual(HELP_PICTURES.flatMap((topic) => [`${topic}-en.webp`, `${topic}-zh.webp`]).sort());
  const bytes = files.reduce((sum, file) => sum + statSync(join(ASSETS, file)).size, 0);
  expect(bytes).toBeLessThan(400_000);
});

it("a topic is found by words of either language", () => {
  expect(topicsWith("restore")).toContain("history");
  expect(topicsWith("恢复")).toContain("history");
});
