import { columnLetters } from "../../src/core/sheets/declare/raw-table";
import { closeBrowser, leave, openPreview, press, seen, type PreviewPage } from "../support/preview-page";

jest.setTimeout(180_000);
afterAll(closeBrowser);

const FIRST_ROW = 5;
const ISSUES = 8;

/** Waits until the cell of the sheet that is shown displays the text. */
async function shows(preview: PreviewPage, address: string, text: string): Promise<void> {
  await preview.read(address);
  await preview.page.locator(`[data-cell="${address}"]`).filter({ hasText: text }).first().waitFor();
}

/** Rank and name of the first issues as the pane lists them. */
async function listed({ pane }: PreviewPage): Promise<readonly string[]> {
  const rows = await pane.locator(".issues > li").all();
  return Promise.all(
    rows.slice(0, ISSUES).map(async (row) => {
      const rank = await row.locator(".rank > [aria-hidden]").innerText();
      const name = await row.locator(".name").innerText();
      return `${rank} ${name.split("\n")[0] ?? ""}`;
    }),
  );
}

/** The same from the cells of the Priorities sheet. */
async function inSheet(
  preview: PreviewPage,
  headers: readonly [string, string, string],
): Promise<readonly string[]> {
  const letters = headers.map(() => "");
  for (let number = 1; letters.includes("") && number < 23; number += 1) {
    const header = (await preview.read(`${columnLetters(number)}4`)).replace(/\s/g, "");
    const index = headers.map((each) => each.replace(/\s/g, "")).indexOf(header);
    if (index >= 0) letters[index] = columnLetters(number);
  }
  const rows: (readonly [number, string])[] = [];
  for (let row = FIRST_ROW; row < FIRST_ROW + 60; row += 1) {
    const [rank = "", category = "", group = ""] = await cells(preview, letters, row);
    if (rank === "") break;
    rows.push([Number(rank), `${rank} ${category} · ${group}`]);
  }
  return rows
    .sort(([a], [b]) => a - b)
    .slice(0, ISSUES)
    .map(([, text]) => text);
}

async function cells(
  preview: PreviewPage,
  letters: readonly string[],
  row: number,
): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const letter of letters) texts.push(await preview.read(`${letter}${row}`));
  return texts;
}

describe("priorities and settings in the preview", () => {
  it("re-ranks by slider, in pane and sheet alike, and is told when an option needs a new run", async () => {
    const preview = await openPreview();
    await preview.openPage("优先问题");
    await press(preview, "全部运行");
    const { pane } = preview;
    await pane.locator(".issues > li").first().waitFor({ timeout: 60_000 });
    const before = await listed(preview);

    const slider = pane.getByRole("slider", { name: "受影响人数的权重（滑块）" });
    await slider.focus();
    await slider.press("End");
    await slider.press("ArrowLeft");
    await pane.getByRole("textbox", { name: "受影响人数的权重" }).and(pane.locator("[value='99']")).waitFor();
    await preview.openSheet("设置");
    await shows(preview, "C5", "99");
    const after = await listed(preview);
    expect(after).not.toEqual(before);
    await preview.openSheet("优先问题清单");
    expect(await inSheet(preview, ["名次", "类别", "服务人群"])).toEqual(after);

    await pane.locator(".issues > li > button").first().click();
    await pane.getByRole("table", { name: /的得分怎么来的$/ }).waitFor();
    await press(preview, /^到 优先问题清单!A\d+ 这一行$/);

    await preview.openSheet("设置");
    await preview.type("C5", "7");
    await pane.getByRole("textbox", { name: "受影响人数的权重" }).and(pane.locator("[value='7']")).waitFor();
    await press(preview, "恢复默认权重");
    await seen(preview, "现在就是默认权重");
    expect(await listed(preview)).toEqual(before);

    await preview.openPage("设置");
    await pane.getByRole("switch", { name: /^资源可以服务别的社区/ }).click();
    await seen(preview, "需要重新运行");
    await preview.openPage("首页");
    await seen(preview, "结果已过期");
    await shows(preview, "I8", "0");
    await preview.openPage("设置");
    await press(preview, "全部改为推荐值");
    await press(preview, "改为推荐值");
    await seen(preview, "所有选项都是推荐值。");
    await preview.openPage("首页");
    await seen(preview, "结果是最新的");
    await shows(preview, "I8", "1");

    await leave(preview);
  });

  it("does so in English", async () => {
    const preview = await openPreview({ locale: "en-US" });
    await preview.openPage("Priorities");
    await press(preview, "Run everything");
    const { pane } = preview;
    await pane.locator(".issues > li").first().waitFor({ timeout: 60_000 });
    const before = await listed(preview);
    for (const slider of (await pane.getByRole("slider").all()).slice(0, -1)) {
      await slider.focus();
      await slider.press("Home");
    }
    await seen(preview, "Reset to defaults");
    await pane
      .getByText(/ranks \d+–\d+ are a tie/)
      .first()
      .waitFor();
    expect(await listed(preview)).not.toEqual(before);
    await leave(preview);
  });
});
