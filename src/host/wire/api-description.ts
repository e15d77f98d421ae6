/** The namespaces of a loaded client, as far as the description reads them. */
export interface ClientNamespaces {
  readonly Excel: object;
  readonly OfficeExtension: object;
}

/** The description of a class of the Excel API, or null where the client knows none of that name. */
export type ApiDescription = (className: string) => ClassDescription | null;

/** Members by wire name (PascalCase, as requests spell them). */
export interface ClassDescription {
  readonly name: string;
  readonly isCollection: boolean;
  readonly scalars: Readonly<Record<string, ScalarDescription>>;
  /** The JS name of each. */
  readonly navigation: Readonly<Record<string, string>>;
  readonly methods: Readonly<Record<string, MethodDescription>>;
  /** Events by the wire name of the method that registers for them. */
  readonly events: Readonly<Record<string, EventDescription>>;
}
interface ScalarDescription {
  readonly jsName: string;
  readonly isWritable: boolean;
}
interface MethodDescription {
  readonly jsName: string;
  /** False when the client itself says that calling it changes nothing. */
  readonly isWrite: boolean;
}
export interface EventDescription {
  readonly jsName: string;
  readonly type: number;
  /** True where one registration covers the whole workbook, false where it is for the object's id. */
  readonly isForWorkbook: boolean;
}

/**
 * The description of the Excel API, read from a loaded client: names from the getters on its prototypes, the rest by calling
 * each member on a request that is never sent and looking at what it would have sent. Each class is read once, when asked for.
 */
export function describeApi(client: ClientNamespaces): ApiDescription {
  const known = descriptions.get(client.Excel);
  if (known !== undefined) return known;
  const create = createRecorder(client);
  const types = new Map(
    Object.values(client.Excel)
      .filter(isClientClass)
      .map((type) => [type.prototype._className, type]),
  );
  const described = new Map<string, ClassDescription>();
  const describe: ApiDescription = (className) => {
    const type = types.get(className);
    if (type === undefined) return null;
    const description = described.get(className) ?? describeClass(type, create);
    described.set(className, description);
    return description;
  };
  descriptions.set(client.Excel, describe);
  return describe;
}

const descriptions = new WeakMap<object, ApiDescription>();

interface ClientPrototype {
  readonly _className: string;
  readonly _isCollection?: boolean;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
}
interface ClientClass {
  readonly prototype: ClientPrototype;
}
interface ClientAction {
  readonly actionInfo: { readonly ActionType: number; readonly Name: string };
  readonly operationType: number;
}
interface ClientObject extends ClientPrototype {
  readonly context: { readonly _pendingRequest: { readonly m_actions: readonly ClientAction[] } };
}
interface ClientEvent {
  readonly m_genericEventInfo?: {
    readonly eventType: number;
    readonly registerFunc: () => void;
    readonly getTargetIdFunc: () => string;
  };
}
type Creator = (type: ClientClass) => ClientObject;

const METHOD_ACTION = 3;
/** `OperationType.Read` of the client; 0 is a write. */
const READ_OPERATION = 1;

/** Functions every object of the client has, which are not calls to the workbook. */
const LOCAL_FUNCTIONS = new Set(
  "constructor set update load retrieve toJSON track untrack ensureUnchanged setMockData _recursivelySet _recursivelyUpdate".split(
    " ",
  ),
);

/** Makes objects whose calls are queued on a request that is never sent. */
function createRecorder(client: ClientNamespaces): Creator {
  const { RequestContext } = client.Excel as { RequestContext: new () => object };
  const { BatchApiHelper } = client.OfficeExtension as {
    BatchApiHelper: { createTopLevelServiceObject: (...args: readonly unknown[]) => ClientObject };
  };
  return (type) =>
    BatchApiHelper.createTopLevelServiceObject(
      type,
      new RequestContext(),
      type.prototype._className,
      false,
      0,
    );
}

function describeClass(type: ClientClass, create: Creator): ClassDescription {
  const { prototype } = type;
  const functions = namesOf(prototype, (descriptor) => typeof descriptor.value === "function").filter(
    isRemote,
  );
  const sample = create(type);
  const events = namesOf(prototype, (descriptor) => descriptor.get !== undefined).filter((name) =>
    /^_?on[A-Z]/.test(name),
  );
  return {
    name: prototype._className,
    isCollection: prototype._isCollection === true,
    scalars: describeScalars(prototype),
    navigation: Object.fromEntries(
      (prototype._navigationPropertyNames ?? []).map((name) => [toWireName(name), name]),
    ),
    methods: Object.fromEntries(functions.map((name) => [toWireName(name), describeMethod(sample, name)])),
    events: Object.fromEntries(events.flatMap((name) => describeEvent(sample, name))),
  };
}

function namesOf(
  prototype: ClientPrototype,
  keep: (descriptor: PropertyDescriptor) => boolean,
): readonly string[] {
  const descriptors = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  return descriptors.filter(([, descriptor]) => keep(descriptor)).map(([name]) => name);
}

function isRemote(name: string): boolean {
  return !LOCAL_FUNCTIONS.has(name) && !name.startsWith("_handle");
}

function describeScalars(prototype: ClientPrototype): Readonly<Record<string, ScalarDescription>> {
  const jsNames = prototype._scalarPropertyNames ?? [];
  const wireNames = prototype._scalarPropertyOriginalNames ?? [];
  const writable = prototype._scalarPropertyUpdateable ?? [];
  return Object.fromEntries(
    jsNames.map((jsName, index) => [
      wireNames[index] ?? toWireName(jsName),
      { jsName, isWritable: writable[index] === true },
    ]),
  );
}

/** A method that cannot be called without real arguments counts as a write, which is the safe side. */
function describeMethod(sample: ClientObject, jsName: string): MethodDescription {
  const actions = sample.context._pendingRequest.m_actions;
  const before = actions.length;
  let result: unknown;
  try {
    result = (sample as unknown as Record<string, () => unknown>)[jsName]?.();
  } catch {
    return { jsName, isWrite: true };
  }
  if (leadsToObject(result)) return { jsName, isWrite: result._objectPath.operationType !== READ_OPERATION };
  const call = actions.slice(before).find((action) => action.actionInfo.ActionType === METHOD_ACTION);
  return { jsName, isWrite: call !== undefined && call.operationType !== READ_OPERATION };
}

function leadsToObject(
  result: unknown,
): result is { readonly _objectPath: { readonly operationType: number } } {
  return typeof result === "object" && result !== null && "_objectPath" in result;
}

function describeEvent(
  sample: ClientObject,
  jsName: string,
): readonly (readonly [string, EventDescription])[] {
  const info = (sample as unknown as Record<string, ClientEvent | undefined>)[jsName]?.m_genericEventInfo;
  if (info === undefined) return [];
  const actions = sample.context._pendingRequest.m_actions;
  const before = actions.length;
  info.registerFunc();
  const registered = actions.slice(before).find((action) => action.actionInfo.ActionType === METHOD_ACTION);
  if (registered === undefined) return [];
  return [[registered.actionInfo.Name, { jsName, type: info.eventType, isForWorkbook: isForWorkbook(info) }]];
}

/** Events of one object ask it for its id, which an object that was never loaded refuses. */
function isForWorkbook(info: { readonly getTargetIdFunc: () => string }): boolean {
  try {
    return info.getTargetIdFunc() === "Workbook";
  } catch {
    return false;
  }
}

function toWireName(jsName: string): string {
  return jsName.charAt(0).toUpperCase() + jsName.slice(1);
}

function isClientClass(value: unknown): value is ClientClass {
  return (
    typeof value === "function" &&
    typeof (value.prototype as Partial<ClientPrototype> | undefined)?._className === "string"
  );
}
