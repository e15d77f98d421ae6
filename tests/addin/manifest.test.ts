/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { EVERY_OPERATION } from "../support/operations";
import { manifestProblems, type Build } from "../support/manifest-check";
import { pngSize } from "../support/png-size";

const ROOT = path.resolve(__dirname, "../..");
const MANIFEST = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const PAGES = ["taskpane.html"];

/** What `webpack.config.js` serves beside the scripts: the pages, and `assets/` as it is. `build.test.ts` holds the real output against the same manifest. */
const BUILD: Build = {
  hasFile: (file) =>
    PAGES.includes(file) || (file.startsWith("assets/") && existsSync(path.join(ROOT, file))),
  sizeOf: (file) => pngSize(path.join(ROOT, file)),
  commands: EVERY_OPERATION.map(({ key }) => key),
};

it("has no problem", () => {
  expect(manifestProblems(MANIFEST, BUILD)).toEqual([]);
});

it("has the version of the package", () => {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    version: string;
  };
  expect(MANIFEST).toContain(`<Version>${version}.0</Version>`);
});

it("asks for ExcelApi 1.7 to run at all, and for the shared runtime only to have its ribbon", () => {
  const manifest = new DOMParser().parseFromString(MANIFEST, "application/xml");
  const sets = [...manifest.getElementsByTagNameNS("*", "Set")].map((set) => [
    set.parentElement?.parentElement?.parentElement?.localName,
    set.getAttribute("Name"),
    set.getAttribute("MinVersion"),
  ]);
  expect(sets).toEqual([
    ["OfficeApp", "ExcelApi", "1.7"],
    ["VersionOverrides", "SharedRuntime", "1.1"],
  ]);
});

it("runs the pane and the ribbon's functions in one runtime that stays", () => {
  const manifest = new DOMParser().parseFromString(MANIFEST, "application/xml");
  const resid = (name: string) => manifest.getElementsByTagNameNS("*", name)[0]?.getAttribute("resid");
  expect([resid("Runtime"), resid("FunctionFile")]).toEqual(["Pane.Url", "Pane.Url"]);
  expect(manifest.getElementsByTagNameNS("*", "Runtime")[0]?.getAttribute("lifetime")).toBe("long");
});

it("has the main verbs in the order of the work, and explains a row from the menu of a cell", () => {
  const manifest = new DOMParser().parseFromString(MANIFEST, "application/xml");
  const buttons = (point: string) =>
    [...manifest.getElementsByTagNameNS("*", "ExtensionPoint")]
      .filter((one) => one.getAttribute("xsi:type") === point)
      .flatMap((one) => [...one.getElementsByTagNameNS("*", "Control")])
      .map((control) => control.getAttribute("id"));
  expect(buttons("PrimaryCommandSurface")).toEqual([
    "Linli.OpenPane",
    "Linli.Prepare",
    "Linli.Sample",
    "Linli.Check",
    "Linli.Run",
    "Linli.Priorities",
    "Linli.Charts",
  ]);
  expect(buttons("ContextMenu")).toEqual(["Linli.Explain"]);
  expect(manifest.getElementsByTagNameNS("*", "OfficeMenu")[0]?.getAttribute("id")).toBe("ContextMenuCell");
});

it("has a button for each operation that is declared, where and with the words that it declares", () => {
  const manifest = new DOMParser().parseFromString(MANIFEST, "application/xml");
  const textOf = (id: string) => {
    const found = [...manifest.getElementsByTagNameNS("*", "String")].find(
      (each) => each.getAttribute("id") === id,
    );
    const en = found?.getElementsByTagNameNS("*", "Override")[0]?.getAttribute("Value");
    return { zh: found?.getAttribute("DefaultValue"), en };
  };
  const buttons = [...manifest.getElementsByTagNameNS("*", "Control")].flatMap((control) => {
    const key = control.getElementsByTagNameNS("*", "FunctionName")[0]?.textContent;
    const button = control.getAttribute("id")?.replace("Linli.", "") ?? "";
    const place = control.closest("ExtensionPoint")?.getAttribute("xsi:type");
    return key === undefined
      ? []
      : { key, button, place, label: textOf(`${button}.Label`), hint: textOf(`${button}.Tip`) };
  });
  expect(buttons).toEqual(
    EVERY_OPERATION.map(({ key, button, place, label, hint }) => ({
      key,
      button,
      label,
      hint,
      place: place === "menu" ? "ContextMenu" : "PrimaryCommandSurface",
    })),
  );
});

describe("the check sees", () => {
  const broken: readonly [string, string | RegExp, string, string][] = [
    ["an id that is no GUID", /<Id>.*<\/Id>/, "<Id>linli</Id>", "Id is no GUID: linli"],
    [
      "a version of three parts",
      /<Version>.*<\/Version>/,
      "<Version>0.1.0</Version>",
      "Version is not a.b.c.d: 0.1.0",
    ],
    [
      "another host",
      'Host Name="Workbook"',
      'Host Name="Document"',
      "Host other than Workbook: Document, Workbook",
    ],
    ["another default locale", ">zh-CN<", ">en-US<", "DefaultLocale is not zh-CN"],
    [
      "a text in one language only",
      '<bt:Override Locale="en-US" Value="Open Linli" />',
      "",
      "OpenPane.Label has no en-US",
    ],
    [
      "an address without https",
      'SourceLocation DefaultValue="https://localhost:3000/',
      'SourceLocation DefaultValue="http://localhost:3000/',
      "not https: http://localhost:3000/taskpane.html",
    ],
    [
      "a page that is not built",
      'Url id="Pane.Url" DefaultValue="https://localhost:3000/taskpane.html"',
      'Url id="Pane.Url" DefaultValue="https://localhost:3000/pane.html"',
      "no such file in the build: https://localhost:3000/pane.html",
    ],
    [
      "a resid that leads nowhere",
      'Label resid="Run.Label"',
      'Label resid="Run.Labl"',
      "resid without a resource: Run.Labl",
    ],
    [
      "a resource nobody uses",
      "<bt:LongStrings>",
      '<bt:LongStrings><bt:String id="Old.Tip" DefaultValue="旧"><bt:Override Locale="en-US" Value="Old" /></bt:String>',
      "resource never used: Old.Tip",
    ],
    [
      "a resource declared twice",
      'Image id="Run.32"',
      'Image id="Run.40"',
      "resource declared twice: Run.40",
    ],
    [
      "a label that is too long",
      'Value="Open Linli"',
      `Value="${"Open ".repeat(26)}"`,
      "OpenPane.Label has 130 characters, more than 125",
    ],
    [
      "an icon of the wrong size",
      'Image id="Run.32" DefaultValue="https://localhost:3000/assets/run-32.png"',
      'Image id="Run.32" DefaultValue="https://localhost:3000/assets/run-40.png"',
      "https://localhost:3000/assets/run-40.png is 40 × 40, not 32 px",
    ],
    [
      "a button without one of the sizes Office needs",
      '<bt:Image size="80" resid="Run.80" />',
      "",
      "Linli.Run has no icon of 80 px",
    ],
    ["a button nothing answers", ">runAll<", ">runEverything<", "no function answers runEverything"],
    ["a function without a button", ">runAll<", ">loadSample<", "no button for runAll"],
  ];

  it.each(broken)("%s", (_flaw, from, to, sentence) => {
    const changed = MANIFEST.replace(from, to);
    expect(changed).not.toBe(MANIFEST);
    expect(manifestProblems(changed, BUILD)).toContain(sentence);
  });

  it("what is no XML", () => {
    expect(manifestProblems(MANIFEST.replace("</Hosts>", ""), BUILD)[0]).toMatch(/^not XML/);
  });
});
