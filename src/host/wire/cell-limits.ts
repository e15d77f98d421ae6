import { excelError } from "../model/errors";
import type { ClassSpec } from "./class-spec";
import type { Session } from "./session";

/** @throws HostError RangeExceedsLimit */
export function checkCellsRead(session: Session, spec: ClassSpec<never>, target: never): void {
  if ((spec.cellCount?.(target) ?? 0) > session.limits.cellsRead) throw excelError("RangeExceedsLimit");
}

/** @throws HostError OperationCellsExceedLimit */
export function checkCellsChanged(session: Session, cells: number): void {
  if (cells > session.limits.cellsChanged) throw excelError("OperationCellsExceedLimit");
}
