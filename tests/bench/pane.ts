import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { closeBrowser, openPreview, type PreviewPage } from "../support/preview-page";
import { buildEntry, gzipBytes } from "./build-entry";
import { fabricImports } from "./fabric-imports";
import { median } from "./matching-report";

const ROOT = join(import.meta.dirname, "../..");
const DIST = join(ROOT, "dist");
const LARGE_BOOK = join(import.meta.dirname, "large-book.ts");
const LARGE_NEEDS = 20_000;
const RUNS = 9;
/** Longer than the pane waits for inputs to come to rest. */
const REST_MS = 1_500;

/** Bundle size and time to the first button, beside the smallest page with Fabric; what blocks while people type. Needs `npm run build`. */
export async function measurePane(folder: string): Promise<void> {
  await measureSize(folder);
  try {
    await measureStart(folder);
    await measureSample();
    await measureLargeBook(folder);
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

/** From the start of the pane's frame to its first button, in turns with the smallest page in the same frame, served the same way. */
async function measureStart(folder: string): Promise<void> {
  const smallestFile = await buildEntry(join(import.meta.dirname, "smallest-page.tsx"), folder, "smallest");
  const scripts = [join(DIST, fileOf("taskpane", ".js")), smallestFile].map((file) => readFileSync(file));
  const times: number[][] = scripts.map(() => []);
  for (let run = 0; run <= RUNS; run += 1)
    for (const [index, script] of scripts.entries()) {
      const time = await firstButton(script);
      if (run > 0) times[index]?.push(time);
    }
  const [pane = 0, smallest = 0] = times.map(median);
  console.log(
    `pane: first button after ${pane.toFixed(0)} ms (median of ${RUNS}), smallest page ${smallest.toFixed(0)} ms`,
  );
  console.log(`  ratio ${(pane / smallest).toFixed(2)}`);
}

/** Milliseconds until a button can be pressed in the frame, whose main script is `script`. */
async function firstButton(script: Buffer): Promise<number> {
  const preview = await openPreview({
    path: "?book=blank",
    prepare: async (context) => {
      await context.addInitScript(watchForButton);
      await context.route(`**/${fileOf("taskpane", ".js")}`, (route) =>
        route.fulfill({ contentType: "text/javascript", body: script }),
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
    if (document.querySelector("#pane button.ms-Button:not(.is-disabled)") === null) return;
    observer.disconnect();
    // After the frame that shows it.
    requestAnimationFrame(() => {
      setTimeout(() => {
        document.documentElement.dataset["firstButton"] = String(performance.now());
      });
    });
  }).observe(document, { childList: true, subtree: true });
}

/** What blocks in the sample after a run, whose plan the pane then follows. */
async function measureSample(): Promise<void> {
  const preview = await openPreview({ prepare: watchingLongTasks });
  await preview.pane.getByRole("button", { name: "全部运行", exact: true }).click();
  await preview.pane.getByText("结果是最新的").first().waitFor({ timeout: 60_000 });
  await measureBlocks(preview, "sample after a run");
}

/** What blocks in a large book that has not been run. */
async function measureLargeBook(folder: string): Promise<void> {
  const file = join(folder, "large.xlsx");
  execFileSync(process.execPath, ["--import", "tsx", LARGE_BOOK, file, String(LARGE_NEEDS)]);
  const preview = await openPreview({ path: "?book=blank", prepare: watchingLongTasks });
  await preview.page.locator('input[type="file"]').setInputFiles(file);
  await preview.page.getByRole("heading", { level: 1, name: "large.xlsx" }).waitFor({ timeout: 120_000 });
  await measureBlocks(preview, `${LARGE_NEEDS} needs`);
}

/** What blocks the page longest while a person types into the needs, then rests, then scrolls. */
async function measureBlocks(preview: PreviewPage, book: string): Promise<void> {
  const { page } = preview;
  await preview.openSheet("需求清单");
  await longestBlock(page, REST_MS);
  for (let row = 5; row < 15; row += 1) await preview.type(`G${row}`, String(row));
  const typing = await longestBlock(page, 0);
  const reading = await longestBlock(page, REST_MS);
  for (let press = 0; press < 20; press += 1) await page.keyboard.press("PageDown");
  await page.mouse.move(400, 400);
  for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 2_000);
  const scrolling = await longestBlock(page, REST_MS);
  await preview.close();
  console.log(`preview, ${book}: longest block, and its longest script (0: no block over 50 ms)`);
  console.log(`  typing ${typing}, as the pane reads again ${reading}, scrolling ${scrolling}`);
}

async function watchingLongTasks(context: BrowserContext): Promise<void> {
  await context.addInitScript(watchLongTasks);
}

interface Blocks {
  /** Milliseconds of each task over 50, the browser's own work included: style, layout, painting. */
  readonly tasks: number[];
  /** Milliseconds of each script in frames over 50. */
  readonly scripts: number[];
}

function watchLongTasks(): void {
  const blocks: Blocks = { tasks: [], scripts: [] };
  (globalThis as unknown as { blocks: Blocks }).blocks = blocks;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) blocks.tasks.push(entry.duration);
  }).observe({ type: "longtask" });
  new PerformanceObserver((list) => {
    for (const frame of list.getEntries() as (PerformanceEntry & { scripts: PerformanceEntry[] })[])
      for (const script of frame.scripts) blocks.scripts.push(script.duration);
  }).observe({ type: "long-animation-frame" });
}

/** The longest task and script since it was asked last, once there was none for `restMs`. */
async function longestBlock(page: Page, restMs: number): Promise<string> {
  const { tasks, scripts } = await page.evaluate(async (rest) => {
    const { blocks } = globalThis as unknown as { blocks: Blocks };
    for (let known = -1; known < blocks.tasks.length;) {
      known = blocks.tasks.length;
      await new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), rest));
    }
    return { tasks: blocks.tasks.splice(0), scripts: blocks.scripts.splice(0) };
  }, restMs);
  const longest = (times: readonly number[]): number => Math.round(Math.max(0, ...times));
  return `${longest(tasks)} (script ${longest(scripts)}) ms`;
}
