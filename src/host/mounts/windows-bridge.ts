import type { Host } from "../create-host";
import type { ClientNamespaces } from "../wire/api-description";
import type { Commands } from "./commands";
import { createWindowsExternal } from "./windows-external";

/** What the host's page offers to a pane in a frame of the same origin, as `workbookHost` on its window. */
export interface WorkbookHostBridge {
  /**
   * Called by the pane's first script, before office.js loads, as `window.parent.workbookHost.connect(window)`: makes the page
   * believe that it is a pane of Excel on Windows.
   */
  readonly connect: (pane: Window) => void;
}

interface WindowsBridge {
  /** Presses a button of the ribbon: runs a function command in the pane and waits for its completion. */
  readonly invokeCommand: (functionName: string, buttonId: string) => Promise<void>;
}

/**
 * Offers the host to panes in frames of the same origin, without certificate and over plain http: the pane's page calls the host
 * directly, in the way office.js speaks to Excel on Windows. A pane that loads again takes the place of the one before.
 */
export function offerWindowsBridge(hostWindow: object, host: Host): WindowsBridge {
  let commands: Commands | null = null;
  const bridge: WorkbookHostBridge = {
    connect: (pane) => {
      const made = createWindowsExternal(host);
      commands = made.commands;
      host.connectClient(() => pane as unknown as ClientNamespaces);
      Object.assign(pane, { external: made.external });
    },
  };
  Object.assign(hostWindow, { workbookHost: bridge });
  return {
    invokeCommand: (functionName, buttonId) =>
      commands?.invoke(functionName, buttonId) ?? Promise.reject(new Error("no pane is open")),
  };
}
