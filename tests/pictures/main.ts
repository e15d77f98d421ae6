import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { closeBrowser, openPreview } from "../support/preview-page";
import { picturesOfHelp } from "./help";
import { LANGUAGES, runSample } from "./sample";

const FOLDER = join(import.meta.dirname, "../../assets/pictures");

/** Where all pages in both languages and themes go: for looking at, not for the repository. */
const PAGES_FOLDER = process.argv[2] ?? null;

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await pictureOfReadme();
  for (const words of LANGUAGES) await picturesOfHelp(words);
  if (PAGES_FOLDER !== null) await picturesOfPages(PAGES_FOLDER);
}

/** The picture of the README: the sample after one press of the button, its charts beside the pane. */
async function pictureOfReadme(): Promise<void> {
  const preview = await openPreview({ viewport: { width: 1440, height: 900 } });
  await runSample(preview, LANGUAGES[0]);
  await preview.openSheet("图表");
  await preview.page.locator('svg[role="img"]').first().waitFor();
  await preview.page.screenshot({ path: join(FOLDER, "preview.png") });
  await preview.close();
}

/** Every page of the pane after a run of the sample, in both languages, light and dark. */
async function picturesOfPages(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const words of LANGUAGES) {
    const { locale } = words;
    const preview = await openPreview({ locale, viewport: { width: 1300, height: 900 } });
    await runSample(preview, words);
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
