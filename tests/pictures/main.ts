import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { closeBrowser, openPreview } from "../support/preview-page";

const FOLDER = join(import.meta.dirname, "../../assets/pictures");

/** Where all pages in both languages and themes go: for looking at, not for the repository. */
const PAGES_FOLDER = process.argv[2] ?? null;

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await pictureOfReadme();
  if (PAGES_FOLDER !== null) await picturesOfPages(PAGES_FOLDER);
}

/** The picture of the README: the sample after one press of the button, its charts beside the pane. */
async function pictureOfReadme(): Promise<void> {
  const preview = await openPreview({ viewport: { width: 1440, height: 900 } });
  await preview.pane.getByRole("button", { name: "全部运行", exact: true }).click();
  await preview.pane.getByText("结果是最新的").waitFor();
  await preview.openSheet("图表");
  await preview.page.locator('svg[role="img"]').first().waitFor();
  await preview.page.screenshot({ path: join(FOLDER, "preview.png") });
  await preview.close();
}

const LANGUAGES = [
  { locale: "zh-CN", run: "全部运行", done: "结果是最新的" },
  { locale: "en-US", run: "Run everything", done: "The results are up to date" },
] as const;

/** Every page of the pane after a run of the sample, in both languages, light and dark. */
async function picturesOfPages(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { locale, run, done } of LANGUAGES) {
    const preview = await openPreview({ locale, viewport: { width: 1300, height: 900 } });
    await preview.pane.getByRole("button", { name: run, exact: true }).click();
    await preview.pane.getByText(done).first().waitFor();
    const tabs = preview.pane.locator('[role="tab"][id^="tab-"]');
    const names = await tabs.evaluateAll((all) => all.map((tab) => tab.getAttribute("name") ?? ""));
    for (const [index, name] of names.entries()) {
      await preview.openPage(name);
      await preview.pane.getByRole("tabpanel").waitFor();
      for (const colorScheme of ["light", "dark"] as const) {
        await preview.page.emulateMedia({ colorScheme });
        await preview.page
          .locator("iframe")
          .screenshot({ path: join(folder, `${locale}-${colorScheme}-${index + 1}.png`) });
      }
    }
    await preview.close();
  }
}

main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => void closeBrowser());
