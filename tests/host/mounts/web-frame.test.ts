/** @jest-environment jsdom */
import { createHostWith } from "../../../src/host/create-host";
import { newBook } from "../../../src/host/model/new-book";
import { showWebFrame } from "../../../src/host/mounts/web-frame";
import { createToyModel } from "../../support/toy-workbook";

const PAGE = "https://localhost:3000/taskpane.html";

describe("a pane in a frame, as Excel on the web", () => {
  it("loads the pane's page with the names of host and conversation", () => {
    const { frame } = show();
    expect(frame.src).toBe(
      `${PAGE}?_host_Info=Excel$Web$16.00$en-US$$$disableLogging$1#&_xdm_Info=pane|pane|${window.location.origin}`,
    );
  });

  it("answers the frame's messages at the origin of its page", () => {
    const { say, posted } = show();
    say(NOTIFICATION);
    expect(posted).toStrictEqual([[expect.stringContaining('"_errorCode":0'), "https://localhost:3000"]]);
  });

  it("hears neither other windows nor other origins, and nothing once it is closed", () => {
    const { say, posted, close } = show();
    say(NOTIFICATION, { origin: "https://elsewhere.example" });
    say(NOTIFICATION, { source: window });
    close();
    say(NOTIFICATION);
    expect(posted).toStrictEqual([]);
  });
});

const NOTIFICATION = JSON.stringify({
  _messageType: 0,
  _actionName: "ContextActivationManager_notifyHost",
  _conversationId: "pane",
  _correlationId: 1,
  _data: ["pane", 0],
  _actionType: 0,
});

function show() {
  const host = createHostWith(createToyModel, newBook());
  const frame = document.body.appendChild(document.createElement("iframe"));
  const posted: unknown[][] = [];
  const client = () => {
    throw new TypeError("no client is loaded in this test");
  };
  const { close } = showWebFrame(host, { window, frame, page: PAGE, client });
  const source = frame.contentWindow;
  if (source === null) throw new TypeError("the frame has no window");
  Object.assign(source, { postMessage: (...message: unknown[]) => posted.push(message) });
  const say = (data: string, from: { readonly origin?: string; readonly source?: Window } = {}) =>
    window.dispatchEvent(
      new MessageEvent("message", { data, origin: "https://localhost:3000", source, ...from }),
    );
  return { frame, posted, say, close };
}
