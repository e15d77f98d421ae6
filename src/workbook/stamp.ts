import type { Stamp } from "../core/sheets/declare";
import { PROPERTY } from "./identity";
import type { Surroundings } from "./look-around";

/** The stamp of the run whose results are in the workbook; null when there was none. */
export function readStamp({ properties }: Surroundings): Stamp | null {
  const text = properties.get(PROPERTY.stamp);
  return typeof text === "string" ? (JSON.parse(text) as Stamp) : null;
}

/** The stamp as a document property, which holds at most 255 characters. */
export function stampText({ at, input, settings, version }: Stamp): string {
  return JSON.stringify({ at, input, settings, version });
}
