import type { HostObject } from "./class-spec";
import { isImplemented, navigate, readProperty } from "./members";
import type { QueryInfo, RecursiveQueryInfo } from "./messages";
import type { Session } from "./session";
import { missing, specOf } from "./spec-lookup";

/** What of an object was asked for: `all` scalars or the named members, each with its own selection. */
interface Selection {
  isAll: boolean;
  /** By member name in lower case. */
  readonly members: Map<string, Selection>;
}

/** How the answer spells names: as on the wire (`Values`), or as programmers do (`values`), for `retrieve`. */
type Spelling = "wire" | "js";

interface Query {
  readonly session: Session;
  readonly spelling: Spelling;
  /** Recursive queries: the selection of each class, by its name in lower case. */
  readonly byClass: ReadonlyMap<string, Selection>;
  readonly maxDepth: number;
}

/**
 * The properties of an object that a query selects, as the client expects them. Nothing selected means every implemented
 * scalar; a member that is named must be implemented.
 * @throws HostError NotImplemented or ApiNotFound naming the member
 */
export function queryObject(
  session: Session,
  object: HostObject,
  info: QueryInfo,
  spelling: Spelling,
): unknown {
  const query = { session, spelling, byClass: new Map<string, Selection>(), maxDepth: 0 };
  return describeObject(query, object, parseSelection(info), { page: info, depth: 0 });
}

/** As `queryObject`, with a selection for each class that is met on the way down. */
export function queryRecursively(session: Session, object: HostObject, info: RecursiveQueryInfo): unknown {
  const selections = Object.entries(info.Queries).map(
    ([className, query]) => [className.toLowerCase(), parseSelection(query)] as const,
  );
  const query: Query = {
    session,
    spelling: "wire",
    byClass: new Map(selections),
    maxDepth: info.MaxDepth ?? 100,
  };
  return describeObject(query, object, emptySelection(), { page: {}, depth: 0 });
}

/** The ids under which the client can come back to the object. */
export function basicIds(session: Session, object: HostObject): Record<string, unknown> {
  const spec = specOf(session, object);
  const target = object.target as never;
  const referenceId = session.references.idOf(object);
  return {
    ...(spec.id === undefined ? {} : { Id: spec.id(target) }),
    ...(spec.key === undefined ? {} : { _Id: spec.key(target) }),
    ...(referenceId === null ? {} : { _ReferenceId: referenceId }),
  };
}

function emptySelection(): Selection {
  return { isAll: false, members: new Map() };
}

function parseSelection(info: QueryInfo): Selection {
  const root = emptySelection();
  const select = info.Select ?? [];
  for (const path of [...select, ...(info.Expand ?? [])]) addPath(root, path);
  root.isAll ||= select.length === 0;
  return withoutEmpty(root);
}

/** A member of which nothing in particular was asked for is wanted with all its scalars. */
function withoutEmpty(node: Selection): Selection {
  node.isAll ||= node.members.size === 0;
  for (const child of node.members.values()) withoutEmpty(child);
  return node;
}

function addPath(root: Selection, path: string): void {
  let node = root;
  for (const part of path.trim().toLowerCase().split(/[/.]/)) {
    if (part === "*") node.isAll = true;
    else if (part !== "items") node = childOf(node, part);
  }
}

function childOf(node: Selection, name: string): Selection {
  const known = node.members.get(name);
  if (known !== undefined) return known;
  const child = emptySelection();
  node.members.set(name, child);
  return child;
}

interface Place {
  readonly page: QueryInfo;
  readonly depth: number;
}

function describeObject(query: Query, object: HostObject, selection: Selection, place: Place): unknown {
  const own = query.byClass.get(object.className.toLowerCase()) ?? selection;
  const isCollection = query.session.describe(object.className)?.isCollection === true;
  const properties = isCollection
    ? describeCollection(query, object, own, place)
    : describeMembers(query, object, own, place.depth);
  return { ...properties, ...spellIds(query, basicIds(query.session, object)) };
}

function spellIds(query: Query, ids: Record<string, unknown>): Record<string, unknown> {
  if (query.spelling === "wire" || !("Id" in ids)) return ids;
  const { Id, ...others } = ids;
  return { id: Id, ...others };
}

/** The collection's own properties are always part of the answer; the selection is about its items. */
function describeCollection(query: Query, object: HostObject, selection: Selection, place: Place): object {
  const { session, spelling } = query;
  const items = specOf(session, object).items;
  if (items === undefined) throw missing(session, object, "GetItem");
  const { Skip: skip = 0, Top: top = Infinity } = place.page;
  const all = items(object.target as never);
  const described = all.slice(skip, skip + top).map((item, index) => ({
    _Index: skip + index,
    ...(describeObject(query, item, withoutOwn(query, object, selection), {
      page: {},
      depth: place.depth + 1,
    }) as object),
  }));
  const own = describeMembers(query, object, { isAll: true, members: new Map() }, place.depth);
  return { ...own, [spelling === "wire" ? "_Items" : "items"]: described };
}

/** A name such as `count` means the collection, not its items. */
function withoutOwn(query: Query, collection: HostObject, selection: Selection): Selection {
  const scalars = Object.values(query.session.describe(collection.className)?.scalars ?? {});
  const own = new Set(scalars.map(({ jsName }) => jsName.toLowerCase()));
  const members = [...selection.members].filter(([name]) => !own.has(name));
  return { isAll: selection.isAll, members: new Map(members) };
}

function describeMembers(query: Query, object: HostObject, selection: Selection, depth: number): object {
  refuseUnknown(query.session, object, selection);
  return {
    ...describeScalars(query, object, selection),
    ...describeChildren(query, object, selection, depth),
  };
}

function refuseUnknown(session: Session, object: HostObject, selection: Selection): void {
  const description = session.describe(object.className);
  const scalars = Object.values(description?.scalars ?? {}).map(({ jsName }) => jsName);
  const known = new Set(
    [...scalars, ...Object.values(description?.navigation ?? {})].map((name) => name.toLowerCase()),
  );
  for (const name of selection.members.keys()) {
    if (!known.has(name)) throw missing(session, object, name);
  }
}

function describeScalars(query: Query, object: HostObject, selection: Selection): object {
  const { session, spelling } = query;
  const scalars = Object.entries(session.describe(object.className)?.scalars ?? {});
  const selected = scalars.filter(
    ([name, { jsName }]) =>
      selection.members.has(jsName.toLowerCase()) ||
      (selection.isAll && isImplemented(session, object, name)),
  );
  return Object.fromEntries(
    selected.map(([name, { jsName }]) => [
      spelling === "wire" ? name : jsName,
      readProperty(session, object, name),
    ]),
  );
}

function describeChildren(query: Query, object: HostObject, selection: Selection, depth: number): object {
  const { session, spelling } = query;
  const children: Record<string, unknown> = {};
  for (const [name, jsName] of Object.entries(session.describe(object.className)?.navigation ?? {})) {
    const child = selection.members.get(jsName.toLowerCase());
    if (child === undefined) continue;
    children[spelling === "wire" ? name : jsName] = describeChild(query, object, {
      name,
      selection: child,
      depth,
    });
  }
  return children;
}

interface Child {
  readonly name: string;
  readonly selection: Selection;
  readonly depth: number;
}

function describeChild(query: Query, parent: HostObject, { name, selection, depth }: Child): unknown {
  const isTooDeep = query.byClass.size > 0 && depth >= query.maxDepth;
  const object = isTooDeep ? null : navigate(query.session, parent, name);
  return object === null ? null : describeObject(query, object, selection, { page: {}, depth: depth + 1 });
}
