import type { Host } from "../create-host";
import { documentUrl, hostInfo, requirementMatrix, settingEntries } from "./app-context";
import { createCommands, type Commands } from "./commands";
import {
  answerCommonCall,
  batchOf,
  DISPATCH,
  EVENT_DISPATCH,
  NOT_SUPPORTED,
  saveSettings,
} from "./common-api";

/** An array as Windows components hand it to scripts. */
interface SafeArray {
  readonly toArray: () => unknown[];
  readonly dimensions: () => number;
}
type ExecuteCallback = (response: SafeArray | number, status: number) => void;
type EventHandler = (dispatchId: number, payload: SafeArray) => void;

/** `window.external` of a pane in Excel on Windows. */
interface WindowsExternal {
  readonly GetHostInfo: () => string;
  readonly GetContext: () => Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly Execute: (dispatchId: number, parameters: readonly unknown[], callback: ExecuteCallback) => void;
  readonly RegisterEvent: (
    dispatchId: number,
    targetId: string,
    handler: EventHandler,
    callback: (status: number) => void,
  ) => void;
  readonly UnregisterEvent: (
    dispatchId: number,
    targetId: string,
    callback: (status: number) => void,
  ) => void;
}

const FRAME_EVENT_IDS: Readonly<Record<string, number>> = { settingsChanged: 1, documentSelectionChanged: 2 };

/** The object through which a pane in Excel on Windows reaches Excel, and the ribbon's commands for that pane. */
export function createWindowsExternal(host: Host): {
  readonly external: WindowsExternal;
  readonly commands: Commands;
} {
  const handlers = new Map<number, EventHandler>();
  const fire = (id: number, payload: readonly unknown[]) => handlers.get(id)?.(id, safeArray(payload));
  const commands = createCommands((command) =>
    fire(EVENT_DISPATCH.appCommandInvoked, [command[0], command[1], command[2]]),
  );
  host.events.connect({
    richApiMessage: (entries) => fire(EVENT_DISPATCH.richApiMessage, entries),
    frameEvent: (name) => fire(FRAME_EVENT_IDS[name] ?? 0, []),
  });
  const external: WindowsExternal = {
    GetHostInfo: () => hostInfo(host, "Win32").replaceAll("$", "|"),
    GetContext: () => windowsContext(host),
    Execute: (id, parameters, callback) => {
      if (id === DISPATCH.richApi) void executeBatch(host, parameters, callback);
      else executeOther(host, commands, { id, parameters, callback });
    },
    RegisterEvent: (id, _targetId, handler, callback) => {
      const isOffered = id !== EVENT_DISPATCH.dialogMessageReceived;
      if (isOffered) handlers.set(id, handler);
      callback(isOffered ? 0 : NOT_SUPPORTED);
    },
    UnregisterEvent: (id, _targetId, callback) => {
      handlers.delete(id);
      callback(0);
    },
  };
  return { external, commands };
}

function safeArray(values: readonly unknown[]): SafeArray {
  const converted = values.map((value) => (Array.isArray(value) ? safeArray(value) : value));
  return { toArray: () => converted, dimensions: () => 1 };
}

async function executeBatch(
  host: Host,
  parameters: readonly unknown[],
  callback: ExecuteCallback,
): Promise<void> {
  const parts = parameters[0] as readonly unknown[];
  const { error, body } = await host.answer(batchOf(parts));
  callback(error === 0 ? safeArray([0, [200, [], body]]) : error, 0);
}

interface Call {
  readonly id: number;
  readonly parameters: readonly unknown[];
  readonly callback: ExecuteCallback;
}

function executeOther(host: Host, commands: Commands, { id, parameters, callback }: Call): void {
  const answer = answerCommonCall(host, commands, id, Object.fromEntries(parameters.entries()));
  callback(answer === null ? NOT_SUPPORTED : safeArray([0, ...Object.values(answer)]), 0);
}

const EXCEL_ON_WINDOWS = 1;
/** On the desktop these numbers are the other way round than on the web. */
const READ_WRITE = 0;
const READ_ONLY = 1;

function windowsContext(host: Host): Readonly<Record<string, (...args: never[]) => unknown>> {
  return {
    GetAppType: () => EXCEL_ON_WINDOWS,
    GetSolutionRef: () => "pane",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.language,
    GetAppDataLocale: () => host.language,
    GetDocUrl: () => documentUrl(host),
    GetAppCapabilities: () => (host.book().isReadOnly ? READ_ONLY : READ_WRITE),
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "1",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => requirementMatrix(host),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.0.0",
    GetInitialDisplayMode: () => 2,
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, json] of settingEntries(host)) {
          keys.push(key);
          values.push(json);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) =>
        saveSettings(
          host,
          keys.map((key, index) => [key, values[index] ?? "null"] as const),
        ),
    }),
  };
}
