import { excelError } from "../model/errors";
import { isHostObject, type Argument, type HostObject } from "./class-spec";
import { callMethod, checkPresence, itemOf, navigate } from "./members";
import { PATH, type ArgumentInfo, type ObjectPath, type RequestBody } from "./messages";
import { serviceObject } from "./services";
import type { Session } from "./session";

/** The objects behind the paths of one request: each is resolved when first needed, and only once. */
export interface Paths {
  /** The object; null for a null object, whose children are null too. */
  readonly resolve: (pathId: number) => HostObject | null;
  /** The object, once more checked for having been deleted since it was resolved. */
  readonly use: (pathId: number) => HostObject | null;
  readonly argumentsOf: (info: ArgumentInfo | undefined) => readonly Argument[];
  /** A value in which objects stand for paths, e.g. `{ list: { source: { _ObjectPathId: 7 } } }`. */
  readonly valueOf: (value: unknown) => Argument;
  readonly isDisposable: (pathId: number) => boolean;
}

export function createPaths(session: Session, request: RequestBody): Paths {
  const resolved = new Map<number, HostObject | null>();
  const pathOf = (id: number): ObjectPath => {
    const path = request.ObjectPaths[String(id)];
    if (path === undefined) throw excelError("InvalidArgument", `the request has no object path ${id}`);
    return path;
  };
  const resolve = (id: number): HostObject | null => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const object = follow(pathOf(id));
    resolved.set(id, object);
    return object;
  };
  const use = (id: number): HostObject | null => {
    const object = resolve(id);
    if (object !== null) checkPresence(session, object);
    return object;
  };
  const valueOf = (value: unknown): Argument => replacePaths(value, resolve);
  const argumentsOf = (info: ArgumentInfo | undefined): readonly Argument[] =>
    (info?.Arguments ?? []).map((value, index) =>
      argumentAt(value, info?.ReferencedObjectPathIds?.[index], resolve),
    );

  const follow = (path: ObjectPath): HostObject | null => {
    if (path.ObjectPathType === PATH.workbook) return session.model.workbook;
    if (path.ObjectPathType === PATH.service) return serviceObject(path.Name);
    if (path.ObjectPathType === PATH.reference) return session.references.get(path.Name);
    if (path.ObjectPathType === PATH.nullObject || path.ParentObjectPathId === undefined) return null;
    const parent = use(path.ParentObjectPathId);
    return parent === null ? null : followFrom(parent, path);
  };
  const followFrom = (parent: HostObject, path: ObjectPath): HostObject | null => {
    if (path.ObjectPathType === PATH.property) return navigate(session, parent, path.Name);
    const args = argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) return itemOf(session, parent, args[0] as string | number);
    const result = callMethod(session, parent, path.Name, args);
    if (result === null || isHostObject(result)) return result;
    throw excelError(
      "GeneralException",
      `${parent.className}.${path.Name} gave a value where the client expects an object`,
    );
  };
  return { resolve, use, argumentsOf, valueOf, isDisposable: (id) => pathOf(id).D === true };
}

type Resolve = (pathId: number) => HostObject | null;

function argumentAt(value: unknown, referenced: unknown, resolve: Resolve): Argument {
  if (typeof referenced === "number" && referenced > 0 && referenced === value) return resolve(referenced);
  if (Array.isArray(value) && Array.isArray(referenced)) {
    return value.map((entry, index) => argumentAt(entry, (referenced as unknown[])[index], resolve));
  }
  return replacePaths(value, resolve);
}

function replacePaths(value: unknown, resolve: Resolve): Argument {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value))
    return value.some(isObject) ? value.map((entry) => replacePaths(entry, resolve)) : value;
  if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number")
    return resolve(value._ObjectPathId);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, replacePaths(entry, resolve)]));
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
