import { excelError } from "../model/errors";
import { HostError } from "./class-spec";
import { ACTION, type Action, type ActionResult, type RequestBody, type ResponseBody } from "./messages";
import { performAction } from "./perform-action";
import { createPaths } from "./resolve-paths";
import type { Session } from "./session";

/** A failure that is to happen in place of the action of this index, or after the last one. */
interface PlannedFailure {
  readonly atAction: number;
  readonly error: HostError;
}

/**
 * The response to a request: its actions carried out in order. The first that fails ends it; what the earlier ones did stays
 * done, and their results are part of the error response.
 */
export function executeRequest(
  session: Session,
  request: RequestBody,
  failure?: PlannedFailure,
): ResponseBody {
  return session.events.duringBatch(() => {
    const response = performActions(session, request, failure);
    try {
      session.model.afterBatch?.();
      return response;
    } catch (error) {
      return response.Error === undefined ? failedAtEnd(error, request, response) : response;
    }
  });
}

/** The report to the client when all actions are done and the batch fails at its end, as where formulas cannot be calculated. */
function failedAtEnd(
  thrown: unknown,
  { Actions: actions }: RequestBody,
  response: ResponseBody,
): ResponseBody {
  return failed(thrown, { actions, index: actions.length - 1, results: response.Results ?? [] });
}

function performActions(session: Session, request: RequestBody, failure?: PlannedFailure): ResponseBody {
  const paths = createPaths(session, request);
  const batch = { session, paths, keepsReferences: request.AutoKeepReference === true };
  const results: ActionResult[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (failure?.atAction === index) throw failure.error;
      results.push({ ActionId: action.Id, Value: performAction(batch, action) });
    } catch (error) {
      return failed(error, { actions: request.Actions, index, results });
    }
  }
  const lost = failure?.atAction === request.Actions.length ? failure.error : null;
  if (lost !== null)
    return failed(lost, { actions: request.Actions, index: request.Actions.length - 1, results });
  return { Results: results, ...traces(request.Actions) };
}

interface Progress {
  readonly actions: readonly Action[];
  readonly index: number;
  readonly results: readonly ActionResult[];
}

function failed(thrown: unknown, { actions, index, results }: Progress): ResponseBody {
  const error = thrown instanceof HostError ? thrown : hostFailure(thrown);
  const done = traces(actions.slice(0, index));
  return {
    Error: { Code: error.code, Message: error.message, ActionIndex: index, Location: error.location ?? "" },
    ...done,
    ProcessedResults: { Results: results, ...done },
  };
}

function hostFailure(thrown: unknown): HostError {
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return excelError("GeneralException", `the workbook host failed: ${detail}`);
}

/** Present only when there are some: the client counts event registrations as made by it. */
function traces(actions: readonly Action[]): { readonly TraceIds?: readonly number[] } {
  const ids = actions.filter((action) => action.ActionType === ACTION.trace).map((action) => action.Id);
  return ids.length === 0 ? {} : { TraceIds: ids };
}
