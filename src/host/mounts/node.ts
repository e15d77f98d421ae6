import type { Host } from "../create-host";
import type { Book } from "../model/book";
import { paneAddress, type PaneIdentity } from "./app-context";
import { serveFrame } from "./frame-protocol";
import { addPageGlobals, type PageWindow } from "./node-window";

/** The loaded client and what lies around it. */
export interface NodeMount {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Opens another workbook in the same client, once nothing of the last one is under way. */
  readonly open: (book: Book) => Promise<void>;
  /** Resolves when no message is on its way in either direction, e.g. after the clean-up that follows `Excel.run`. */
  readonly whenIdle: () => Promise<void>;
  /** Presses a button of the ribbon: runs a function command and waits for its completion. */
  readonly invokeCommand: (functionName: string, buttonId: string) => Promise<void>;
  /** Takes the page's globals away; the client is unusable afterwards. */
  readonly close: () => void;
}

interface NodeMountOptions {
  /** Runs a script in the realm of the caller; the process's own realm when left out. Test runners have another. */
  readonly runScript?: (source: string, fileName: string) => void;
}

const ORIGIN = "https://localhost";
const CLIENT_URL = `${ORIGIN}/office-js/`;
const IDENTITY: PaneIdentity = { conversationId: "node", appId: "pane", origin: ORIGIN };

/**
 * Loads the office.js of `node_modules` into this process, unchanged, and connects it to the host through the frame protocol of
 * Excel on the web. Puts `Excel`, `Office` and `OfficeExtension` on the global object, as a page has them. Once per realm.
 * @throws Error when a file of the client is missing or does not run
 */
export async function mountInNode(host: Host, options: NodeMountOptions = {}): Promise<NodeMount> {
  const { readClientFile, runInThisRealm } = await loadNodeTools();
  const runScript = options.runScript ?? runInThisRealm;
  const queue = createMessageQueue(host.events.isPending);
  const load = (src: string): void => {
    const { path, source } = readClientFile(src.slice(CLIENT_URL.length));
    runScript(source, path);
  };
  let rejectLoading: (reason: unknown) => void = () => undefined;
  const loadingFailed = new Promise<never>((_, reject) => void (rejectLoading = reject));
  const page: PageWindow = addPageGlobals(globalThis, {
    href: paneAddress(`${ORIGIN}/taskpane.html`, host, IDENTITY),
    officeJsUrl: `${CLIENT_URL}office.js`,
    loadScript: (src, done) =>
      queue.post(() => {
        try {
          load(src);
          done();
        } catch (error) {
          rejectLoading(error);
        }
      }),
    postToHost: (text) => queue.post(() => frame.receive(text)),
  });
  const frame = serveFrame(host, IDENTITY, (text) => queue.post(() => page.receive(text, ORIGIN)));
  load(`${CLIENT_URL}office.js`);
  const client = globalThis as unknown as Pick<NodeMount, "Excel" | "Office" | "OfficeExtension">;
  host.connectClient(() => client);
  await Promise.race([client.Office.onReady(), loadingFailed]);
  await queue.whenIdle();
  return {
    Excel: client.Excel,
    Office: client.Office,
    OfficeExtension: client.OfficeExtension,
    open: async (book) => {
      await queue.whenIdle();
      host.open(book);
      page.clearSession();
      await refreshSettings(client.Office);
    },
    whenIdle: queue.whenIdle,
    invokeCommand: frame.commands.invoke,
    close: page.remove,
  };
}

interface MessageQueue {
  readonly post: (deliver: () => void) => void;
  readonly whenIdle: () => Promise<void>;
}

/** Messages between windows arrive in order, each in a task of its own. */
function createMessageQueue(isEventPending: () => boolean): MessageQueue {
  const { setImmediate: defer } = globalThis;
  let underWay = 0;
  const nextTask = () => new Promise<void>((resolve) => void defer(resolve));
  return {
    post: (deliver) => {
      underWay += 1;
      defer(() => {
        underWay -= 1;
        deliver();
      });
    },
    whenIdle: async () => {
      let quietTasks = 0;
      while (quietTasks < QUIET_TASKS) {
        await nextTask();
        quietTasks = underWay === 0 && !isEventPending() ? quietTasks + 1 : 0;
      }
    },
  };
}

/** The client answers some messages only a few tasks later. */
const QUIET_TASKS = 5;

/** The client keeps the document's settings in memory and reads them again only when asked. */
function refreshSettings({ context }: NodeMount["Office"]): Promise<void> {
  return new Promise((resolve, reject) => {
    context.document.settings.refreshAsync(({ error, status }) => {
      if (String(status) === "succeeded") resolve();
      else reject(new Error(error.message));
    });
  });
}

interface NodeTools {
  readonly readClientFile: (name: string) => { readonly path: string; readonly source: string };
  readonly runInThisRealm: (source: string, fileName: string) => void;
}

/** Imported late, so that a bundle for browsers can contain this file. */
async function loadNodeTools(): Promise<NodeTools> {
  const [fs, nodeModule, paths, vm] = await Promise.all([
    import(/* webpackIgnore: true */ "node:fs"),
    import(/* webpackIgnore: true */ "node:module"),
    import(/* webpackIgnore: true */ "node:path"),
    import(/* webpackIgnore: true */ "node:vm"),
  ]);
  const require = nodeModule.createRequire(import.meta.url);
  const folder = paths.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  return {
    readClientFile: (name) => {
      const path = paths.join(folder, ...name.split("/"));
      return { path, source: fs.readFileSync(path, "utf8") };
    },
    runInThisRealm: (source, filename) => void new vm.Script(source, { filename }).runInThisContext(),
  };
}
