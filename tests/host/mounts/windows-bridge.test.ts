import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, runInContext, Script } from "node:vm";
import { createHost, newBook, offerWindowsBridge, type Host } from "../../../src/host";
import type { WorkbookHostBridge } from "../../../src/host";
import { addPageGlobals } from "../../../src/host/mounts/node-window";

interface Pane {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

const CLIENT = dirname(createRequire(__filename).resolve("@microsoft/office-js/dist/office.js"));
const BASE = "http://localhost/office-js/";
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

describe("a pane in a frame of the host's page, as Excel on Windows", () => {
  it("finds a host of the desktop kind over plain http", async () => {
    const { pane } = await openPane();
    expect(await pane.Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
  });

  it("reads and writes the workbook, and sees refusals as errors of Excel", async () => {
    const { pane, host } = await openPane();
    await pane.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [["written"]];
      await context.sync();
    });
    expect(host.book().sheets[0]?.cells.get(0)?.get(0)?.value).toBe("written");
    const attempt = pane.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nope").activate();
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  it("is told when a cell is being edited", async () => {
    const { pane, host } = await openPane();
    host.startCellEdit();
    const writing = pane.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().name = "Other";
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });

  it("hears of events", async () => {
    const { pane } = await openPane();
    const changed = new Promise<string>((resolve) => {
      void pane.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.onChanged.add(({ address }) => {
          resolve(address);
          return Promise.resolve();
        });
        await context.sync();
        sheet.getRange("B3").values = [[1]];
        await context.sync();
      });
    });
    await expect(changed).resolves.toBe("B3");
  });

  it("keeps settings in the workbook and runs commands of the ribbon", async () => {
    const { pane, host, bridge } = await openPane();
    const { settings } = pane.Office.context.document;
    settings.set("language", "zh");
    await new Promise<unknown>((resolve) => {
      settings.saveAsync(resolve);
    });
    expect(host.book().settings.get("language")).toBe("zh");
    const pressed: string[] = [];
    pane.Office.actions.associate("match", (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      event.completed();
    });
    await bridge.invokeCommand("match", "MatchButton");
    expect(pressed).toStrictEqual(["MatchButton"]);
  });

  it("says so when a command is pressed before a pane is open", async () => {
    const bridge = offerWindowsBridge({}, createHost(newBook()));
    await expect(bridge.invokeCommand("match", "MatchButton")).rejects.toThrow("no pane is open");
  });
});

/** A pane's page in a realm of its own, as a frame has one. */
async function openPane(): Promise<{
  readonly pane: Pane;
  readonly host: Host;
  readonly bridge: ReturnType<typeof offerWindowsBridge>;
}> {
  const host = createHost(newBook());
  const hostWindow: { workbookHost?: WorkbookHostBridge } = {};
  const bridge = offerWindowsBridge(hostWindow, host);
  const realm = createContext({ console, setTimeout, clearTimeout, clearInterval, performance, Event });
  const pane = runInContext("this", realm) as Window & Pane;
  const run = (src: string): void => {
    const filename = join(CLIENT, ...src.slice(BASE.length).split("/"));
    new Script(readFileSync(filename, "utf8"), { filename }).runInContext(realm);
  };
  const page = addPageGlobals(pane, {
    href: "http://localhost/taskpane.html",
    officeJsUrl: `${BASE}office.js`,
    loadScript: (src, done) =>
      void setImmediate(() => {
        run(src);
        done();
      }),
    postToHost: () => undefined,
  });
  closing.push(page.remove);
  hostWindow.workbookHost?.connect(pane);
  run(`${BASE}office.js`);
  await pane.Office.onReady();
  return { pane, host, bridge };
}
