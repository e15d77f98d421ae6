import { excelError } from "../model/errors";
import { HostError } from "./class-spec";
import { executeRequest } from "./execute-request";
import type { Fault } from "./faults";
import { ACTION, type RequestBody, type ResponseBody } from "./messages";
import type { Session } from "./session";
import type { TrafficEntry } from "./traffic";

/** A request as it travels, without the transport's envelope. */
export interface RichApiRequest {
  readonly body: string;
  /** Bit 64: wait while a cell is being edited. */
  readonly flags: number;
  /** `IterativeExecutor` for the workbook; other names for services of Office. */
  readonly customData: string;
}

/** `error` is 0, or a code of the Common API in place of any body. */
export interface RichApiReply {
  readonly error: number;
  readonly body: string;
}

/** What surrounds the carrying out of requests. */
interface RichApi {
  readonly session: () => Session;
  readonly isEditingCell: () => boolean;
  /** Resolves when no cell is being edited. */
  readonly endOfEditing: () => Promise<void>;
  readonly nextFault: () => Fault | null;
  readonly record: (entry: TrafficEntry) => void;
}

/** Codes of the Common API that are in the envelope; the client turns each into a named error. */
const TRANSPORT_ERROR = { cellEditMode: 5004, requestTooLarge: 5103, responseTooLarge: 5104 } as const;

const DELAY_FOR_CELL_EDIT = 64;

/** The reply to one request, with everything that can stop it on the way: edit mode, sizes, planned failures. */
export async function answerRequest(api: RichApi, request: RichApiRequest): Promise<RichApiReply> {
  if (api.isEditingCell() && (request.flags & DELAY_FOR_CELL_EDIT) !== 0) await api.endOfEditing();
  const body = JSON.parse(request.body) as RequestBody;
  const kind = kindOf(request, body);
  const requestBytes = byteLength(request.body);
  const reply = withinSizes(api, requestBytes, () => carryOut(api, kind, body));
  api.record({
    kind,
    actionCount: body.Actions.length,
    requestBytes,
    responseBytes: byteLength(reply.body),
    error: reply.error === 0 ? codeOf(reply.body) : reply.error,
    request: request.body,
    response: reply.body,
  });
  return reply;
}

function kindOf(request: RichApiRequest, body: RequestBody): TrafficEntry["kind"] {
  if (request.customData !== "IterativeExecutor") return "service";
  const calls = body.Actions.filter((action) => action.ActionType !== ACTION.instantiate);
  const isCleanup = calls.length > 0 && calls.every((action) => action.Name === "_RemoveReference");
  return isCleanup ? "cleanup" : "batch";
}

function withinSizes(api: RichApi, requestBytes: number, carry: () => RichApiReply): RichApiReply {
  const { messageBytes } = api.session().limits;
  if (requestBytes > messageBytes) return transportError(TRANSPORT_ERROR.requestTooLarge);
  const reply = carry();
  return byteLength(reply.body) > messageBytes ? transportError(TRANSPORT_ERROR.responseTooLarge) : reply;
}

function carryOut(api: RichApi, kind: TrafficEntry["kind"], body: RequestBody): RichApiReply {
  const fault = kind === "batch" ? api.nextFault() : null;
  if (kind !== "service" && api.isEditingCell()) return transportError(TRANSPORT_ERROR.cellEditMode);
  if (fault === null) return success(executeRequest(api.session(), body));
  return carryOutWithFault(api, body, fault);
}

function carryOutWithFault(api: RichApi, body: RequestBody, { code, afterActions }: Fault): RichApiReply {
  const atAction = Math.min(afterActions, body.Actions.length);
  const error =
    typeof code === "string"
      ? new HostError(code, sentenceOf(code), "Workbook")
      : excelError("GeneralException");
  const response = executeRequest(api.session(), body, { atAction, error });
  return typeof code === "number" ? transportError(code) : success(response);
}

function sentenceOf(code: string): string {
  return `${code}: a failure by injection.`;
}

function success(response: ResponseBody): RichApiReply {
  return { error: 0, body: JSON.stringify(response) };
}

function transportError(error: number): RichApiReply {
  return { error, body: "" };
}

function codeOf(responseBody: string): string | null {
  const start = '{"Error":{"Code":"';
  return responseBody.startsWith(start)
    ? responseBody.slice(start.length, responseBody.indexOf('"', start.length))
    : null;
}

/** UTF-8 bytes of a text. */
function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
