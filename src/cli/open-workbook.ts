import { CATALOGUE } from "../packs";
import { createActions, type Actions } from "../actions";
import type { DataIssue, Report } from "../core/sheets/declare";
import { FileProblem, createHost, mountInNode, newBook, openXlsx, saveXlsx, type Book } from "../host";
import { CliFailure } from "./failure";
import { readSampleFiles } from "./sample-files";
import { isSaid, type Say } from "./words";

/** A workbook in memory with the add-in's actions over it: the real client, the host instead of Excel. */
export interface OpenWorkbook {
  readonly actions: Actions;
  /** Runs the pack that computes. */
  readonly run: () => Promise<RunTold>;
  readonly save: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** What a run has to say. */
export interface RunTold {
  readonly report: Report;
  readonly issues: readonly DataIssue[];
}

/** Mounts `book`, a blank workbook when left out. One at a time in a process. */
export async function openWorkbook(book?: Book): Promise<OpenWorkbook> {
  const host = createHost(book ?? newBook());
  const mount = await mountInNode(host);
  const actions = createActions({ catalogue: CATALOGUE, readSample: readSampleFiles });
  return {
    actions,
    run: () => runOver(actions),
    save: async () => {
      await mount.whenIdle();
      if (book === undefined) dropBlankSheets(host.book());
      return saveXlsx(host.book());
    },
    close: async () => {
      await mount.whenIdle();
      mount.close();
    },
  };
}

async function runOver(actions: Actions): Promise<RunTold> {
  const pack = CATALOGUE.packs.find(({ run }) => run !== undefined);
  if (pack?.run === undefined) throw new RangeError("invalid packs: none computes anything");
  const { figures, charts, issues } = await actions.run(pack.key, () => undefined);
  return { report: pack.run.report(figures, charts), issues };
}

/** The sheet that every new workbook begins with; the add-in leaves it alone in Excel, where deleting a sheet empties the undo stack. */
function dropBlankSheets(book: Book): void {
  book.sheets = book.sheets.filter(({ cells }) => cells.size > 0);
}

/** The workbook in `bytes`. Refuses one with parts that would be lost on saving. */
export async function readWorkbook(file: string, bytes: Uint8Array, say: Say): Promise<Book> {
  const { book, left } = await openXlsx(bytes).catch((error: unknown) => {
    if (!(error instanceof FileProblem)) throw error;
    throw new CliFailure(`${file}\n${say(`file.${error.code}`, { part: error.part ?? "" })}`);
  });
  if (left.length > 0)
    throw new CliFailure(
      say("cli.would-lose", {
        file,
        parts: left.map((code) => partInWords(code, say)).join(say("cli.separator")),
      }),
    );
  return book;
}

/** The code itself where there are no words for it. */
function partInWords(code: string, say: Say): string {
  const key = `lost.${code}`;
  return isSaid(key) ? say(key) : code;
}
