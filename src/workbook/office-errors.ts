import type { ProblemCode } from "../core/sheets/declare";
import { problem, WorkbookProblem } from "./workbook-problem";

/** Excel's error codes that have a sentence of their own; every other one is `excel-refused` with its code. */
const PROBLEM_BY_OFFICE_CODE: Readonly<Record<string, ProblemCode>> = {
  InvalidOperationInCellEditMode: "cell-edit-mode",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  InvalidOrTimedOutSession: "busy",
  WriteNotSupportedWhenModalDialogOpen: "busy",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  ApiNotFound: "not-supported",
  NotImplemented: "not-supported",
  UnsupportedFeature: "not-supported",
};

/** What Excel's client throws: `OfficeExtension.Error`, known by its shape because each frame has a class of its own. */
interface OfficeError extends Error {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** `error` as a `WorkbookProblem` if Excel threw it; anything else, being a mistake of ours, unchanged. */
export function asProblem(error: unknown): unknown {
  if (error instanceof WorkbookProblem || !isOfficeError(error)) return error;
  return problem(PROBLEM_BY_OFFICE_CODE[error.code] ?? "excel-refused", { detail: detailOf(error) }, error);
}

/** True when Excel refused because one answer would have been too long. */
export function isTooLong(error: unknown): boolean {
  return isOfficeError(error) && PROBLEM_BY_OFFICE_CODE[error.code] === "too-large";
}

function isOfficeError(error: unknown): error is OfficeError {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "debugInfo" in error;
}

function detailOf({ code, message, debugInfo }: OfficeError): string {
  const place = debugInfo?.errorLocation ?? "";
  return place === "" ? `${code}: ${message}` : `${code} (${place}): ${message}`;
}
