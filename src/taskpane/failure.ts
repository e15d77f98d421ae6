import { WorkbookProblem } from "../actions";
import type { Attempt } from "./components";
import type { Problem } from "../core/sheets/declare";

export interface Failure {
  readonly attempt: Attempt;
  /** Null when nobody foresaw it. */
  readonly problem: Problem | null;
  /** For whoever looks after the add-in; names no person and no cell's content. */
  readonly details: string;
}

/** What to tell about `error`, thrown by an action during `attempt`. */
export function failureOf(attempt: Attempt, error: unknown): Failure {
  const problem = error instanceof WorkbookProblem ? error.problem : null;
  return { attempt, problem, details: [`Linli: ${attempt}`, ...describe(error)].join("\n") };
}

/** Name, message, problem and origin of `error` and of whatever caused it. */
export function describe(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  const lines = [
    `${error.name}: ${error.message}`,
    ...(error instanceof WorkbookProblem ? [JSON.stringify(error.problem)] : []),
    ...officeDetails(error),
    ...(error.stack?.split("\n").slice(1, 6) ?? []),
  ];
  return error.cause === undefined ? lines : [...lines, "caused by", ...describe(error.cause)];
}

/** Excel's own errors say where they happened in `debugInfo`. */
function officeDetails(error: Error): readonly string[] {
  const { code, debugInfo } = error as {
    readonly code?: unknown;
    readonly debugInfo?: { readonly errorLocation?: unknown };
  };
  return [code, debugInfo?.errorLocation].filter((part) => typeof part === "string");
}
