import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as texts from "../support/all-texts";

const TASKPANE = join(process.cwd(), "src/taskpane");

/** The scripts of the pane that `file` imports at once, itself included. */
function scriptsOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g)) {
    const base = join(dirname(file), path);
    const next = [".ts", ".tsx", "/index.ts"].map((end) => base + end).find((each) => existsSync(each));
    if (next?.startsWith(TASKPANE) === true) scriptsOf(next, seen);
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
  "App",
  "components/Messages",
  "panes/DataPane",
  "panes/HelpPane",
  "panes/HistoryPane",
  "panes/HomeAsides",
  "panes/HomePane",
  "panes/HomeResults",
  "panes/MatchesPane",
  "panes/PrioritiesPane",
  "panes/SettingsPane",
])("%s brings every text along that it says", (view) => {
  // text.tsx names keys of all pages in a type.
  const scripts = [...scriptsOf(join(TASKPANE, `${view}.tsx`))]
    .filter((file) => !file.endsWith("text.tsx") && !file.includes("/texts/"))
    .map((file) => readFileSync(file, "utf8"));
  const added = scripts.flatMap((code) =>
    [...code.matchAll(/addTexts\((\w+)\)/g)].flatMap(([, name = ""]) => catalogue(name)),
  );
  const known = [...catalogue("PANE"), ...added];
  const said = scripts.flatMap(keysIn);
  expect(said.filter((key) => !stands(key, known))).toEqual([]);
});
