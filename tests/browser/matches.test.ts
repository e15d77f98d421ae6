import { closeBrowser, leave, openPreview, seen, type PreviewPage } from "../support/preview-page";

jest.setTimeout(180_000);
afterAll(closeBrowser);

interface Words {
  readonly locale: string;
  readonly run: string;
  readonly runAgain: string;
  readonly current: string;
  readonly outOfDate: string;
  readonly page: string;
  readonly sheets: { readonly matches: string; readonly needs: string };
  readonly lock: string;
  readonly locked: string;
  readonly exclude: string;
  readonly why: string;
  readonly reason: string;
  readonly refused: string;
  readonly close: string;
}

const ZH: Words = {
  locale: "zh-CN",
  run: "全部运行",
  runAgain: "重新运行",
  current: "结果是最新的",
  outOfDate: "结果已过期",
  page: "匹配",
  sheets: { matches: "匹配结果", needs: "需求清单" },
  lock: "锁定",
  locked: "锁定",
  exclude: "排除",
  why: "为什么不这样分配？",
  reason: "=老人不愿意",
  refused: "已拒绝",
  close: "关闭卡片",
};
const EN: Words = {
  locale: "en-US",
  run: "Run everything",
  runAgain: "Run again",
  current: "The results are up to date",
  outOfDate: "The results are out of date",
  page: "Matches",
  sheets: { matches: "Matches", needs: "Needs" },
  lock: "Lock",
  locked: "Locked",
  exclude: "Exclude",
  why: "Why not this pair?",
  reason: "the family said no",
  refused: "Refused",
  close: "Close the card",
};

/** Columns of the Matches sheet, whose rows begin below row 4. */
const COLUMN = { needId: "A", resourceId: "G", quantity: "J", state: "P", refusal: "Q", lock: "R" } as const;
const FIRST_ROW = 5;

interface Match {
  readonly row: number;
  readonly needId: string;
  readonly resourceId: string;
}

async function matchAt(preview: PreviewPage, row: number): Promise<Match> {
  const needId = await preview.read(`${COLUMN.needId}${row}`);
  const resourceId = await preview.read(`${COLUMN.resourceId}${row}`);
  return { row, needId, resourceId };
}

/** Where the pair stands now; rows of a need keep together. */
async function rowOf(preview: PreviewPage, { needId, resourceId }: Match, upTo = 200): Promise<number> {
  for (let row = FIRST_ROW; row < upTo; row += 1) {
    const found = await matchAt(preview, row);
    if (found.needId === needId && found.resourceId === resourceId) return row;
    if (found.needId === "") break;
  }
  throw new Error(`${needId} – ${resourceId} is not on the sheet`);
}

const button = (preview: PreviewPage, name: string) =>
  preview.pane.getByRole("button", { name, exact: true });
const decision = (preview: PreviewPage, decide: string, { needId, resourceId }: Match) =>
  preview.pane.getByRole("button", { name: new RegExp(`^${decide}[:：].*${needId} – ${resourceId}$`) });
const card = (preview: PreviewPage) => preview.pane.locator(".match-card");

async function rerun(preview: PreviewPage, { outOfDate, runAgain }: Words): Promise<void> {
  await seen(preview, outOfDate);
  await button(preview, runAgain).click();
  await preview.pane.getByText(outOfDate).first().waitFor({ state: "detached", timeout: 60_000 });
  await preview.pane.locator(".match-card, .find").first().waitFor({ timeout: 60_000 });
}

describe.each([ZH, EN])("a coordinator who goes through the matches, in $locale", (words) => {
  it("sees a row's card, locks the match and excludes another, and the next runs heed both", async () => {
    const preview = await openPreview({ locale: words.locale });
    await button(preview, words.run).click();
    await seen(preview, words.current);
    await preview.openPage(words.page);
    await preview.openSheet(words.sheets.matches);

    const kept = await matchAt(preview, FIRST_ROW + 1);
    await card(preview).getByRole("heading", { name: kept.needId }).waitFor();
    const current = card(preview).locator("li[aria-current]");
    await current.getByText(kept.resourceId).first().waitFor();
    const quantity = await preview.read(`${COLUMN.quantity}${kept.row}`);
    await decision(preview, words.lock, kept).click();
    await seen(preview, words.outOfDate);
    expect(await preview.read(`${COLUMN.lock}${kept.row}`)).toBe(words.locked);

    await preview.openSheet(words.sheets.needs);
    await preview.type("G30", "1");
    await rerun(preview, words);
    await preview.openSheet(words.sheets.matches);
    const keptRow = await rowOf(preview, kept);
    expect(await preview.read(`${COLUMN.lock}${keptRow}`)).toBe(words.locked);
    expect(await preview.read(`${COLUMN.quantity}${keptRow}`)).toBe(quantity);

    const refused = await matchAt(preview, FIRST_ROW + 4);
    await card(preview).getByRole("heading", { name: refused.needId }).waitFor();
    await decision(preview, words.exclude, refused).click();
    await preview.pane.getByLabel(words.why).fill(words.reason);
    await preview.pane
      .locator(".exclusion")
      .getByRole("button", { name: words.exclude, exact: true })
      .click();
    await rerun(preview, words);
    const refusedRow = await rowOf(preview, refused);
    expect(await preview.read(`${COLUMN.state}${refusedRow}`)).toBe(words.refused);
    expect(await preview.read(`${COLUMN.refusal}${refusedRow}`)).toBe(words.reason);
    expect(await preview.read(`${COLUMN.quantity}${refusedRow}`)).toBe("0");
    expect(await preview.read(`${COLUMN.lock}${await rowOf(preview, kept)}`)).toBe(words.locked);

    await button(preview, words.close).click();
    await preview.pane.getByRole("searchbox").fill(kept.needId);
    await preview.pane.getByRole("button", { name: new RegExp(`^${kept.needId}`) }).click();
    await card(preview).getByRole("heading", { name: kept.needId }).waitFor();
    await leave(preview);
  });
});
