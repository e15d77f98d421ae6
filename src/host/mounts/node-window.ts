/** A script element as the client creates it. */
interface ScriptElement {
  src: string;
  onload?: () => void;
  onerror?: () => void;
}

/** What the client asks of the page it believes to run in. */
interface PageOptions {
  /** Address of the pane's page; its query and fragment name the host to the client. */
  readonly href: string;
  /** Address of office.js; the client loads its other files from the same folder. */
  readonly officeJsUrl: string;
  /** Called when the page adds a script: run it, then call `done`, or fail loudly. */
  readonly loadScript: (src: string, done: () => void) => void;
  /** Called with every message to the host's window. */
  readonly postToHost: (text: string) => void;
}

export interface PageWindow {
  /** Delivers a message of the host to the page, as the browser would. */
  readonly receive: (text: string, origin: string) => void;
  /** Forgets what the page stored for its session. */
  readonly clearSession: () => void;
  /** Takes the page's globals away again. */
  readonly remove: () => void;
}

type MessageListener = (event: { data: string; origin: string; source: unknown }) => void;

/**
 * A page without a screen: puts the few globals that office.js needs of a browser window on the global object of a realm and
 * returns the way to speak to it. The page is that global object itself, so client and add-in share one realm.
 */
export function addPageGlobals(global: object, options: PageOptions): PageWindow {
  const listeners = new Set<MessageListener>();
  const session = new Map<string, string>();
  const intervals = createPageIntervals();
  const parent = { postMessage: (text: string) => options.postToHost(text) };
  const listenToMessages = {
    addEventListener: (type: string, listener: MessageListener) => {
      if (type === "message") listeners.add(listener);
    },
    removeEventListener: (type: string, listener: MessageListener) => {
      if (type === "message") listeners.delete(listener);
    },
  };
  const globals = {
    window: global,
    name: "",
    self: global,
    parent,
    top: parent,
    location: readableLocation(options.href),
    document: createDocument(options),
    sessionStorage: createStorage(session),
    localStorage: createStorage(new Map()),
    history: {},
    external: {},
    setInterval: intervals.start,
    navigator: { userAgent: "Node", language: "en-US", languages: ["en-US"] },
    ...listenToMessages,
  };
  const removeGlobals = defineGlobals(global, globals);
  return {
    receive: (text, origin) => {
      for (const listener of [...listeners]) listener({ data: text, origin, source: parent });
    },
    clearSession: () => session.clear(),
    remove: () => {
      intervals.stopAll();
      removeGlobals();
    },
  };
}

interface PageIntervals {
  readonly start: typeof setInterval;
  readonly stopAll: () => void;
}

/** A page's clock does not keep its process alive: the client looks for late answers every two seconds. */
function createPageIntervals(): PageIntervals {
  const { setInterval: startInterval } = globalThis;
  const started = new Set<NodeJS.Timeout>();
  const start = (...parameters: Parameters<typeof setInterval>): NodeJS.Timeout => {
    const timer = startInterval(...parameters).unref();
    started.add(timer);
    return timer;
  };
  return {
    start: start as typeof setInterval,
    stopAll: () => {
      for (const timer of started) clearInterval(timer);
    },
  };
}

function defineGlobals(global: object, globals: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(globals).map(
    (name) => [name, Object.getOwnPropertyDescriptor(global, name)] as const,
  );
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(global, name, { value, writable: true, configurable: true, enumerable: false });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(global, name);
      else Object.defineProperty(global, name, descriptor);
    }
  };
}

function readableLocation(href: string): Readonly<Record<string, string>> {
  const { protocol, host, hostname, port, pathname, search, hash, origin } = new URL(href);
  return { href, protocol, host, hostname, port, pathname, search, hash, origin };
}

function createStorage(entries: Map<string, string>): object {
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    key: (index: number) => [...entries.keys()][index] ?? null,
    clear: () => entries.clear(),
    get length() {
      return entries.size;
    },
  };
}

function createDocument(options: PageOptions): object {
  const { hostname } = new URL(options.href);
  const head = { appendChild: (child: ScriptElement) => appendScript(child, options) };
  return {
    domain: hostname,
    URL: options.href,
    readyState: "complete",
    head,
    body: { appendChild: () => undefined },
    documentElement: {},
    activeElement: null,
    hasFocus: () => false,
    addEventListener: () => undefined,
    querySelectorAll: () => [],
    getElementById: () => null,
    getElementsByTagName: (tag: string) => (tag === "script" ? [{ src: options.officeJsUrl }] : [head]),
    createElement: (tag: string) =>
      tag === "a" ? createAnchor(options.href) : { setAttribute: () => undefined },
  };
}

function appendScript(script: ScriptElement, options: PageOptions): void {
  options.loadScript(script.src, () => script.onload?.());
}

/** The client splits addresses by writing them to a link and reading the parts. */
function createAnchor(base: string): object {
  return new (class extends URL {
    override get href() {
      return super.href;
    }
    override set href(value: string) {
      super.href = new URL(value, base).href;
    }
  })(base);
}
