/** @jest-environment jsdom */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { lookFor, lookNow, watchLook } from "../../src/taskpane/look";
import { DRESSES, type Variables } from "../../src/taskpane/theme";
import { contrast } from "../support/contrast";

const TEXT = 4.5;
const CONTROL = 3;
const TASKPANE = path.resolve(__dirname, "../../src/taskpane");

/** What stands on what in the pane's own style sheets: every text on every ground, because a card may hold any of them. */
const GROUNDS = ["--background", "--raised", "--accent-soft"] as const;
const TEXTS = ["--text", "--quiet-text", "--accent", "--good", "--warning", "--error"] as const;
const VARIABLE_PAIRS = [
  ...GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground, TEXT] as const)),
  ["--on-accent", "--accent", TEXT],
  ["--control-line", "--background", CONTROL],
  ["--control-line", "--raised", CONTROL],
  ["--accent", "--line", CONTROL], // a bar on its track
] as const;

/** What stands on what in Fabric's controls. */
const FABRIC_PAIRS = [
  ["bodyText", "bodyBackground", TEXT],
  ["bodySubtext", "bodyBackground", TEXT],
  ["bodyText", "bodyBackgroundHovered", TEXT],
  ["bodyText", "bodyBackgroundChecked", TEXT],
  ["link", "bodyBackground", TEXT],
  ["linkHovered", "bodyBackground", TEXT],
  ["errorText", "bodyBackground", TEXT],
  ["actionLink", "bodyBackground", TEXT],
  ["actionLinkHovered", "bodyBackground", TEXT],
  ["primaryButtonText", "primaryButtonBackground", TEXT],
  ["primaryButtonTextHovered", "primaryButtonBackgroundHovered", TEXT],
  ["primaryButtonTextPressed", "primaryButtonBackgroundPressed", TEXT],
  ["primaryButtonBackground", "bodyBackground", CONTROL],
  ["buttonText", "buttonBackground", TEXT],
  ["buttonTextHovered", "buttonBackgroundHovered", TEXT],
  ["buttonTextPressed", "buttonBackgroundPressed", TEXT],
  ["buttonTextChecked", "buttonBackgroundChecked", TEXT],
  ["buttonTextCheckedHovered", "buttonBackgroundCheckedHovered", TEXT],
  ["buttonBorder", "bodyBackground", CONTROL],
  ["inputText", "inputBackground", TEXT],
  ["inputPlaceholderText", "inputBackground", TEXT],
  ["inputBorder", "bodyBackground", CONTROL],
  ["inputBorderHovered", "bodyBackground", CONTROL],
  ["inputFocusBorderAlt", "bodyBackground", CONTROL],
  ["inputForegroundChecked", "inputBackgroundChecked", CONTROL],
  ["inputBackgroundChecked", "bodyBackground", CONTROL],
  ["focusBorder", "bodyBackground", CONTROL],
  ["menuItemText", "menuBackground", TEXT],
  ["menuItemTextHovered", "menuItemBackgroundHovered", TEXT],
  ["menuIcon", "menuBackground", CONTROL],
  ["listText", "listBackground", TEXT],
  ["listText", "listItemBackgroundHovered", TEXT],
  ["listText", "listItemBackgroundChecked", TEXT],
  ["messageText", "infoBackground", TEXT],
  ["messageText", "errorBackground", TEXT],
  ["messageText", "warningBackground", TEXT],
  ["messageText", "severeWarningBackground", TEXT],
  ["messageText", "successBackground", TEXT],
  ["messageLink", "infoBackground", TEXT],
  ["messageLink", "errorBackground", TEXT],
  ["messageLink", "warningBackground", TEXT],
  ["messageLink", "successBackground", TEXT],
  ["infoIcon", "infoBackground", CONTROL],
  ["errorIcon", "errorBackground", CONTROL],
  ["warningIcon", "warningBackground", CONTROL],
  ["severeWarningIcon", "severeWarningBackground", CONTROL],
  ["successIcon", "successBackground", CONTROL],
] as const;

type Pair = readonly [string, string, number];

/** Every pair with too little contrast, with what it has. */
const faint = (colors: Readonly<Record<string, unknown>>, pairs: readonly Pair[]): readonly string[] =>
  pairs.flatMap(([front, ground, least]) => {
    const found = contrast(String(colors[front]), String(colors[ground]));
    return found < least ? [`${front} on ${ground}: ${found.toFixed(2)}`] : [];
  });

describe.each(["light", "dark"] as const)("on a %s ground", (look) => {
  const { theme, variables } = DRESSES[look];

  it("what the pane draws can be read", () => {
    expect(faint(variables, VARIABLE_PAIRS)).toEqual([]);
  });

  it("Fabric's controls can be read", () => {
    expect(faint({ ...theme.semanticColors }, FABRIC_PAIRS)).toEqual([]);
  });
});

it("a contrast theme leaves no colour of ours", () => {
  for (const color of Object.values(DRESSES["dark-contrast"].variables))
    expect(color).toMatch(/^(Canvas|CanvasText|Highlight|HighlightText|GrayText|ButtonBorder)$/);
});

it("every look has the same variables, and the style sheets colour with no others", () => {
  const names = (variables: Variables): readonly string[] => Object.keys(variables).sort();
  expect(names(DRESSES.dark.variables)).toEqual(names(DRESSES.light.variables));
  expect(names(DRESSES["dark-contrast"].variables)).toEqual(names(DRESSES.light.variables));
  const known = [...names(DRESSES.light.variables), "--tone"];
  for (const [file, css] of styleSheets()) {
    const unknown = [...css.matchAll(/var\((--[\w-]+)/g)].flatMap(([, name = ""]) =>
      known.includes(name) || css.includes(`${name}:`) ? [] : [name],
    );
    const fixed = css.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi) ?? [];
    expect({ file, unknown, fixed }).toEqual({ file, unknown: [], fixed: [] });
  }
});

/** Of all pages; the one for a pane that does not start has no variables yet. */
function styleSheets(): readonly (readonly [string, string])[] {
  return readdirSync(TASKPANE, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".css") && file !== "startup.css")
    .map((file) => [file, readFileSync(path.join(TASKPANE, file), "utf8")]);
}

const BLACK = { bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF" };
const DARK_GRAY = { bodyBackgroundColor: "#666666", bodyForegroundColor: "#FFFFFF" };
const COLORFUL = { bodyBackgroundColor: "#E6E6E6", bodyForegroundColor: "#262626" };

describe("the look", () => {
  it.each([
    ["Office's Black", { officeTheme: BLACK, prefersDark: false }, "dark"],
    ["Office's Dark Gray", { officeTheme: DARK_GRAY, prefersDark: false }, "dark"],
    ["Office's Colorful on a dark system", { officeTheme: COLORFUL, prefersDark: true }, "light"],
    ["an Office without colours on a dark system", { officeTheme: null, prefersDark: true }, "dark"],
    ["an Office without colours on a light system", { officeTheme: null, prefersDark: false }, "light"],
    [
      "colours that are none on a dark system",
      { officeTheme: { bodyBackgroundColor: "", bodyForegroundColor: "" }, prefersDark: true },
      "dark",
    ],
  ] as const)("follows %s", (_, signs, look) => {
    expect(lookFor({ ...signs, isForced: false })).toBe(look);
    expect(lookFor({ ...signs, isForced: true })).toBe(
      signs.prefersDark ? "dark-contrast" : "light-contrast",
    );
  });

  it("is light, and nothing fails, where neither Office nor the browser tells", () => {
    expect(lookNow()).toBe("light");
  });

  it("is light where an old Excel throws when its theme is asked for", () => {
    const context = Object.defineProperty({}, "officeTheme", {
      get: () => {
        throw new TypeError("GetOfficeThemeInfo is not a function");
      },
    });
    Object.assign(globalThis, { Office: { context } });
    expect(lookNow()).toBe("light");
  });

  it("is seen again when Office tells of a new theme and when a person comes back, until nobody watches", () => {
    const office = themedOffice(COLORFUL);
    const seen: string[] = [];
    const stop = watchLook(() => seen.push(lookNow()));
    office.become(BLACK);
    office.tell();
    office.become(DARK_GRAY);
    window.dispatchEvent(new Event("focus"));
    expect(seen).toEqual(["dark", "dark"]);
    stop();
    window.dispatchEvent(new Event("focus"));
    office.tell();
    expect(seen).toHaveLength(2);
  });
});

type Colors = typeof BLACK;

/** Office with a theme that changes, as Excel on Windows has it. */
function themedOffice(first: Colors) {
  let colors = first;
  const handlers = new Set<() => void>();
  const context = {
    get officeTheme() {
      return colors;
    },
    document: {
      addHandlerAsync: (_type: string, handler: () => void) => handlers.add(handler),
      removeHandlerAsync: (_type: string, { handler }: { handler: () => void }) => handlers.delete(handler),
    },
  };
  Object.assign(globalThis, {
    Office: { context, EventType: { OfficeThemeChanged: "officeThemeChanged" } },
  });
  return {
    become: (next: Colors) => (colors = next),
    tell: () => {
      for (const handler of handlers) handler();
    },
  };
}
