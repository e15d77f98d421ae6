/** @jest-environment jsdom */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { EVERY_OPERATION } from "../support/operations";
import { manifestProblems } from "../support/manifest-check";
import { pngSize } from "../support/png-size";

const ROOT = path.resolve(__dirname, "../..");
const CDN_21VIANET = "https://appsforoffice.cdn.partner.office365.cn";
const PAGES = ["taskpane.html", "preview/pane.html", "index.html"];

let folder: string;
const build = (...options: readonly string[]) => {
  const webpack = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
  const fixed = ["--mode", "development", "--no-devtool", "--output-path", folder];
  execFileSync(process.execPath, [webpack, ...fixed, ...options.flatMap((option) => ["--env", option])], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: "pipe",
  });
};
const read = (file: string) => readFileSync(path.join(folder, file), "utf8");
const page = (file: string) => new DOMParser().parseFromString(read(file), "text/html");

/** The addresses a page asks for, scripts in the order they run. */
const addresses = (file: string) => [
  ...[...page(file).querySelectorAll("script")].map((script) => script.getAttribute("src") ?? "inline"),
  ...[...page(file).querySelectorAll("link")].map((link) => link.getAttribute("href") ?? ""),
];
const policy = (file: string) =>
  page(file).querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";

jest.setTimeout(300_000);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "linli-build-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("a build for an intranet", () => {
  beforeAll(() => {
    build("url=https://linli.example.cn/");
  });

  it("has every file the manifest names, at the address of the deployment", () => {
    const manifest = read("manifest.xml");
    expect(manifest).not.toContain("localhost");
    expect(manifest).toContain('"https://linli.example.cn/taskpane.html"');
    const problems = manifestProblems(manifest, {
      hasFile: (file) => existsSync(path.join(folder, file)),
      sizeOf: (file) => pngSize(path.join(folder, file)),
      commands: EVERY_OPERATION.map(({ key }) => key),
    });
    expect(problems).toEqual([]);
  });

  it.each(PAGES)("%s asks for nothing but files of the build, and runs no inline script", (file) => {
    const missing = addresses(file).filter(
      (address) => !existsSync(path.join(folder, path.dirname(file), address)),
    );
    expect(addresses(file)).not.toEqual([]);
    expect(missing).toEqual([]);
  });

  it.each(PAGES)("%s allows scripts and requests of its own origin only", (file) => {
    const directives = new Map(
      policy(file)
        .split("; ")
        .map((line) => [line.split(" ")[0], line]),
    );
    expect(directives.get("default-src")).toBe("default-src 'none'");
    expect(directives.get("script-src")).toBe("script-src 'self'");
    expect(directives.get("connect-src")).toBe("connect-src 'self'");
    expect(policy(file)).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:/);
  });

  it("starts the pane behind its guard and office.js, in the preview behind the bridge too", () => {
    const scripts = (file: string) => addresses(file).filter((address) => address.endsWith(".js"));
    expect(scripts("taskpane.html")).toEqual(["startup.js", "office/office.js", "taskpane.js"]);
    expect(scripts("preview/pane.html")).toEqual([
      "../startup.js",
      "../preview/bridge.js",
      "../office/office.js",
      "../taskpane.js",
    ]);
  });

  it("has what office.js loads by itself, the icon fonts and the sample", () => {
    const files = [
      "office/o15apptofilemappingtable.js",
      ...["web-16.00", "win32-16.01", "mac-16.00", "ios-16.00"].map((host) => `office/excel-${host}.js`),
      "office/en-us/office_strings.js",
      "office/zh-cn/office_strings.js",
      "office/LICENSE.md",
      "fonts/fabric-icons-a13498cf.woff",
      ...["profile", "needs", "resources", "survey"].map((table) => `sample/${table}.csv`),
    ];
    expect(files.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
  });

  it("has the worker as a script of its own origin, and allows it there alone", () => {
    expect(policy("taskpane.html")).toContain("worker-src 'self';");
    expect(read("actions.js")).toContain("new Worker(");
    expect(existsSync(path.join(folder, "compute.js"))).toBe(true);
  });

  it("copies office.js unchanged, as its licence demands", () => {
    const original = readFileSync(path.join(ROOT, "node_modules/@microsoft/office-js/dist/office.js"));
    expect(readFileSync(path.join(folder, "office/office.js")).equals(original)).toBe(true);
  });
});

describe("a build for Office operated by 21Vianet", () => {
  beforeAll(() => {
    build("office=21vianet");
  });

  it("takes office.js from that network, and allows it", () => {
    expect(addresses("taskpane.html")).toContain(`${CDN_21VIANET}/appsforoffice/lib/1/hosted/office.js`);
    expect(policy("taskpane.html")).toContain(`script-src 'self' ${CDN_21VIANET};`);
  });

  it("leaves the preview without any need of the Internet", () => {
    expect(addresses("preview/pane.html")).toContain("../office/office.js");
    expect(policy("preview/pane.html")).not.toContain("https:");
  });
});

it.each([
  ["office=elsewhere", /invalid --env office=elsewhere/],
  ["url=http://linli.example.cn", /invalid --env url=http:\/\/linli\.example\.cn/],
])("a build with --env %s is refused with the reason", (option, reason) => {
  expect(() => build(option)).toThrow(reason);
});
