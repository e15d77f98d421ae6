import type { PreviewPage } from "../support/preview-page";

/** What has to be pressed and read in each language. */
export const LANGUAGES = [
  { language: "zh", locale: "zh-CN", run: "全部运行", done: "结果是最新的" },
  { language: "en", locale: "en-US", run: "Run everything", done: "The results are up to date" },
] as const;
export type LanguageWords = (typeof LANGUAGES)[number];

/** One run of the sample, as after the first press of the button. */
export async function runSample({ pane }: PreviewPage, { run, done }: LanguageWords): Promise<void> {
  await pane.getByRole("button", { name: run, exact: true }).click();
  await pane.getByText(done).first().waitFor();
}
