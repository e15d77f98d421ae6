import type { Catalogue, Text } from "../../language";

const texts = new Map<string, Text>();

/** Each page brings its texts along, so that the pane's main script need not carry them. */
export function addTexts(catalogue: Catalogue): void {
  for (const [key, text] of Object.entries(catalogue)) texts.set(key, text);
}

/** Throws RangeError where the page of the text is not loaded. */
export function pageText(key: string): Text {
  const text = texts.get(key);
  if (text === undefined) throw new RangeError(`invalid message: ${key}`);
  return text;
}
