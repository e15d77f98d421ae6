import { excelError } from "../model/errors";
import { checkCellsChanged, checkCellsRead } from "./cell-limits";
import { HostError, type Argument, type HostObject } from "./class-spec";
import { callGeneric } from "./generic-methods";
import type { Session } from "./session";
import { findItem, jsNameOf, missing, specOf } from "./spec-lookup";

/** The setters whose wire name is not that of the property they set. */
const SETTER_NAMES: Readonly<Record<string, string>> = {
  Gridlines: "ShowGridlines",
  Headings: "ShowHeadings",
};

/** Properties with one entry per cell, to which the limits on cells apply. */
const CELL_ARRAYS = new Set(
  (
    "Values Formulas FormulasLocal FormulasR1C1 NumberFormat NumberFormatLocal NumberFormatCategories Text " +
    "ValueTypes ValuesAsJson"
  ).split(" "),
);

/** The value of a scalar property. @throws HostError NotImplemented or ApiNotFound naming it, or what the property throws */
export function readProperty(session: Session, object: HostObject, name: string): unknown {
  return at(session, object, name, () => {
    const spec = specOf(session, object);
    const target = object.target as never;
    if (CELL_ARRAYS.has(name)) checkCellsRead(session, spec, target);
    const property = spec.properties?.[name];
    const value = property === undefined ? readGeneric(session, object, name) : property.get(target);
    if (value === undefined) throw new TypeError("the property gave undefined");
    return value;
  });
}

/** True when the property can be read: everything selected means everything implemented that this Excel has. */
export function isImplemented(session: Session, object: HostObject, name: string): boolean {
  const jsName = jsNameOf(session.describe(object.className), name);
  if (session.missingSet(object.className, jsName) !== null) return false;
  const spec = specOf(session, object);
  if (spec.properties?.[name] !== undefined) return true;
  if (name === "Id") return spec.id !== undefined;
  if (name === "_Id") return spec.key !== undefined;
  return name === "Count" && spec.items !== undefined;
}

/** @throws HostError InvalidArgument for a read-only property, otherwise as reading */
export function writeProperty(session: Session, object: HostObject, wireName: string, value: Argument): void {
  const name = SETTER_NAMES[wireName] ?? wireName;
  at(session, object, name, () => {
    const spec = specOf(session, object);
    const target = object.target as never;
    refuseWhenReadOnly(session);
    const described = session.describe(object.className)?.scalars[name];
    if (described !== undefined && !described.isWritable)
      throw excelError("InvalidArgument", "the property is read-only");
    const set = spec.properties?.[name]?.set;
    if (set === undefined) throw missing(session, object, name);
    if (CELL_ARRAYS.has(name)) checkCellsChanged(session, spec.cellCount?.(target) ?? 0);
    set(target, value);
  });
}

/** The object behind a navigation property; null for a null object. */
export function navigate(session: Session, object: HostObject, name: string): HostObject | null {
  return at(session, object, name, () => {
    const step = specOf(session, object).navigation?.[name];
    if (step === undefined) throw missing(session, object, name);
    return step(object.target as never);
  });
}

/** What the method returns: its own spec's answer, else what every class has in common. */
export function callMethod(
  session: Session,
  object: HostObject,
  name: string,
  args: readonly Argument[],
): unknown {
  return at(session, object, name, () => {
    const description = session.describe(object.className);
    if (description?.methods[name]?.isWrite === true && !HARMLESS.test(name)) refuseWhenReadOnly(session);
    return answerCall(session, object, name, args);
  });
}

/** Calls that the client sends as writes although the workbook stays as it is. */
const HARMLESS = /^(_|Get|Calculate$|Suspend)/;

function answerCall(session: Session, object: HostObject, name: string, args: readonly Argument[]): unknown {
  const method = specOf(session, object).methods?.[name];
  if (method !== undefined) return method(object.target as never, args) ?? null;
  const generic = callGeneric(session, object, name, args);
  if (generic !== null) return generic.value;
  if (name.endsWith("OrNullObject"))
    return nullWhenMissing(() => answerCall(session, object, baseName(name), args));
  throw missing(session, object, name);
}

function baseName(name: string): string {
  return name.slice(0, -"OrNullObject".length);
}

function nullWhenMissing(find: () => unknown): unknown {
  try {
    return find();
  } catch (error) {
    if (error instanceof HostError && error.code === "ItemNotFound") return null;
    throw error;
  }
}

/** The item of a collection. @throws HostError ItemNotFound */
export function itemOf(session: Session, object: HostObject, key: string | number): HostObject {
  return at(session, object, "GetItem", () => findItem(session, object, key));
}

/** @throws HostError ItemNotFound for an object whose thing was deleted */
export function checkPresence(session: Session, object: HostObject): void {
  const isGone = specOf(session, object).isGone;
  if (isGone?.(object.target as never) === true) throw excelError("ItemNotFound");
}

/** Runs one member: checks the level, names the place in errors, and makes a failure of the host itself visible as such. */
function at<T>(session: Session, object: HostObject, name: string, run: () => T): T {
  const jsName = jsNameOf(session.describe(object.className), name);
  const location = `${object.className}.${jsName}`;
  try {
    const set = session.missingSet(object.className, jsName);
    if (set !== null) throw excelError("ApiNotFound", `${location} is ${set}`);
    return run();
  } catch (error) {
    if (!(error instanceof HostError)) throw hostFailure(error, location);
    if (error.location !== null) throw error;
    throw new HostError(error.code, error.message, location, { cause: error });
  }
}

function hostFailure(error: unknown, location: string): HostError {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const { message } = excelError("GeneralException", `the workbook host failed in ${location}: ${detail}`);
  return new HostError("GeneralException", message, location, { cause: error });
}

function readGeneric(session: Session, object: HostObject, name: string): unknown {
  const spec = specOf(session, object);
  const target = object.target as never;
  if (name === "Id" && spec.id !== undefined) return spec.id(target);
  if (name === "_Id" && spec.key !== undefined) return spec.key(target);
  if (name === "Count" && spec.items !== undefined) return spec.items(target).length;
  throw missing(session, object, name);
}

function refuseWhenReadOnly(session: Session): void {
  if (session.isReadOnly()) throw excelError("AccessDenied", "the workbook is read-only");
}
