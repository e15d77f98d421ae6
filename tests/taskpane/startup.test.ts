/** @jest-environment jsdom */
import { TROUBLES } from "../../src/taskpane/troubles";

const PAGE = '<div id="pane"></div><div id="trouble" role="alert" hidden></div>';

const TARGETS: readonly EventTarget[] = [window, document];

/** Loads the page's first script into a fresh page whose office.js says `host`, or never came. */
async function startPage(
  office: { readonly host: string | null } | "silent" | "missing",
  whileLoading = (): void => undefined,
): Promise<void> {
  document.body.innerHTML = PAGE;
  const onReady = (callback: (info: unknown) => void) => {
    if (office !== "silent") callback(office);
    return Promise.resolve();
  };
  Object.assign(window, { Office: office === "missing" ? undefined : { onReady } });
  await jest.isolateModulesAsync(async () => {
    await import("../../src/taskpane/startup");
  });
  whileLoading();
  document.dispatchEvent(new Event("DOMContentLoaded"));
}

const trouble = () => document.getElementById("trouble") as HTMLElement;
const titles = () => [...trouble().querySelectorAll("h1")].map((title) => title.textContent);
const titlesOf = (kind: keyof typeof TROUBLES) => TROUBLES[kind].map(({ title }) => title);

/** Each page's listeners go with it: jsdom keeps one window for the whole file. */
let forget: () => void;
beforeEach(() => {
  jest.useFakeTimers();
  const spies = TARGETS.map((target) => ({ target, spy: jest.spyOn(target, "addEventListener") }));
  forget = () => {
    for (const { target, spy } of spies) {
      for (const call of spy.mock.calls) {
        target.removeEventListener(...call);
      }
    }
  };
});
afterEach(() => {
  forget();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

it("keeps Fabric from asking Microsoft's servers for fonts", async () => {
  await startPage({ host: "Excel" });
  expect(window.FabricConfig).toEqual({ fontBaseUrl: "" });
});

it("says in both languages to open Excel when the page is opened anywhere else", async () => {
  await startPage({ host: null });
  expect(titles()).toEqual(["请在 Excel 中打开邻里", "Open Linli inside Excel"]);
  expect(trouble().hidden).toBe(false);
});

it("names the script that did not come, although it failed before the page had a body and others failed after it", async () => {
  await startPage("missing", () => {
    document.body.innerHTML = "";
    const script = document.createElement("script");
    script.src = "https://linli.example.cn/office/office.js";
    document.head.append(script);
    script.dispatchEvent(new Event("error"));
    document.body.innerHTML = PAGE;
  });
  window.dispatchEvent(new ErrorEvent("error", { message: "Office is not defined" }));
  expect(titles()).toEqual(titlesOf("script-missing"));
  expect(trouble()).toHaveProperty(
    "textContent",
    expect.stringContaining("https://linli.example.cn/office/office.js"),
  );
});

it("tells of a script that failed, unless the pane is there to tell its own errors", async () => {
  await startPage({ host: "Excel" });
  document.getElementById("pane")?.append("working");
  document.getElementById("pane")?.append(document.createElement("p"));
  window.dispatchEvent(new ErrorEvent("error", { message: "late" }));
  expect(trouble().hidden).toBe(true);
  document.getElementById("pane")?.replaceChildren();
  window.dispatchEvent(new ErrorEvent("error", { message: "Unexpected token" }));
  expect(titles()).toEqual(titlesOf("script-failed"));
  expect(trouble()).toHaveProperty("textContent", expect.stringContaining("Unexpected token"));
});

it("stops waiting for an Excel that never answers, but gives way when the pane comes after all", async () => {
  await startPage("silent");
  jest.advanceTimersByTime(11_000);
  expect(trouble().hidden).toBe(true);
  jest.advanceTimersByTime(2_000);
  expect(titles()).toEqual(titlesOf("no-answer"));
  document.getElementById("pane")?.append(document.createElement("p"));
  await Promise.resolve();
  expect(trouble().hidden).toBe(true);
  expect(trouble().childElementCount).toBe(0);
});

it("keeps to the first cause, because it explains the others", async () => {
  await startPage({ host: null });
  jest.advanceTimersByTime(20_000);
  expect(titles()).toEqual(titlesOf("not-excel"));
});
