import type { Text } from "../../src/core/model";
import {
  PANE,
  PANE_DATA,
  PANE_HELP,
  PANE_HISTORY,
  PANE_MATCHES,
  PANE_PRIORITIES,
  PANE_SETTINGS,
  PROBLEMS,
} from "../../src/i18n";

/** The switch speaks the language it leads to. */
const pane = Object.entries(PANE).filter(([key]) => !key.startsWith("pane.switchLanguage"));
const catalogues = [
  ...pane,
  ...[PANE_DATA, PANE_HELP, PANE_HISTORY, PANE_MATCHES, PANE_PRIORITIES, PANE_SETTINGS, PROBLEMS].flatMap(
    (texts) => Object.entries<Text>(texts),
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

function withoutValues(message: string): string {
  return message.replace(/\{\w+\}/g, "");
}

function valuesIn(message: string): readonly string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map(([name]) => name).sort();
}
