import { unitAfter } from "../../src/packs/mapping/tables/codes";
import type { Text } from "../../src/language/language";
import * as texts from "../support/all-texts";
import { ISSUES } from "../../src/core/sheets/texts/issues";
import type { Catalogue } from "../../src/language/fill";

const { fill, PANE, PROBLEMS } = texts;

/** The switch speaks the language it leads to. */
const pane = Object.entries(PANE).filter(([key]) => !key.startsWith("pane.switchLanguage"));
const catalogues = [
  ...pane,
  ...Object.entries<Text>(PROBLEMS),
  ...Object.entries(texts).flatMap(([name, catalogue]) =>
    name.startsWith("PANE_") ? Object.entries<Text>(catalogue as Catalogue) : [],
  ),
];

it.each(catalogues)("%s takes the same values in both languages", (_key, { zh, en }) => {
  expect(valuesIn(zh)).toEqual(valuesIn(en));
});

it.each(catalogues)("%s is written in Chinese and in English", (_key, { zh, en }) => {
  expect(en).not.toMatch(/[\u4e00-\u9fff，。：；]/);
  expect(withoutValues(zh)).not.toMatch(/[a-z]+ [a-z]+|[,;:?!]/);
  expect([zh.trim(), en.trim()]).not.toContain("");
});

const everything = [...Object.values(texts), ISSUES].flatMap((catalogue) =>
  typeof catalogue === "function" ? [] : Object.entries<Text>(catalogue),
);

/** Said of several only. */
const NEVER_OF_ONE = new Set([
  "match.nearest",
  "match.cheapest",
  "match.later",
  "match.laterUnderRules",
  "basis.group",
  "basis.community",
  "basis.all",
  "basis.none",
  "quadrants.satisfactionAxisFew",
  "text-too-long",
  "text.cut",
  "alert.length",
  "pane.done.sample",
  "pane.history.note.kept",
  "pane.priorities.tie",
]);
const MANY =
  /\b1 (?:\w+ )?(?:needs|resources|rows|sheets|charts|cells|issues|people|groups|others|answers|characters|times|are|were|have)\b/;

it("no English text speaks of 1 as of many", () => {
  const flawed = everything.flatMap(([key, text]) => {
    const ones = Object.fromEntries([...text.en.matchAll(/\{(\w+)/g)].map(([, name = ""]) => [name, 1]));
    const said = fill(text, "en", ones);
    return MANY.test(said) && !NEVER_OF_ONE.has(key) ? [`${key}: ${said}`] : [];
  });
  expect(flawed).toEqual([]);
});

it("no text but those that can name one unit puts a number before the name of a unit", () => {
  const amounts = everything.flatMap(([key, { en }]) => (/\{\w+\} \{unit\}/.test(en) ? [key] : []));
  expect(amounts.filter((key) => !key.startsWith("pane.matches."))).toEqual([]);
});

it("gives 1 its own form and any other number the other", () => {
  const text = { zh: "{count} 张", en: "{count} {count:sheet was|sheets were} added" };
  const say = (count: number) => [fill(text, "en", { count }), fill(text, "zh", { count })];
  expect(say(1)).toEqual(["1 sheet was added", "1 张"]);
  expect(say(0)).toEqual(["0 sheets were added", "0 张"]);
  expect(say(21)).toEqual(["21 sheets were added", "21 张"]);
  expect(fill(text, "en")).toBe("{count} {count:sheet was|sheets were} added");
});

it("names one unit of ours in the singular, and leaves other names alone", () => {
  const after = (amount: number) =>
    ["visits", "cases", "人次", "glasses"].map((name) => unitAfter(amount, name));
  expect(after(1)).toEqual(["visit", "case", "人次", "glasses"]);
  expect(after(2)).toEqual(["visits", "cases", "人次", "glasses"]);
});

function withoutValues(message: string): string {
  return message.replace(/\{\w+\}/g, "");
}

function valuesIn(message: string): readonly string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map(([name]) => name).sort();
}
