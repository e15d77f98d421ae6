import { excelError } from "../model/errors";
import type { ClassDescription } from "./api-description";
import type { ClassSpec, HostError, HostObject } from "./class-spec";
import type { Session } from "./session";

/** What the class of the object does; empty for a class no one has written yet, whose members then all refuse. */
export function specOf(session: Session, object: HostObject): ClassSpec<never> {
  return session.model.specs[object.className] ?? session.services[object.className] ?? {};
}

/** The item of a collection. @throws HostError ItemNotFound */
export function findItem(session: Session, object: HostObject, key: string | number): HostObject {
  const find = specOf(session, object).item;
  if (find === undefined) throw missing(session, object, "GetItem");
  const item = find(object.target as never, key);
  if (item === null) throw excelError("ItemNotFound");
  return item;
}

/** The name of a member as programmers write it. */
export function jsNameOf(description: ClassDescription | null, name: string): string {
  return knownName(description, name) ?? name.charAt(0).toLowerCase() + name.slice(1);
}

function knownName(description: ClassDescription | null, name: string): string | undefined {
  if (description === null) return undefined;
  const { scalars, navigation, events, methods } = description;
  return navigation[name] ?? (scalars[name] ?? events[name] ?? methods[name])?.jsName;
}

/** The refusal for a member without semantics: known to the client, or not a name of the API at all. */
export function missing(session: Session, object: HostObject, name: string): HostError {
  const description = session.describe(object.className);
  const member = `${object.className}.${jsNameOf(description, name)}`;
  const isKnown =
    description !== null &&
    [description.scalars, description.navigation, description.methods].some((kind) => name in kind);
  const isIndexer = name === "GetItem" && description?.isCollection === true;
  return excelError(isKnown || isIndexer ? "NotImplemented" : "ApiNotFound", member);
}
