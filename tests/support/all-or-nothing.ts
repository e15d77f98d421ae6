import { WorkbookProblem } from "../../src/workbook";
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

/** Every single failure of `job` on `start`: before, in the middle of and after each of its batches. */
export async function mishapsOf(start: Book, job: () => Promise<unknown>): Promise<readonly Mishap[]> {
  const { host } = await openHost(copyBook(start));
  await job();
  const batches = host.traffic.entries().filter(({ kind }) => kind === "batch");
  return batches.flatMap(({ actionCount }, index) =>
    [0, Math.floor(actionCount / 3), Math.floor((2 * actionCount) / 3), actionCount - 1, actionCount].map(
      (afterActions) => ({ nth: index + 1, afterActions }),
    ),
  );
}

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
  return snapshotBook(host.book());
}

/** What `job` makes of `start` undisturbed. */
export async function resultOf(start: Book, job: () => Promise<unknown>): Promise<Book> {
  const { host } = await openHost(copyBook(start));
  await job();
  return copyBook(host.book());
}

async function ending(book: () => Book, job: () => Promise<unknown>): Promise<Ending> {
  const problem = await job().then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof WorkbookProblem)) throw error;
      return error.problem.code;
    },
  );
  return { problem, book: copyBook(book()), snapshot: snapshotBook(book()) };
}
