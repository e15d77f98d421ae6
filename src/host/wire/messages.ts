/** The body of a request, as the client writes it. Paths are the objects the actions work on, by number. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}
export interface Action {
  readonly Id: number;
  /** One of `ACTION`. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly RecursiveQueryInfo?: RecursiveQueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}
export interface ObjectPath {
  readonly Id: number;
  /** One of `PATH`. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** True: do not keep a reference to the object. */
  readonly D?: boolean;
}
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Parallel to the arguments, nested alike: the path an argument stands for, or 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}
export interface RecursiveQueryInfo {
  readonly Queries: Readonly<Record<string, QueryInfo>>;
  readonly MaxDepth?: number;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}
export interface ResponseBody {
  readonly Results?: readonly ActionResult[];
  readonly TraceIds?: readonly number[];
  readonly Error?: ResponseError;
  /** Of a failed request: what the actions before the failing one gave. */
  readonly ProcessedResults?: {
    readonly Results: readonly ActionResult[];
    readonly TraceIds?: readonly number[];
  };
}
interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  readonly Location: string;
}

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const PATH = {
  workbook: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;
