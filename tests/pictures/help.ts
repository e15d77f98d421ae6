import { FACES } from "../../src/packs";
import { paneText } from "../../src/taskpane/components/text";
import { titleOf } from "../../src/taskpane/page-title";
import { PANE_MATCHES } from "../../src/packs/mapping/pages/texts/matches";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { SHEETS } from "../../src/packs/mapping/tables/sheets";

import { HELP_PICTURES, type HelpPicture } from "../../src/taskpane/help-topics";

import { openPreview, type PreviewPage } from "../support/preview-page";
import { runSample, type LanguageWords } from "./sample";

const FOLDER = join(import.meta.dirname, "../../assets/help");

/** The pane is 380 × 522 pixels in a window of this size; more in the picture, so that letters stay sharp. */
const WINDOW = { width: 1300, height: 600 };
const SCALE = 1.75;

/** What is shown for each topic, on the way that leaves most of the sample as it is. */
const PAGES: Readonly<Record<HelpPicture, string>> = {
  run: "home",
  matching: "matches",
  decide: "matches",
  priorities: "priorities",
  settings: "settings",
  history: "history",
  data: "data",
};

/** The pictures of the help in one language: pages of the pane after a run of the sample. */
export async function picturesOfHelp(words: LanguageWords): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const { language, locale } = words;
  const preview = await openPreview({ locale, viewport: WINDOW, scale: SCALE });
  await runSample(preview, words);
  for (const topic of HELP_PICTURES) {
    await preview.openPage(titleOf(PAGES[topic], FACES, paneText(language)));
    await preview.pane.getByRole("tabpanel").getByRole("heading").first().waitFor();
    await PREPARE[topic]?.(preview, language);
    await preview.page.mouse.move(0, 0); // whatever was pressed no longer looks pointed at
    const png = await preview.page.locator("iframe").screenshot();
    await sharp(png)
      .webp({ quality: 45, effort: 6 })
      .toFile(join(FOLDER, `${topic}-${language}.webp`));
  }
  await preview.close();
}

type Prepare = (preview: PreviewPage, language: LanguageWords["language"]) => Promise<void>;

/** What has to be done before the page shows what the topic is about. */
const PREPARE: Readonly<Partial<Record<HelpPicture, Prepare>>> = {
  priorities: async ({ pane }) => {
    await pane.locator(".weights summary").click();
  },
  decide: async ({ pane }, language) => {
    const idle = pane.getByRole("region", { name: PANE_MATCHES["pane.matches.list.idle"][language] });
    await idle.getByRole("button").first().click();
    await pane.locator(".match-card").evaluate((card) => card.scrollIntoView());
  },
  data: async (preview, language) => {
    await preview.openSheet(SHEETS.needs.name[language]);
    await preview.type("Q5", language === "zh" ? "周一、周三上午" : "Mon, Wed morning");
    await preview.type("B7", language === "zh" ? "C 社区。" : "Community C.");
    await preview.pane.locator("#fixes-title").waitFor();
  },
};
