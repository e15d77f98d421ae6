import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { closeBrowser, openPreview } from "../support/preview-page";

const FOLDER = join(import.meta.dirname, "../../assets/pictures");

/** The picture of the README: the sample after one press of the button, its charts beside the pane. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const preview = await openPreview({ viewport: { width: 1440, height: 900 } });
  await preview.pane.getByRole("button", { name: "全部运行", exact: true }).click();
  await preview.pane.getByText("结果是最新的").waitFor();
  await preview.openSheet("图表");
  await preview.page.locator('svg[role="img"]').first().waitFor();
  await preview.page.screenshot({ path: join(FOLDER, "preview.png") });
  await preview.close();
}

main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => void closeBrowser());
