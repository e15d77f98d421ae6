import type { Host } from "../create-host";
import { appContext, type PaneIdentity } from "./app-context";
import { createCommands, type Commands } from "./commands";
import {
  answerCommonCall,
  batchOf,
  DISPATCH,
  EVENT_DISPATCH,
  NOT_SUPPORTED,
  type CallData,
} from "./common-api";

/** A message of the frame protocol of Excel on the web, in either direction. */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
  readonly _actionType?: number;
}

const MESSAGE = { request: 0, response: 1 } as const;
const REQUEST = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const RESPONSE = { toCall: 0, toEvent: 1 } as const;
const RESULT = { ok: 0, cannotHandle: -2 } as const;

/** One end of the conversation with a pane's page. */
interface FrameHost {
  /** Takes a message that the page posted; what is not part of the protocol is ignored. */
  readonly receive: (text: string) => void;
  readonly commands: Commands;
}

/**
 * Serves one pane through the protocol that Excel on the web speaks to the frames of its add-ins: start-up, batches, calls of
 * the Common API, events and ribbon commands. `post` takes a text to the page.
 */
export function serveFrame(host: Host, identity: PaneIdentity, post: (text: string) => void): FrameHost {
  const registrations = new Map<string, Message>();
  const send = (to: Message, data: unknown, responseType: number, errorCode: number) =>
    post(JSON.stringify(responseTo(to, identity.origin, { data, responseType, errorCode })));
  const reply = (to: Message, data: unknown) => send(to, data, RESPONSE.toCall, RESULT.ok);
  const fire = (name: string, data: unknown) => {
    const registration = registrations.get(name);
    if (registration !== undefined) send(registration, data, RESPONSE.toEvent, RESULT.ok);
  };
  const commands = createCommands((invocation) => fire("appCommandInvoked", invocation));
  host.events.connect({
    richApiMessage: (entries) => fire("richApiMessage", { ArrayData: entries }),
    frameEvent: (name) => fire(name, {}),
  });

  const handleCall = (message: Message): void => {
    const action = message._actionName;
    if (action.endsWith("_getAppContextAsync")) reply(message, appContext(host, identity));
    else if (action.endsWith("_notifyHost")) reply(message, null);
    else if (action === "executeMethod")
      void executeMethod(host, commands, message._data).then((data) => reply(message, data));
    else send(message, `the host does not offer ${action}`, RESPONSE.toCall, RESULT.cannotHandle);
  };
  const handleRegistration = (message: Message): void => {
    const { eventDispId } = message._data as { eventDispId: number };
    if (eventDispId === EVENT_DISPATCH.dialogMessageReceived) {
      reply(message, { Error: NOT_SUPPORTED });
      return;
    }
    if (message._actionType === REQUEST.registerEvent) registrations.set(message._actionName, message);
    else registrations.delete(message._actionName);
    reply(message, { Error: 0 });
  };
  const receive = (text: string): void => {
    const message = parseMessage(text);
    if (message === null || message._conversationId !== identity.conversationId) return;
    if (message._actionType === REQUEST.invoke) handleCall(message);
    else handleRegistration(message);
  };
  return { receive, commands };
}

/** Other scripts post messages too: only requests of this protocol count. */
function parseMessage(text: string): Message | null {
  if (!text.startsWith("{")) return null;
  const message = JSON.parse(text) as Partial<Message>;
  return message._messageType === MESSAGE.request ? (message as Message) : null;
}

interface Answer {
  readonly data: unknown;
  readonly responseType: number;
  readonly errorCode: number;
}

function responseTo(to: Message, origin: string, { data, responseType, errorCode }: Answer): object {
  return {
    _messageType: MESSAGE.response,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: errorCode,
    _responseType: responseType,
    _serializerVersion: 1,
  };
}

async function executeMethod(host: Host, commands: Commands, data: unknown): Promise<CallData> {
  const call = data as CallData & { readonly DdaMethod: { readonly DispatchId: number } };
  const id = call.DdaMethod.DispatchId;
  if (id === DISPATCH.richApi) return executeBatch(host, call["ArrayData"] as readonly unknown[]);
  const answer = answerCommonCall(host, commands, id, call);
  return answer === null ? { Version: 1, Error: NOT_SUPPORTED } : { Version: 1, Error: 0, ...answer };
}

async function executeBatch(host: Host, parts: readonly unknown[]): Promise<CallData> {
  const { error, body } = await host.answer(batchOf(parts));
  return { Version: 1, Error: error, ...(error === 0 ? { Data: [200, [], body] } : {}) };
}
