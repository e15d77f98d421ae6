import { excelError } from "../model/errors";
import { isHostObject, type HostObject } from "./class-spec";
import { callMethod, readProperty, writeProperty } from "./members";
import { ACTION, type Action } from "./messages";
import { basicIds, queryObject, queryRecursively } from "./query";
import type { Paths } from "./resolve-paths";
import type { Session } from "./session";

/** One request while it is carried out. */
interface Batch {
  readonly session: Session;
  readonly paths: Paths;
  readonly keepsReferences: boolean;
}

/** The report to the client that a call or an assignment met a null object. */
const ON_NULL_OBJECT = { _IsNull: true };

/** The `Value` of the action's result. @throws HostError */
export function performAction(batch: Batch, action: Action): unknown {
  const perform = PERFORMERS[action.ActionType];
  if (perform === undefined) throw excelError("NotImplemented", `actions of type ${action.ActionType}`);
  const isTrace = action.ActionType === ACTION.trace;
  const object = isTrace ? null : objectOf(batch, action);
  if (object === null) return isTrace || READS.has(action.ActionType) ? null : ON_NULL_OBJECT;
  return perform(batch, object, action);
}

const READS: ReadonlySet<number> = new Set([
  ACTION.instantiate,
  ACTION.query,
  ACTION.recursiveQuery,
  ACTION.queryAsJson,
]);

function objectOf(batch: Batch, action: Action): HostObject | null {
  const object = batch.paths.use(action.ObjectPathId);
  if (object !== null && READS.has(action.ActionType)) keepIfAsked(batch, object, action.ObjectPathId);
  return object;
}

/** Inside `Excel.run` every range the client looks at is kept for the next request, unless it said otherwise. */
function keepIfAsked({ session, paths, keepsReferences }: Batch, object: HostObject, pathId: number): void {
  if (!keepsReferences || paths.isDisposable(pathId)) return;
  const canBeKept = session.describe(object.className)?.methods["_KeepReference"] !== undefined;
  if (canBeKept) session.references.keep(object);
}

type Perform = (batch: Batch, object: HostObject, action: Action) => unknown;

const PERFORMERS: Readonly<Record<number, Perform>> = {
  [ACTION.trace]: () => null,
  [ACTION.instantiate]: ({ session }, object) => basicIds(session, object),
  [ACTION.query]: ({ session }, object, { QueryInfo: info = {} }) =>
    queryObject(session, object, info, "wire"),
  [ACTION.queryAsJson]: ({ session }, object, { QueryInfo: info = {} }) =>
    queryObject(session, object, info, "js"),
  [ACTION.recursiveQuery]: ({ session }, object, { RecursiveQueryInfo: info = { Queries: {} } }) =>
    queryRecursively(session, object, info),
  [ACTION.method]: ({ session, paths }, object, action) => {
    const value = callMethod(session, object, action.Name, paths.argumentsOf(action.ArgumentInfo));
    return isHostObject(value) ? null : value;
  },
  [ACTION.setProperty]: ({ session, paths }, object, action) => {
    writeProperty(session, object, action.Name, paths.argumentsOf(action.ArgumentInfo)[0]);
    return null;
  },
  [ACTION.update]: ({ session, paths }, object, action) => {
    for (const [key, value] of Object.entries(action.ObjectState ?? {})) {
      writeProperty(session, object, wireNameOf(session, object, key), paths.valueOf(value));
    }
    return null;
  },
  [ACTION.ensureUnchanged]: ({ session }, object, action) => {
    for (const [key, expected] of Object.entries(action.ObjectState ?? {})) {
      const actual = readProperty(session, object, wireNameOf(session, object, key));
      if (JSON.stringify(actual) !== JSON.stringify(expected)) throw excelError("Conflict", key);
    }
    return null;
  },
};

function wireNameOf(session: Session, object: HostObject, jsName: string): string {
  const scalars = Object.entries(session.describe(object.className)?.scalars ?? {});
  const found = scalars.find(([, scalar]) => scalar.jsName.toLowerCase() === jsName.toLowerCase());
  return found?.[0] ?? jsName.charAt(0).toUpperCase() + jsName.slice(1);
}
