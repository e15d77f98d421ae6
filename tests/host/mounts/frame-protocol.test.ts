import { createHostWith, newBook } from "../../../src/host";
import { serveFrame } from "../../../src/host/mounts/frame-protocol";
import { createToyModel } from "../../support/toy-workbook";

/** Messages exactly as the client posts them when a pane starts, and what it needs to hear. */
const ENVELOPE = {
  _conversationId: "conv1",
  _origin: "https://localhost:3000",
  _serializerVersion: 1,
};

describe("the frame protocol of Excel on the web", () => {
  it("gives the pane its context: language, level, settings and whether it may write", () => {
    const { host, ask } = conversation();
    host.book().settings.set("language", "zh");
    const reply = ask({
      ...ENVELOPE,
      _messageType: 0,
      _actionName: "ContextActivationManager_getAppContextAsync",
      _correlationId: 0,
      _data: "app1",
      _actionType: 0,
    });
    expect(reply).toMatchObject({
      _messageType: 1,
      _actionName: "ContextActivationManager_getAppContextAsync",
      _conversationId: "conv1",
      _correlationId: 0,
      _origin: "https://localhost:3001",
      _errorCode: 0,
      _responseType: 0,
      _data: {
        _id: "app1",
        _appName: 16,
        _appUILocale: "en-US",
        _clientMode: 1,
        _settings: [["language", '"zh"']],
      },
    });
  });

  it("confirms what the pane reports about itself, so that no call waits for an answer", () => {
    const { ask } = conversation();
    const reply = ask({
      ...ENVELOPE,
      _messageType: 0,
      _actionName: "ContextActivationManager_notifyHost",
      _correlationId: 1,
      _data: ["app1", 21, "https://localhost:3000"],
      _actionType: 0,
    });
    expect(reply).toMatchObject({ _correlationId: 1, _data: null, _errorCode: 0 });
  });

  it("fires an event at the pane only after it registered, under the number of its registration", () => {
    const { frame, ask, posted } = conversation();
    void frame.commands.invoke("match", "Button");
    expect(posted()).toStrictEqual([]);
    const reply = ask({
      ...ENVELOPE,
      _messageType: 0,
      _actionName: "appCommandInvoked",
      _correlationId: 2,
      _data: { controlId: "app1", eventDispId: 39, targetId: "" },
      _actionType: 1,
    });
    expect(reply).toMatchObject({ _correlationId: 2, _data: { Error: 0 }, _responseType: 0 });
    void frame.commands.invoke("match", "Button");
    expect(posted()[1]).toMatchObject({
      _actionName: "appCommandInvoked",
      _correlationId: 2,
      _data: { 1: "match", 2: '{"source":{"id":"Button"}}' },
      _responseType: 1,
    });
  });

  it("refuses dialogs, calls of the Common API it does not offer, and unknown actions", async () => {
    const { ask, posted, frame } = conversation();
    const registration = { controlId: "app1", eventDispId: 10, targetId: "{}" };
    const request = { ...ENVELOPE, _messageType: 0, _correlationId: 3 };
    expect(
      ask({ ...request, _actionName: "dialogMessageReceived", _data: registration, _actionType: 1 }),
    ).toMatchObject({ _data: { Error: 5000 } });
    expect(ask({ ...request, _actionName: "openTheWindow", _data: {}, _actionType: 0 })).toMatchObject({
      _errorCode: -2,
    });
    const call = { DdaMethod: { ControlId: "app1", Version: 1, DispatchId: 64 } };
    frame.receive(JSON.stringify({ ...request, _actionName: "executeMethod", _data: call, _actionType: 0 }));
    await Promise.resolve();
    expect(posted().at(-1)).toMatchObject({ _data: { Version: 1, Error: 5000 } });
  });

  it("ignores what is not said to it: other scripts, other conversations, replies", () => {
    const { frame, posted } = conversation();
    const message = {
      ...ENVELOPE,
      _messageType: 0,
      _actionName: "x",
      _correlationId: 1,
      _data: "",
      _actionType: 0,
    };
    frame.receive("webpack is ready");
    frame.receive(JSON.stringify({ ...message, _conversationId: "other" }));
    frame.receive(JSON.stringify({ ...message, _messageType: 1 }));
    expect(posted()).toStrictEqual([]);
  });
});

function conversation() {
  const host = createHostWith(createToyModel, newBook());
  const texts: string[] = [];
  const identity = { conversationId: "conv1", appId: "app1", origin: "https://localhost:3001" };
  const frame = serveFrame(host, identity, (text) => texts.push(text));
  const posted = () => texts.map((text) => JSON.parse(text) as unknown);
  const ask = (message: object): unknown => {
    frame.receive(JSON.stringify(message));
    return posted().at(-1);
  };
  return { host, frame, posted, ask };
}
