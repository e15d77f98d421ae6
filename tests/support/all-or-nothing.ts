import { WorkbookProblem } from "../../src/workbook";
import { columnLetters } from "../../src/core/sheets/declare/raw-table";
import { copyBook, snapshotBook, type BookSnapshot } from "../../src/host/model/snapshot";
import type { Book } from "../../src/host/model/book";
import { openHost } from "./open-host";

/** One way in which Excel fails during a job. */
interface Mishap {
  readonly nth: number;
  /** Actions of the batch that take effect first. */
  readonly afterActions: number;
}

/** How a job ended that was to be disturbed: what it threw, if anything, and the workbook afterwards. */
export interface Ending {
  readonly problem: string | null;
  readonly book: Book;
  readonly snapshot: BookSnapshot;
}

/** Failures of every batch of `job` on `start`: before it, in its middle, just before its end and, where only the answer is lost, after it. */
export async function mishapsOf(start: Book, job: () => Promise<unknown>): Promise<readonly Mishap[]> {
  const { host } = await openHost(copyBook(start));
  await job();
  const batches = host.traffic.entries().filter(({ kind }) => kind === "batch");
  return batches.flatMap(({ actionCount }, index) => {
    const points = isWriting(batches[index]?.request ?? "")
      ? [0, Math.floor(actionCount / 3), Math.floor((2 * actionCount) / 3), actionCount - 1, actionCount]
      : [0];
    return points.map((afterActions) => ({ nth: index + 1, afterActions }));
  });
}

/** Whether a request does more than load: all of ours that write hold calculation still first. */
export const isWriting = (request: string): boolean => request.includes("SuspendApiCalculationUntilNextSync");

/** What becomes of `start` when `job` meets the mishap. */
export async function endingAfter(start: Book, job: () => Promise<unknown>, mishap: Mishap): Promise<Ending> {
  const { host } = await openHost(copyBook(start));
  host.faults.failBatch({ ...mishap, code: "GeneralException" });
  return ending(host.book, job);
}

/** What becomes of `start` when Excel refuses everything from the mishap on, the repair too. */
export async function endingInSilence(
  start: Book,
  job: () => Promise<unknown>,
  mishap: Mishap,
): Promise<Ending> {
  const { host } = await openHost(copyBook(start));
  host.faults.failBatch({ ...mishap, code: "GeneralException" });
  host.faults.failFrom(mishap.nth + 1, "GeneralException");
  const reached = await ending(host.book, job);
  host.faults.clear();
  return reached;
}

/** The workbook as a person sees it after saving, reopening and letting `recover` put things right. */
export async function afterReopening(book: Book, recover: () => Promise<unknown>): Promise<BookSnapshot> {
  const { host } = await openHost(copyBook(book));
  await recover();
  return whatPeopleSee(host.book());
}

/** What `job` makes of `start` undisturbed. */
export async function resultOf(start: Book, job: () => Promise<unknown>): Promise<Book> {
  const { host } = await openHost(copyBook(start));
  await job();
  return copyBook(host.book());
}

/**
 * The workbook without what nobody can see: formats of empty cells that are those of their column anyway, and the number format General,
 * which cells have without being given one.
 */
export function whatPeopleSee(book: Book): BookSnapshot {
  const snapshot = snapshotBook(book);
  return { ...snapshot, sheets: (snapshot.sheets as readonly SheetSnapshot[]).map(withoutHiddenFormats) };
}

interface SheetSnapshot {
  readonly cells: Readonly<Record<string, CellSnapshot>>;
  readonly columns: readonly { readonly index: number; readonly style: object | null }[];
}
interface CellSnapshot {
  readonly value: unknown;
  readonly formula: string | null;
  readonly style: object | null;
}

function withoutHiddenFormats(sheet: SheetSnapshot): SheetSnapshot {
  const columnStyles = new Map(
    sheet.columns.map(({ index, style }) => [columnLetters(index + 1), plainStyle(style)]),
  );
  const cells = Object.entries(sheet.cells).map(([address, cell]) => {
    const style = plainStyle(cell.style);
    const ofColumn = columnStyles.get(address.replace(/\d+$/, "")) ?? "{}";
    return [address, { ...cell, style: style === ofColumn || style === "{}" ? null : style }] as const;
  });
  const isSeen = ({ value, formula, style }: { value: unknown; formula: unknown; style: unknown }): boolean =>
    value !== null || formula !== null || style !== null;
  return { ...sheet, cells: Object.fromEntries(cells.filter(([, cell]) => isSeen(cell))) as never };
}

/** A style as text, its properties in a fixed order. */
function plainStyle(style: object | null): string {
  const entries = Object.entries(style ?? {}).filter(
    ([key, value]) => key !== "numberFormat" || value !== "General",
  );
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
}

async function ending(book: () => Book, job: () => Promise<unknown>): Promise<Ending> {
  const problem = await job().then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof WorkbookProblem)) throw error;
      return error.problem.code;
    },
  );
  return { problem, book: copyBook(book()), snapshot: whatPeopleSee(book()) };
}
