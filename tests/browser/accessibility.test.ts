import { readFileSync } from "node:fs";
import type Axe from "axe-core";
import type { Frame } from "playwright-core";
import { closeBrowser, leave, openPreview, type PreviewPage } from "../support/preview-page";

jest.setTimeout(600_000);
afterAll(closeBrowser);

/** WCAG 2.2 AA with all it builds on, and what axe's makers recommend beside it. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [320, 600];
/** What a pane must fit into, and what it is drawn in. */
const LOOKS = [
  ["light", { colorScheme: "light", forcedColors: "none" }],
  ["dark", { colorScheme: "dark", forcedColors: "none" }],
  ["dark contrast", { colorScheme: "dark", forcedColors: "active" }],
  ["light contrast", { colorScheme: "light", forcedColors: "active" }],
] as const;
const LANGUAGES = [
  ["zh", { run: "全部运行", current: "结果是最新的" }],
  ["en", { run: "Run everything", current: "The results are up to date" }],
] as const;

describe.each(LANGUAGES)("in %s", (language, words) => {
  let preview: PreviewPage;
  const locale = language === "zh" ? "zh-CN" : "en-US";

  afterEach(() => preview.close());

  it("a new workbook's pane and the page around it have no barrier in any look", async () => {
    preview = await openPreview({ locale, path: "?book=blank" });
    await preview.pane.getByRole("heading", { level: 2 }).waitFor();
    expect(await barriersInEveryLook(preview, preview.page.frames())).toEqual([]);
  });

  it("every page of a pane with results has none either, in any look and at any width", async () => {
    preview = await openPreview({ locale });
    await preview.pane.getByRole("button", { name: words.run, exact: true }).click();
    await preview.pane.getByText(words.current).waitFor({ timeout: 60_000 });
    const [around, ...inside] = preview.page.frames();
    const found = around === undefined ? ["no page"] : [...(await barriersInEveryLook(preview, [around]))];
    const count = await tabs(preview).count();
    expect(count).toBeGreaterThan(1);
    for (let index = 0; index < count; index += 1) {
      const name = await openTab(preview, index);
      const barriers = await barriersInEveryLook(preview, inside);
      found.push(...barriers.map((barrier) => `${name}: ${barrier}`));
    }
    expect(found).toEqual([]);
  });
});

describe("by keyboard alone", () => {
  it("a person goes from a blank workbook to results and through all tabs, and always sees where they are", async () => {
    const preview = await openPreview({ path: "?book=blank" });
    await preview.pane.getByRole("heading", { level: 2 }).waitFor();
    await preview.page.locator(".divider").focus();

    await tabTo(preview, "用示例试一试");
    await preview.page.keyboard.press("Enter");
    await preview.pane.getByText("可以运行了").waitFor({ timeout: 60_000 });
    await tabTo(preview, "全部运行");
    await preview.page.keyboard.press("Enter");
    await preview.pane.getByText("结果是最新的").waitFor({ timeout: 60_000 });

    // The tabs are one stop of the tab key, at the one that was used last or at the end.
    await tabTo(preview, /^(首页|数据检查|匹配|优先问题|设置|历史|帮助)$/, "Shift+Tab");
    await preview.page.keyboard.press("Home");
    expect((await focused(preview)).name).toContain("首页");
    const names = await tabs(preview).evaluateAll((all) =>
      all.filter((tab) => tab.getBoundingClientRect().width > 0).map((tab) => tab.getAttribute("name") ?? ""),
    );
    for (const name of names.slice(1)) {
      await tabTo(preview, name, "ArrowRight");
      await preview.page.keyboard.press("Enter");
      await preview.pane.getByRole("tab", { name, selected: true }).waitFor();
      expect((await focused(preview)).name).toContain(name);
    }
    await leave(preview);
  });
});

const MOST_STEPS = 40;

/** Presses `key` until the focus is on what is called `name`, and sees to it that it shows on the way. */
async function tabTo(preview: PreviewPage, name: string | RegExp, key = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await preview.page.keyboard.press(key);
    const here = await focused(preview);
    if (here.name !== "") expect(here).toMatchObject({ isSeen: true });
    if (typeof name === "string" ? here.name.includes(name) : name.test(here.name)) return;
    passed.push(here.name);
  }
  throw new RangeError(`no way to ${String(name)} by ${key}: ${passed.join(", ")}`);
}

/** What has the focus in the pane, and whether anything around it tells; no name outside the pane. */
function focused({ pane }: PreviewPage): Promise<{ readonly name: string; readonly isSeen: boolean }> {
  return pane.locator("body").evaluate((body) => {
    const active = document.activeElement;
    if (active === null || active === body || !document.hasFocus()) return { name: "", isSeen: false };
    const isRinged = ({ outlineStyle, outlineWidth, boxShadow }: CSSStyleDeclaration): boolean =>
      (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    return {
      name: active.getAttribute("aria-label") ?? active.getAttribute("name") ?? active.textContent,
      isSeen: isRinged(getComputedStyle(active)) || isRinged(getComputedStyle(active, "::after")),
    };
  });
}

/** What axe finds in the frames, and what runs over the pane's edge, in every look and width. */
async function barriersInEveryLook(
  preview: PreviewPage,
  frames: readonly Frame[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [look, media] of LOOKS) {
    await preview.page.emulateMedia({ ...media, reducedMotion: "reduce" });
    for (const width of WIDTHS) {
      await widen(preview, width);
      const here = [...(await overEdge(preview))];
      for (const frame of frames) here.push(...(await lastingBarriersIn(frame)));
      found.push(...here.map((barrier) => `${look}, ${width} px: ${barrier}`));
    }
  }
  return found;
}

async function widen({ page, pane }: PreviewPage, width: number): Promise<void> {
  await page.evaluate((px) => {
    document.documentElement.style.setProperty("--pane-width", `${px}px`);
  }, width);
  await pane.locator("body").evaluate(
    (_, px) =>
      new Promise<void>((resolve) => {
        const settle = (): void => {
          if (window.innerWidth === px) requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
          else requestAnimationFrame(settle);
        };
        settle();
      }),
    width,
  );
}

/** What is still there when the page has come to rest: a change of look is not drawn at once. */
async function lastingBarriersIn(frame: Frame): Promise<readonly string[]> {
  const found = await barriersIn(frame);
  if (found.length === 0) return [];
  await frame.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return barriersIn(frame);
}

/** The page's policy allows no script of others; what the debugger evaluates is not asked. */
async function barriersIn(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(
    (values) =>
      (globalThis as unknown as { axe: typeof Axe }).axe.run(document, {
        runOnly: { type: "tag", values },
        iframes: false,
        resultTypes: ["violations"],
      }),
    RULES,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}

/** The elements of the pane that reach over its right edge, when it can be scrolled to the side. */
function overEdge({ pane }: PreviewPage): Promise<readonly string[]> {
  return pane.locator("body").evaluate((body) => {
    const width = window.innerWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...body.querySelectorAll("*")].filter((each) => each.getBoundingClientRect().right > width);
    return [`over the edge: ${wide.map((each) => `${each.tagName}.${each.className}`).join(", ")}`];
  });
}

const tabs = ({ pane }: PreviewPage) => pane.locator('[role="tab"][id^="tab-"]');

/** Opens a tab, which may be in the menu of those that do not fit, and gives its name. */
async function openTab(preview: PreviewPage, index: number): Promise<string> {
  const tab = tabs(preview).nth(index);
  await tab.evaluate((element: HTMLElement) => {
    element.click();
  });
  const panel = preview.pane.getByRole("tabpanel");
  await panel.and(preview.pane.locator(`[aria-labelledby="${await tab.getAttribute("id")}"]`)).waitFor();
  await panel.locator(".reading").waitFor({ state: "detached" });
  return (await tab.getAttribute("name")) ?? "";
}
