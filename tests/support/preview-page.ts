import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from "playwright-core";
import sirv from "sirv";

const DIST = join(process.cwd(), "dist");
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

/** The built preview in a browser, and everything it said or asked for. */
export interface PreviewPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What the console printed and what was thrown: stays empty. */
  readonly complaints: readonly string[];
  /** Addresses asked for outside the page's own origin: stays empty. */
  readonly strangers: readonly string[];
  /** Goes to a cell of the sheet that is shown and types. */
  readonly type: (address: string, text: string) => Promise<void>;
  /** The text a cell of the sheet that is shown displays, by its address. */
  readonly read: (address: string) => Promise<string>;
  readonly openSheet: (name: string) => Promise<void>;
  /** Opens a page of the pane by its tab, or from the menu of those that have no room. */
  readonly openPage: (name: string) => Promise<void>;
  /** Keeps files of this pattern from arriving until the function that it resolves to is called. */
  readonly hold: (pattern: string) => Promise<() => Promise<void>>;
  readonly close: () => Promise<void>;
}

export interface PreviewOptions {
  readonly path?: string;
  readonly locale?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Pixels of the picture for one of the page. */
  readonly scale?: number;
  /** Before the page is asked for. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

let shared: { server: Server; browser: Browser; origin: string } | null = null;

/** Opens the production build of `dist` in headless Chromium. The build must be there: `npm run build`. */
export async function openPreview({
  path = "",
  locale = "zh-CN",
  viewport = { width: 1400, height: 860 },
  scale = 1,
  prepare,
}: PreviewOptions = {}): Promise<PreviewPage> {
  const { browser, origin } = (shared ??= await start());
  const context = await browser.newContext({ locale, viewport, deviceScaleFactor: scale });
  await prepare?.(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on("console", (message) => void complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => void complaints.push(error.stack ?? error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) strangers.push(url);
  });
  await page.goto(`${origin}/${path}`);
  const nameBox = page.getByRole("textbox", { name: /单元格地址|Cell address/ });
  const goTo = async (address: string): Promise<void> => {
    await nameBox.fill(address);
    await nameBox.press("Enter");
  };
  return {
    page,
    pane: page.frameLocator("iframe"),
    complaints,
    strangers,
    type: async (address, text) => {
      await goTo(address);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    read: async (address) => {
      await goTo(address);
      return page
        .locator(`[data-cell="${address}"]`)
        .first()
        .innerText()
        .then((text) => text.trim());
    },
    openSheet: (name) => page.getByRole("tab", { name, exact: true }).click(),
    openPage: async (name) => {
      const pane = page.frameLocator("iframe");
      // By its attribute: tabs in the menu are there as well, but hidden.
      const tab = pane.locator(`[role="tab"][name="${name}"]`);
      await tab.waitFor({ state: "attached", timeout: 60_000 });
      const more = pane.getByRole("tab", { name: /^(更多页面|More pages)$/ });
      const item = pane.getByRole("menuitem", { name, exact: true });
      // Whether a tab has room shows a moment after it is there.
      await tab.click({ timeout: 3_000 }).catch(() => more.click().then(() => item.click()));
    },
    hold: async (pattern) => {
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      await context.route(pattern, async (route) => {
        await released;
        await route.continue().catch(() => undefined); // whoever asked may be gone: a worker that was ended
      });
      return () => {
        release();
        return context.unroute(pattern);
      };
    },
    close: () => context.close(),
  };
}

/** Presses the pane's one button of that name. */
export async function press({ pane }: PreviewPage, name: string | RegExp): Promise<void> {
  await pane.getByRole("button", { name, exact: true }).click();
}

/** Waits until the pane says the text. */
export async function seen({ pane }: PreviewPage, text: string | RegExp): Promise<void> {
  await pane.getByText(text).first().waitFor({ timeout: 90_000 });
}

/** Closes the page, which has complained of nothing and asked no stranger. */
export async function leave({ complaints, strangers, close }: PreviewPage): Promise<void> {
  expect([complaints, strangers]).toEqual([[], []]);
  await close();
}

/** Ends the browser and the server; call once after all tests of a file. */
export async function closeBrowser(): Promise<void> {
  await shared?.browser.close();
  shared?.server.close();
  shared = null;
}

async function start(): Promise<{ server: Server; browser: Browser; origin: string }> {
  if (!existsSync(join(DIST, "index.html"))) throw new Error("there is no build to test: npm run build");
  const files = sirv(DIST, { dev: true });
  const server = createServer((request, response) => files(request, response));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the test server has no port");
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  return { server, browser, origin: `http://localhost:${address.port}` };
}
