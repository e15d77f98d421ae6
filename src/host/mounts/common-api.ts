import type { RichApiRequest } from "../wire/rich-api";
import type { Host } from "../create-host";
import { documentUrl, settingEntries } from "./app-context";
import type { Commands } from "./commands";

/** What a call of the Common API carries, keyed as on the wire. */
export type CallData = Readonly<Record<string, unknown>>;

/** Numbers of the calls (`OSF.DDA.MethodDispId`) and events (`OSF.DDA.EventDispId`) the host knows by name. */
export const DISPATCH = {
  refreshSettings: 75,
  saveSettings: 76,
  fileProperties: 86,
  richApi: 93,
  commandCompleted: 94,
} as const;
export const EVENT_DISPATCH = {
  richApiMessage: 33,
  appCommandInvoked: 39,
  dialogMessageReceived: 10,
} as const;

/** A batch as the array that carries it has it. */
export const batchOf = (parts: readonly unknown[]): RichApiRequest => ({
  customData: String(parts[0]),
  body: String(parts[4]),
  flags: Number(parts[6]),
});

/** "This operation isn't supported", to the add-in. */
export const NOT_SUPPORTED = 5000;

/**
 * The reply to a call of the Common API other than a batch, without envelope; null for a call the host does not offer, which is
 * to be refused as `NOT_SUPPORTED`.
 */
export function answerCommonCall(
  host: Host,
  commands: Commands,
  id: number,
  data: CallData,
): CallData | null {
  if (id === DISPATCH.refreshSettings) return { Properties: { Settings: namedSettings(host) } };
  if (id === DISPATCH.fileProperties) return { 0: { 1: documentUrl(host) } };
  if (id === DISPATCH.saveSettings) {
    const { Properties } = data["DdaSettingsMethod"] as {
      Properties: readonly (readonly [string, string])[];
    };
    saveSettings(host, Properties);
    return {};
  }
  if (id === DISPATCH.commandCompleted) {
    commands.complete(String(data[0]), Number(data[1]));
    return {};
  }
  return null;
}

function namedSettings(host: Host): readonly { readonly Name: string; readonly Value: string }[] {
  return settingEntries(host).map(([Name, Value]) => ({ Name, Value }));
}

/** Puts these settings in place of the add-in's settings in the workbook. */
export function saveSettings(host: Host, entries: readonly (readonly [string, string])[]): void {
  const { settings } = host.book();
  settings.clear();
  for (const [key, json] of entries) settings.set(key, JSON.parse(json));
}
