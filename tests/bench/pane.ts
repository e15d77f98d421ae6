import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { closeBrowser, openPreview, type PreviewPage } from "../support/preview-page";
import { buildEntry, gzipBytes } from "./build-entry";
import { fabricImports } from "./fabric-imports";
import { median } from "./matching-report";

const ROOT = join(import.meta.dirname, "../..");
const DIST = join(ROOT, "dist");
const RUNS = 9;

/** Bundle size and time to the first button, beside the smallest page with Fabric; what blocks while people type. Needs `npm run build`. */
export async function measurePane(folder: string): Promise<void> {
  await measureSize(folder);
  try {
    await measureStart(folder);
    await measureTyping();
  } finally {
    await closeBrowser(); // else the process waits for it after a failure, without end
  }
}

/** The pane's main script against React and what it uses of Fabric at once. */
async function measureSize(folder: string): Promise<void> {
  const imports = [...fabricImports(join(ROOT, "src/taskpane/index.tsx"))];
  const lines = imports.map(([module, names]) => `import { ${[...names].join(", ")} } from "${module}";`);
  const used = imports.flatMap(([, names]) => [...names]);
  const entry = join(ROOT, "node_modules/.cache/fabric-alone.js");
  writeFileSync(
    entry,
    [
      `import * as React from "react";`,
      `import { createRoot } from "react-dom/client";`,
      ...lines,
      `globalThis.used = [React.useState, createRoot, ${used.join(", ")}];`,
    ].join("\n"),
  );
  const alone = gzipBytes(await buildEntry(entry, folder, "fabric-alone"));
  const main = gzipBytes(join(DIST, fileOf("taskpane", ".js")));
  console.log(
    `\npane: main script ${kilobytes(main)} gzip, React and the Fabric controls alone ${kilobytes(alone)}`,
  );
  console.log(`  ratio ${(main / alone).toFixed(3)}`);
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;

const fileOf = (name: string, end: string): string => {
  const found = readdirSync(DIST).find((file) => file.startsWith(`${name}.`) && file.endsWith(end));
  if (found === undefined) throw new Error(`no ${name} in dist: npm run build`);
  return found;
};

/** From the start of the pane's frame to its first button, in turns with the smallest page in the same frame. */
async function measureStart(folder: string): Promise<void> {
  const script = readFileSync(
    await buildEntry(join(import.meta.dirname, "smallest-page.tsx"), folder, "smallest"),
  );
  const pane: number[] = [];
  const smallest: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const times = [await firstButton(null), await firstButton(script)];
    if (run === 0) continue;
    pane.push(times[0] ?? 0);
    smallest.push(times[1] ?? 0);
  }
  console.log(
    `pane: first button after ${median(pane).toFixed(0)} ms (median of ${RUNS}), smallest page ${median(smallest).toFixed(0)} ms`,
  );
  console.log(`  ratio ${(median(pane) / median(smallest)).toFixed(2)}`);
}

/** Milliseconds until a button can be pressed in the frame, whose main script is `replacement` where one is given. */
async function firstButton(replacement: Buffer | null): Promise<number> {
  const preview = await openPreview({
    path: "?book=blank",
    prepare: async (context) => {
      await context.addInitScript(watchForButton);
      if (replacement !== null)
        await context.route(`**/${fileOf("taskpane", ".js")}`, (route) =>
          route.fulfill({ contentType: "text/javascript", body: replacement }),
        );
    },
  });
  const time = await preview.pane.locator("html[data-first-button]").getAttribute("data-first-button");
  await preview.close();
  return Number(time);
}

/** Runs in each frame before anything else. No function in it has a name: tsx would call a helper that pages do not have. */
function watchForButton(): void {
  new MutationObserver((_, observer) => {
    if (document.querySelector("#pane button.ms-Button") === null) return;
    observer.disconnect();
    // After the frame that shows it.
    requestAnimationFrame(() => {
      setTimeout(() => {
        document.documentElement.dataset["firstButton"] = String(performance.now());
      });
    });
  }).observe(document, { childList: true, subtree: true });
}

/** The longest that scripts block the page while a person types and scrolls in the sample after a run. */
async function measureTyping(): Promise<void> {
  const preview = await openPreview({
    prepare: async (context) => {
      await context.addInitScript(watchLongTasks);
    },
  });
  await preview.pane.getByRole("button", { name: "全部运行", exact: true }).click();
  await preview.pane.getByText("结果是最新的").first().waitFor({ timeout: 60_000 });
  await preview.openSheet("需求清单");
  await longTasks(preview);
  for (let row = 5; row < 15; row += 1) await preview.type(`G${row}`, String(row));
  const typing = await longTasks(preview);
  for (let page = 0; page < 10; page += 1) await preview.page.keyboard.press("PageDown");
  const scrolling = await longTasks(preview);
  await preview.close();
  console.log(
    `preview: longest block while typing ${typing} ms, while scrolling ${scrolling} ms (0: none over 50)`,
  );
}

function watchLongTasks(): void {
  const tasks: number[] = [];
  (globalThis as unknown as { longTasks: number[] }).longTasks = tasks;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tasks.push(entry.duration);
  }).observe({ type: "longtask" });
}

/** The longest task since it was asked last. */
async function longTasks({ page }: PreviewPage): Promise<number> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  const tasks = await page.evaluate(() =>
    (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0),
  );
  return Math.round(Math.max(0, ...tasks));
}
