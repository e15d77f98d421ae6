import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as texts from "../support/all-texts";

const SRC = join(process.cwd(), "src");
const PANE_PARTS = ["taskpane", "packs"].map((part) => join(SRC, part));

/** The scripts of the pane that `file` imports at once, itself included. */
function scriptsOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g)) {
    const base = join(dirname(file), path);
    const next = [".ts", ".tsx", "/index.ts"].map((end) => base + end).find((each) => existsSync(each));
    if (next !== undefined && PANE_PARTS.some((part) => next.startsWith(part))) scriptsOf(next, seen);
  }
  return seen;
}

/** Keys of messages in the code, `${…}` in them standing for anything. */
const keysIn = (code: string): readonly string[] =>
  [...code.matchAll(/[`"](pane\.[\w.${}]+)[`"]/g)].map(([, key = ""]) => key);
const stands = (key: string, known: readonly string[]): boolean => {
  const pattern = new RegExp(`^${key.replace(/[.]/g, "\\.").replace(/\$\{.*?\}/g, ".+")}$`);
  return known.some((each) => pattern.test(each));
};

const catalogue = (name: string): readonly string[] =>
  Object.keys((texts as unknown as Readonly<Record<string, object>>)[name] ?? {});

it.each([
  "taskpane/App",
  "taskpane/views/Messages",
  "taskpane/panes/DataPane",
  "taskpane/panes/HelpPane",
  "taskpane/panes/HistoryPane",
  "taskpane/panes/HomeAsides",
  "taskpane/panes/HomePane",
  "taskpane/panes/PackPane",
  "packs/mapping/pages/home/HomeResults",
  "packs/mapping/pages/home/PlanNow",
  "packs/mapping/pages/MatchesPane",
  "packs/mapping/pages/PrioritiesPane",
  "packs/mapping/pages/SettingsPane",
])("%s brings every text along that it says", (view) => {
  // text.ts names keys of all pages in a type.
  const scripts = [...scriptsOf(join(SRC, `${view}.tsx`))]
    .filter((file) => !/\/text\.ts$/.test(file) && !file.includes("/texts/"))
    .map((file) => readFileSync(file, "utf8"));
  const added = scripts.flatMap((code) =>
    [...code.matchAll(/addTexts\((\w+)\)/g)].flatMap(([, name = ""]) => catalogue(name)),
  );
  const known = [...catalogue("PANE"), ...added];
  const said = scripts.flatMap(keysIn);
  expect(said.filter((key) => !stands(key, known))).toEqual([]);
});
