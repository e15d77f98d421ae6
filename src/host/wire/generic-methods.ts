import { excelError } from "../model/errors";
import type { Argument, HostObject } from "./class-spec";
import type { EventDescription } from "./api-description";
import { checkCellsChanged } from "./cell-limits";
import type { Session } from "./session";
import { findItem, specOf } from "./spec-lookup";

/** Undefined where the class lacks what the method needs. */
type GenericMethod = (session: Session, object: HostObject, args: readonly Argument[]) => unknown;

/** Methods that follow from what a spec says anyway, or that are the client's own bookkeeping. */
const GENERIC_METHODS: Readonly<Record<string, GenericMethod>> = {
  GetCount: (session, object) => specOf(session, object).items?.(object.target as never).length,
  GetItem: (session, object, [key]) => findItem(session, object, key as string | number),
  GetItemAt: (session, object, [index]) => {
    const items = specOf(session, object).items?.(object.target as never);
    const item = items?.[Number(index)];
    if (items !== undefined && item === undefined)
      throw excelError("InvalidArgument", `no item at ${String(index)}`);
    return item;
  },
  _KeepReference: ({ references }, object) => {
    references.keep(object);
    return null;
  },
  _RemoveReference: ({ references }, _workbook, [id]) => {
    references.release(String(id));
    return null;
  },
  _RemoveAllReferences: ({ references }) => {
    references.releaseAll();
    return null;
  },
  _GetObjectByReferenceId: ({ references }, _workbook, [id]) => references.get(String(id)),
  _GetObjectTypeNameByReferenceId: ({ references }, _workbook, [id]) => references.get(String(id)).className,
  _GetReferenceCount: ({ references }) => references.count(),
  _ValidateArraySize: (session, _range, [rows, columns]) => {
    checkCellsChanged(session, Number(rows) * Number(columns));
    return null;
  },
};

/** The answer of a method every class has in common, or null when it is none of these or does not apply to the class. */
export function callGeneric(
  session: Session,
  object: HostObject,
  name: string,
  args: readonly Argument[],
): { readonly value: unknown } | null {
  const registered = registerEvent(session, object, name);
  if (registered) return { value: null };
  const value = GENERIC_METHODS[name]?.(session, object, args);
  return value === undefined ? null : { value };
}

function registerEvent(session: Session, object: HostObject, name: string): boolean {
  const event = session.describe(object.className)?.events[name.replace(/^_Unregister/, "_Register")];
  if (event === undefined) return false;
  const change = name.startsWith("_Un") ? session.events.unregister : session.events.register;
  change(event.type, targetIdOf(session, object, event));
  return true;
}

function targetIdOf(session: Session, object: HostObject, event: EventDescription): string {
  const spec = specOf(session, object);
  const target = object.target as never;
  if (event.isForWorkbook) return "Workbook";
  const id = spec.eventTarget?.(target) ?? spec.id?.(target);
  if (id === undefined) throw excelError("NotImplemented", `events of ${object.className}`);
  return String(id);
}
