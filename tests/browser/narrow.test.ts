import type { Locator } from "playwright-core";
import { SHEETS } from "../../src/packs/mapping/tables/sheets";
import { closeBrowser, leave, openPreview, press, seen, type PreviewPage } from "../support/preview-page";

jest.setTimeout(180_000);
afterAll(closeBrowser);

const LANGUAGES = [
  {
    language: "zh",
    locale: "zh-CN",
    run: "全部运行",
    current: "结果是最新的",
    outOfDate: "结果已过期",
    settings: "设置",
    matches: "匹配",
    lock: /^锁定：/,
  },
  {
    language: "en",
    locale: "en-US",
    run: "Run everything",
    current: "The results are up to date",
    outOfDate: "The results are out of date",
    settings: "Settings",
    matches: "Matches",
    lock: /^Lock:/,
  },
] as const;

/** A pane as narrow as Excel lets people make it, and so high that nothing has to be scrolled. */
async function openNarrow(locale: string): Promise<PreviewPage> {
  const preview = await openPreview({ locale, viewport: { width: 1200, height: 1400 } });
  // By then the page has given the pane the width that it remembers.
  await preview.pane.getByRole("heading", { level: 2 }).first().waitFor();
  await preview.page.emulateMedia({ reducedMotion: "reduce" });
  await preview.page.evaluate(() => document.documentElement.style.setProperty("--pane-width", "320px"));
  await preview.page.waitForFunction(
    () => document.querySelector("iframe")?.getBoundingClientRect().width === 320,
  );
  return preview;
}

async function placeOf(locator: Locator): Promise<{ readonly top: number; readonly bottom: number }> {
  const box = await locator.boundingBox();
  return { top: box?.y ?? NaN, bottom: (box?.y ?? NaN) + (box?.height ?? NaN) };
}

interface ChosenText {
  readonly text: string;
  /** Pixels from the middle of the control. */
  readonly offMiddle: number;
  readonly isCut: boolean;
}

function chosenTexts({ pane }: PreviewPage): Promise<readonly ChosenText[]> {
  return pane.locator(".ms-Dropdown-title").evaluateAll((titles) =>
    titles.map((title) => {
      const range = document.createRange();
      range.selectNodeContents(title);
      const [text, box] = [range.getBoundingClientRect(), title.getBoundingClientRect()];
      return {
        text: title.textContent,
        offMiddle: Math.abs(text.top + text.height / 2 - (box.top + box.height / 2)),
        isCut: title.scrollWidth > title.clientWidth || title.scrollHeight > title.clientHeight,
      };
    }),
  );
}

describe.each(LANGUAGES)("a pane of 320 px in $language", (words) => {
  it("shows what is chosen in drop-downs whole and in their middle", async () => {
    const preview = await openNarrow(words.locale);
    await preview.openPage(words.settings);
    await preview.pane.locator(".ms-Dropdown-title").first().waitFor();
    const chosen = await chosenTexts(preview);
    expect(chosen).toHaveLength(3);
    for (const { text, offMiddle, isCut } of chosen)
      expect([text, offMiddle <= 1, isCut]).toEqual([text, true, false]);
    await leave(preview);
  });

  it("opens the list of a drop-down below it and shows each choice whole", async () => {
    const preview = await openNarrow(words.locale);
    await preview.openPage(words.settings);
    const field = preview.pane.getByRole("combobox").first();
    await field.click();
    const list = preview.pane.getByRole("listbox");
    await list.getByRole("option").first().waitFor();
    expect((await placeOf(list)).top).toBeGreaterThanOrEqual((await placeOf(field)).bottom - 1);
    const cut = await list
      .locator(".ms-Dropdown-optionText")
      .evaluateAll((all) =>
        all.flatMap((each) => (each.scrollWidth > each.clientWidth ? each.textContent : [])),
      );
    expect(cut).toEqual([]);
    await leave(preview);
  });

  it("moves nothing that is pressed when a match is locked", async () => {
    const preview = await openNarrow(words.locale);
    await press(preview, words.run);
    await seen(preview, words.current);
    const message = preview.pane.locator(".ms-MessageBar-innerText > span").first();
    expect(
      await message.evaluate((text) => {
        const { lineHeight, fontSize } = getComputedStyle(text);
        return parseFloat(lineHeight) / parseFloat(fontSize);
      }),
    ).toBeCloseTo(words.language === "zh" ? 1.6 : 1.5);
    await preview.openPage(words.matches);
    await preview.openSheet(SHEETS.matches.name[words.language]);
    await preview.read("A6");
    const card = preview.pane.locator(".match-card");
    const decisions = card.locator("li[aria-current] .decisions");
    const places = async () => [await card.boundingBox(), await decisions.boundingBox()].map((box) => box?.y);
    await decisions.waitFor();
    const before = await places();
    await decisions.getByRole("button", { name: words.lock }).click();
    await seen(preview, words.outOfDate);
    await card.locator("li[aria-current] .tag.locked").waitFor();
    expect(await places()).toEqual(before);
    await leave(preview);
  });
});
