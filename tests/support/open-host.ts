import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  createHost,
  createHostWith,
  mountInNode,
  newBook,
  readRequirementSets,
  type CreateModel,
  type Host,
  type HostOptions,
  type NodeMount,
  type RequirementSets,
} from "../../src/host";
import type { Book } from "../../src/host/model/book";

/** What a test needs of an open workbook: the client as a page sees it, and the host behind it. */
export interface OpenHost extends NodeMount {
  readonly host: Host;
}

export interface OpenHostOptions extends HostOptions {
  /** Objects of the API other than the host's own, to test the protocol alone. */
  readonly createModel?: CreateModel;
}

/**
 * Opens a workbook in the real office.js and puts `Excel`, `Office` and `OfficeExtension` on the global object, so that code
 * under test runs as it does in a pane. All calls of one test file share one client, whose options the first call fixes;
 * handlers of events that a test adds it must remove again.
 */
export async function openHost(book: Book = newBook(), options: OpenHostOptions = {}): Promise<OpenHost> {
  if (opened === null) {
    const mounted = await mount(book, options);
    opened = { options, mounted };
    return mounted;
  }
  if (JSON.stringify(opened.options) !== JSON.stringify(options)) {
    throw new RangeError("a test file has one client: open every workbook in it with the same options");
  }
  await opened.mounted.open(book);
  return opened.mounted;
}

afterAll(async () => {
  await opened?.mounted.whenIdle();
  opened?.mounted.close();
});

let opened: { readonly options: OpenHostOptions; readonly mounted: OpenHost } | null = null;

async function mount(book: Book, { createModel, ...options }: OpenHostOptions): Promise<OpenHost> {
  const requirementSets =
    options.apiLevel === undefined ? {} : { requirementSets: readTypedRequirementSets() };
  const hostOptions = { keepsBodies: true, ...requirementSets, ...options };
  const host =
    createModel === undefined
      ? createHost(book, hostOptions)
      : createHostWith(createModel, book, hostOptions);
  return { ...(await mountInNode(host, { runScript: scriptRunner() })), host };
}

function readTypedRequirementSets(): RequirementSets {
  return readRequirementSets(
    readFileSync(createRequire(__filename).resolve("@types/office-js/index.d.ts"), "utf8"),
  );
}

/** Given by `office-environment.cjs`. */
function scriptRunner(): (source: string, fileName: string) => void {
  const { runScriptInTestRealm } = globalThis as {
    runScriptInTestRealm?: (source: string, fileName: string) => void;
  };
  if (runScriptInTestRealm === undefined)
    throw new TypeError("openHost needs the test environment office-environment.cjs");
  return runScriptInTestRealm;
}
