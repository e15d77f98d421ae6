import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

const ROOT = import.meta.dirname;
const OFFICE_PACKAGE = path.join(ROOT, "node_modules/@microsoft/office-js");
const ICON_FONTS = path.join(ROOT, "node_modules/@fluentui/font-icons-mdl2/fonts");
const SAMPLE = "seeds/communities/c";

/** The address the manifest in the repository names; `--env url=https://…` puts another one into `dist/manifest.xml`. */
const DEVELOPMENT_URL = "https://localhost:3000";

/** Where office.js comes from: `--env office=local|microsoft|21vianet`. `null` is our own origin, for networks without the Internet. */
const OFFICE_ORIGINS = {
  local: null,
  microsoft: "https://appsforoffice.microsoft.com/lib/1/hosted",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted",
};

/** What office.js loads at run time, by host and language. Without the first one `Office.onReady` never answers. */
const OFFICE_FILES = [
  "o15apptofilemappingtable.js",
  "office.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-ios-16.00.js",
  "excel-winrt-16.00.js",
  "en-us/office_strings.js",
  "zh-cn/office_strings.js",
  "zh-tw/office_strings.js",
  "telemetry/oteljs_agave.js",
  "agaveerrorux",
];

/** The pages that hold the pane. `scripts` are entries in the order the page runs them; office.js comes before the last one. */
const PANE_PAGES = [
  { file: "taskpane.html", scripts: ["startup", "taskpane"] },
  { file: "preview/pane.html", scripts: ["startup", "preview/bridge", "taskpane"] },
];

export default function configuration(env = {}, { mode = "production" } = {}) {
  const office = officeOrigin(env.office ?? "local");
  return {
    mode,
    context: ROOT,
    entry: {
      startup: "./src/taskpane/startup.ts",
      taskpane: "./src/taskpane/index.tsx",
      preview: "./src/preview/index.ts",
      "preview/bridge": "./src/preview/bridge.ts",
    },
    output: {
      path: path.join(ROOT, "dist"),
      filename: scriptName(mode),
      chunkFilename: scriptName(mode),
      clean: true,
    },
    cache: { type: "filesystem", buildDependencies: { config: [import.meta.filename] } },
    devtool: mode === "production" ? false : "source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [scripts(mode), { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }] },
    plugins: [
      ...PANE_PAGES.map((page) => panePage(page, office)),
      new HtmlPlugin({ filename: "index.html", template: "src/preview/index.html", chunks: ["preview"] }),
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
      new CopyPlugin({ patterns: [...copiedFiles(), manifest(env.url ?? DEVELOPMENT_URL)] }),
    ],
    performance: { hints: false },
    // Whoever starts the preview wants its address at the end, not two screens of file names before it.
    stats: "minimal",
    devServer: { port: 3000, server: httpsServer(), hot: false, client: { overlay: false } },
  };
}

/** With the certificate of `npm run sideload`, which Excel trusts; without it with one that a browser warns about. */
function httpsServer() {
  const file = (name) => path.join(homedir(), ".office-addin-dev-certs", name);
  if (!existsSync(file("localhost.key"))) return "https";
  return {
    type: "https",
    options: { key: file("localhost.key"), cert: file("localhost.crt"), ca: file("ca.crt") },
  };
}

function officeOrigin(name) {
  if (!Object.hasOwn(OFFICE_ORIGINS, name)) {
    throw new RangeError(`invalid --env office=${name}: one of ${Object.keys(OFFICE_ORIGINS).join(", ")}`);
  }
  return OFFICE_ORIGINS[name];
}

/** A content hash in the names, so that a new release is never mixed with a cached old one. */
function scriptName(mode) {
  return ({ chunk }) =>
    mode === "production" && chunk?.name !== "preview/bridge" ? "[name].[contenthash:8].js" : "[name].js";
}

function scripts(mode) {
  const parser = { syntax: "typescript", tsx: true };
  const react = { runtime: "automatic", development: mode !== "production" };
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    loader: "swc-loader",
    options: { jsc: { parser, target: "es2020", transform: { react } } },
  };
}

/** The preview must work without the Internet, so its pane always takes office.js from our own origin. */
function panePage({ file, scripts: chunks }, chosenOffice) {
  const office = file.startsWith("preview/") ? null : chosenOffice;
  return new HtmlPlugin({
    filename: file,
    template: "src/taskpane/taskpane.html",
    chunks,
    chunksSortMode: "manual",
    inject: false,
    templateParameters: (_compilation, assets) => ({
      icon: `${assets.publicPath}assets/linli-32.png`,
      csp: contentSecurityPolicy(office),
      styles: assets.css,
      before: assets.js.slice(0, -1),
      office: `${office ?? `${assets.publicPath}office`}/office.js`,
      main: assets.js.at(-1),
    }),
  });
}

/** Own origin only. Styles may be inline because Fabric writes its rules into a style element. */
function contentSecurityPolicy(office) {
  const origins = office === null ? "'self'" : `'self' ${new URL(office).origin}`;
  const directives = {
    "default-src": "'none'",
    "script-src": origins,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "frame-src": origins,
    "base-uri": "'none'",
    "form-action": "'none'",
  };
  return Object.entries(directives)
    .map((directive) => directive.join(" "))
    .join("; ");
}

function copiedFiles() {
  const office = OFFICE_FILES.map((name) => ({
    from: path.join(OFFICE_PACKAGE, "dist", name),
    to: `office/${name}`,
  }));
  return [
    ...office.map((file) => ({ ...file, info: { minimized: true } })),
    { from: path.join(OFFICE_PACKAGE, "LICENSE.md"), to: "office/LICENSE.md" },
    { from: ICON_FONTS, to: "fonts" },
    { from: "assets/*.png" },
    { from: "assets/help/*.webp" },
    { from: `${SAMPLE}/*.csv`, to: "sample/[name][ext]" },
  ];
}

function manifest(url) {
  const base = url.replace(/\/+$/, "");
  if (!base.startsWith("https://"))
    throw new RangeError(`invalid --env url=${url}: Excel loads add-ins over https only`);
  return { from: "manifest.xml", transform: (xml) => xml.toString().replaceAll(DEVELOPMENT_URL, base) };
}
