import { asProblem } from "./office-errors";

/** What one round trip may carry. Excel on the web refuses messages over 5 MB; a fifth is left for the requests around the cells. */
export const LIMITS = { cells: 200_000, bytes: 4_000_000 } as const;

/** Does `work` in one conversation with Excel. Waits while somebody types in a cell; errors come out as `WorkbookProblem`. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw asProblem(error);
  }
}

/** What ends the calls of a handler of events. */
export function stopOf<T>(registered: OfficeExtension.EventHandlerResult<T>): () => Promise<void> {
  return async () => {
    await Excel.run(registered.context, async (context) => {
      registered.remove();
      await context.sync();
    });
  };
}

/** True when this Excel has the members of ExcelApi `version`, such as "1.8". */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Work that is sent to Excel in as few round trips as the limits allow. */
export interface Batch {
  readonly context: Excel.RequestContext;
  /** Announces what is queued next; sends what is there when both together would be too much. */
  readonly reserve: (cells: number, bytes: number) => Promise<void>;
  readonly send: () => Promise<void>;
  /** Queues `first` now and at the beginning of every round trip to come: where Excel refuses it, nothing of that trip is done. */
  readonly guard: (first: () => void) => void;
}

/** A batch for writing: Excel neither recalculates nor redraws until each round trip is over. */
export function openBatch(context: Excel.RequestContext): Batch {
  let cells = 0;
  let bytes = 0;
  let begin = (): void => undefined;
  const send = async (): Promise<void> => {
    await context.sync();
    cells = 0;
    bytes = 0;
    holdStill(context);
    begin();
  };
  holdStill(context);
  return {
    context,
    send,
    guard: (first) => {
      first();
      begin = first;
    },
    reserve: async (moreCells, moreBytes) => {
      if (cells > 0 && (cells + moreCells > LIMITS.cells || bytes + moreBytes > LIMITS.bytes)) await send();
      cells += moreCells;
      bytes += moreBytes;
    },
  };
}

function holdStill({ application }: Excel.RequestContext): void {
  application.suspendApiCalculationUntilNextSync();
  if (supports("1.9")) application.suspendScreenUpdatingUntilNextSync();
}
