import { closeBrowser, leave, openPreview, seen, type PreviewPage } from "../support/preview-page";

jest.setTimeout(240_000);
afterAll(closeBrowser);

const press = (preview: PreviewPage, name: string | RegExp) =>
  preview.pane.getByRole("button", { name, exact: true }).first().click();

describe("history and the way back", () => {
  it("takes the results back to before the first run, and the sample away again", async () => {
    const preview = await openPreview({ path: "?book=blank" });
    const blankTabs = await sheetTabs(preview);
    await press(preview, "用示例试一试");
    await seen(preview, "可以运行了");
    await preview.openSheet("匹配结果");
    const emptyMatches = await matches(preview);
    await press(preview, "全部运行");
    await seen(preview, "结果是最新的");
    await preview.openSheet("匹配结果");
    const firstMatches = await matches(preview);
    expect(firstMatches).not.toEqual(emptyMatches);
    await preview.openSheet("需求清单");
    await preview.type("G5", "1");
    await seen(preview, "结果已过期");
    await press(preview, "重新运行");
    await seen(preview, "结果是最新的");

    await preview.openPage("历史");
    await seen(preview, "历史与恢复");
    const restores = preview.pane.getByRole("button", { name: /^恢复到这次运行之前/ });
    expect(await restores.count()).toBe(2);
    await restores.last().click();
    await seen(preview, /将撤去 2 次运行的结果/);
    await seen(preview, "9 张图表将被撤去；手工改过的样式和位置不会保留。");
    await press(preview, "恢复");
    await seen(preview, /^已恢复：/);
    await preview.openSheet("匹配结果");
    expect(await matches(preview)).toEqual(emptyMatches);
    await preview.openSheet("需求清单");
    expect(await preview.read("G5")).toBe("1");

    await press(preview, /^撤回这次恢复/);
    await press(preview, "恢复");
    await seen(preview, /^已恢复：/);
    await preview.openSheet("匹配结果");
    expect(await matches(preview)).not.toEqual(emptyMatches);

    await preview.openPage("历史");
    await press(preview, "清除可恢复的内容");
    await seen(preview, /^\d+ 条记录将不能再恢复。这一步不能撤回。$/);
    await press(preview, "清除");
    await seen(preview, "可恢复的内容已清除。");
    expect(await preview.pane.getByRole("button", { name: /^恢复到这次运行之前/ }).count()).toBe(0);

    await preview.openPage("首页");
    await seen(preview, /这是示例数据/);
    await press(preview, "移除示例");
    await seen(preview, "会失去：你在“需求清单”第 5 行改过的内容。");
    await press(preview, "移除");
    await seen(preview, "这个工作簿还没有邻里的工作表");
    expect(await sheetTabs(preview)).toEqual(blankTabs);
    await leave(preview);
  });

  it("is there in English, and removes an untouched sample with one click", async () => {
    const preview = await openPreview({ path: "?book=blank", locale: "en-US" });
    const blankTabs = await sheetTabs(preview);
    await press(preview, "Try it with a sample");
    await seen(preview, "Ready to run");
    await preview.openPage("History");
    await seen(preview, "Sample loaded");
    await press(preview, "Remove the sample");
    await seen(preview, "This workbook has no sheets of Linli yet");
    expect(await sheetTabs(preview)).toEqual(blankTabs);
    await leave(preview);
  });
});

const sheetTabs = ({ page }: PreviewPage) =>
  page.getByRole("tablist").first().getByRole("tab").allInnerTexts();

async function matches(preview: PreviewPage): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const address of ["A5", "B5", "C5", "A9", "B9", "C9"]) texts.push(await preview.read(address));
  return texts;
}
