import { columnLetters } from "../../src/core/sheets/declare/raw-table";
import { closeBrowser, leave, openPreview, press, seen, type PreviewPage } from "../support/preview-page";

jest.setTimeout(120_000);
afterAll(closeBrowser);

const FIRST_ROW = 5;
const ISSUES = 12;

/** Texts of the first `ISSUES` rows under `header` on the sheet that is shown. */
async function column(preview: PreviewPage, header: string): Promise<readonly string[]> {
  let number = 1;
  while (number < 40 && (await preview.read(`${columnLetters(number)}4`)).replace(/\s/g, "") !== header)
    number += 1;
  const texts: string[] = [];
  for (let row = FIRST_ROW; row < FIRST_ROW + ISSUES; row += 1)
    texts.push(await preview.read(`${columnLetters(number)}${row}`));
  return texts;
}

describe("a newcomer in the preview", () => {
  it("goes from a blank workbook to results, re-ranks by a weight, and is told when results are out of date", async () => {
    const preview = await openPreview({ path: "?book=blank" });

    await press(preview, "用示例试一试");
    await seen(preview, "可以运行了");
    await press(preview, "全部运行");
    await seen(preview, "结果是最新的");

    // From the end of a long page the tabs are at hand, and lead to the top of another one.
    await preview.openPage("设置");
    await seen(preview, "窗格用的语言");
    await preview.pane.locator("html").evaluate((root) => (root.scrollTop = root.scrollHeight));
    const tab = await preview.pane.getByRole("tab", { name: "首页", exact: true }).boundingBox();
    expect(tab?.y).toBeLessThan(140);
    await preview.openPage("首页");
    await seen(preview, "进行到哪一步");
    expect(await preview.pane.locator("html").evaluate((root) => root.scrollTop)).toBe(0);

    await preview.openSheet("优先问题清单");
    const ranks = await column(preview, "名次");
    expect(ranks).toEqual([...ranks].sort((a, b) => Number(a) - Number(b)));

    await preview.openSheet("设置");
    await preview.type("C5", "500");
    await preview.openSheet("优先问题清单");
    expect(await column(preview, "名次")).not.toEqual(ranks);
    await seen(preview, "结果是最新的");

    await preview.openSheet("需求清单");
    await preview.type("G5", "1");
    await seen(preview, "结果已过期");
    await press(preview, "重新运行");
    await seen(preview, "结果是最新的");
    await preview.openSheet("优先问题清单");
    expect((await column(preview, "名次")).slice(0, 3)).toEqual(["1", "2", "3"]);

    await leave(preview);
  });

  it("computes a run in a worker, writes nothing when that is cancelled, and follows the plan while people edit", async () => {
    const preview = await openPreview();
    const workers: string[] = [];
    preview.page.on("worker", (worker) => workers.push(worker.url()));
    const letWorkersLoad = await preview.hold("**/compute.*.js");
    await press(preview, "全部运行");
    await press(preview, "取消");
    await seen(preview, "已取消，工作簿没有改动。");
    await letWorkersLoad();
    await seen(preview, "可以运行了");
    await press(preview, "全部运行");
    await seen(preview, "结果是最新的");
    await preview.openSheet("需求清单");
    await preview.type("G5", "1");
    await seen(preview, "现在若重新运行");
    await seen(preview, "最优：已验证。工作表里仍是上次运行的结果。");
    expect(await preview.pane.getByText(/^第 \d 级：.*比上次/).count()).toBeGreaterThan(0);
    expect(workers.at(-1)).toMatch(/\/compute\.[0-9a-f]{8}\.js$/);
    await leave(preview);
  });

  it("finds the sample workbook open, in the language of the browser, with its charts drawn after one press", async () => {
    const preview = await openPreview({ locale: "en-US" });
    await press(preview, "Run everything");
    await seen(preview, "The results are up to date");
    await preview.openSheet("Charts");
    const charts = preview.page.locator('svg[role="img"]');
    await charts.first().waitFor();
    expect(await charts.evaluateAll((all) => all.map((chart) => chart.getAttribute("aria-label")))).toContain(
      "Needs and resources by category",
    );
    await leave(preview);
  });
});
