import type { Host } from "../create-host";
import type { ClientNamespaces } from "../wire/api-description";
import { paneAddress, type PaneIdentity } from "./app-context";
import { serveFrame } from "./frame-protocol";

/** A pane in a frame of the host's page. */
export interface WebFrame {
  /** Presses a button of the ribbon: runs a function command in the pane and waits for its completion. */
  readonly invokeCommand: (functionName: string, buttonId: string) => Promise<void>;
  /** Stops listening to the frame. */
  readonly close: () => void;
}

export interface WebFrameOptions {
  /** The host's own window. */
  readonly window: Window;
  readonly frame: HTMLIFrameElement;
  /** Address of the pane's page: https, and of the host's own hostname, or the client will not trust the host. */
  readonly page: string;
  /** A client in a window the host's page may look into, for the names of the API; the frame itself where both have one origin. */
  readonly client: () => ClientNamespaces;
}

/** Shows a pane in a frame and serves it as Excel on the web does, through `postMessage` alone. */
export function showWebFrame(host: Host, { window, frame, page, client }: WebFrameOptions): WebFrame {
  const identity: PaneIdentity = { conversationId: "pane", appId: "pane", origin: window.location.origin };
  const { origin } = new URL(page);
  const { receive, commands } = serveFrame(host, identity, (text) =>
    frame.contentWindow?.postMessage(text, origin),
  );
  const listen = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin || typeof event.data !== "string")
      return;
    receive(event.data);
  };
  host.connectClient(client);
  window.addEventListener("message", listen);
  frame.src = paneAddress(page, host, identity);
  return { invokeCommand: commands.invoke, close: () => window.removeEventListener("message", listen) };
}
