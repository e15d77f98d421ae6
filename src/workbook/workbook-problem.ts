import type { Problem } from "../core/sheets/declare";

/** Thrown by every action when Excel or the workbook does not allow it; the workbook is then as it was before. */
export class WorkbookProblem extends Error {
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.code, options);
    this.name = "WorkbookProblem";
  }
}

/** A `WorkbookProblem` with this code and what its sentence needs. */
export function problem(
  code: Problem["code"],
  values: Problem["values"] = {},
  cause?: unknown,
): WorkbookProblem {
  return new WorkbookProblem({ code, values }, cause === undefined ? undefined : { cause });
}
