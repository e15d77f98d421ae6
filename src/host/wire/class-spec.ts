/**
 * What one Excel class does in this host. A spec holds semantics only; names, kinds and writability come from
 * the API description derived from the client, which also makes scalar properties that have no entry here fail as `NotImplemented`.
 * Names are wire names (PascalCase).
 */
export interface ClassSpec<T> {
  /** The id under which the client may ask for the object again; omit where Excel gives none. */
  readonly id?: (target: T) => string | number;
  /** A second name for `Id`, where the class has `_Id` (settings, named items …). */
  readonly key?: (target: T) => string;
  /**
   * The target under which the object's events are registered; omit for `Workbook` on collections and the id on
   * everything else. (A chart collection uses its worksheet's id.)
   */
  readonly eventTarget?: (target: T) => string;
  /** Called once when the client starts to hold the object between batches: from now on it must follow inserts and deletes. */
  readonly keep?: (target: T) => void;
  /** Called once when the client lets go of it. */
  readonly release?: (target: T) => void;
  /** True once the thing behind the object is gone from the workbook: every later use is `ItemNotFound`. */
  readonly isGone?: (target: T) => boolean;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Null where the thing does not exist: the client then holds a null object. */
  readonly navigation?: Readonly<Record<string, (target: T) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: readonly Argument[]) => unknown>>;
  /** Ranges: how many cells they cover, for Excel's limits on reading and writing them at once. */
  readonly cellCount?: (target: T) => number;
  /** Collections: all items in order. `GetCount`, `GetItemAt`, `…OrNullObject` follow from these two. */
  readonly items?: (target: T) => readonly HostObject[];
  readonly item?: (target: T, key: string | number) => HostObject | null;
}
export interface Property<T> {
  readonly get: (target: T) => unknown;
  /** Absent: read-only. */
  readonly set?: (target: T, value: Argument) => void;
}
/** A JSON value, or a host object where the client passed one of its proxies. */
export type Argument = unknown;

/** An object of the API as the client may hold it: the class name and whatever its spec works on. */
export interface HostObject {
  readonly className: string;
  readonly target: unknown;
}

/** What the classes of the API do, by their names. */
export type Classes = Readonly<Record<string, ClassSpec<never>>>;

/** A workbook as the dispatcher sees it: its root object and what every class of the API does. */
export interface ObjectModel {
  readonly workbook: HostObject;
  readonly specs: Classes;
  /** Called after the last action of every batch, failed or not: the place to recalculate and to end "until next sync" states. */
  readonly afterBatch?: () => void;
}

/** An error the client shows as `OfficeExtension.Error` with this code. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** `Class.member` where it happened; the dispatcher fills it in. */
    readonly location: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "HostError";
  }
}

/** True for an argument that is one of the client's proxies rather than a value. */
export function isHostObject(argument: Argument): argument is HostObject {
  return typeof argument === "object" && argument !== null && "className" in argument && "target" in argument;
}
