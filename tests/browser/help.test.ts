import { closeBrowser, leave, openPreview, press, seen } from "../support/preview-page";

jest.setTimeout(240_000);
afterAll(closeBrowser);

it.each([
  ["zh-CN", "帮助", "恢复", "历史和恢复", "打开历史", "历史与恢复"],
  ["en-US", "Help", "undo", "History and restoring", "Open the history", "History and restore"],
])("in %s a person finds how to go back, sees the page and opens it", async (locale, ...words) => {
  const [help, word, topic, open, page] = words;
  const preview = await openPreview({ locale });
  await preview.openPage(help);
  await preview.pane.getByRole("searchbox").fill(word);
  await press(preview, topic);
  const picture = preview.pane.locator("article img");
  await picture.waitFor();
  await picture.evaluate((image: HTMLImageElement) => image.decode());
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(380);
  await press(preview, open);
  await seen(preview, page);
  await leave(preview);
});
