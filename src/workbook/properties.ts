import type { Surroundings } from "./look-around";

/** Custom document properties to be; null takes one away. */
export type Properties = Readonly<Record<string, string | null>>;

/** The present values of the properties that `wanted` names. */
export function propertiesBefore({ properties }: Surroundings, wanted: Properties): Properties {
  return Object.fromEntries(
    Object.keys(wanted).map((key) => [key, properties.has(key) ? String(properties.get(key)) : null]),
  );
}

/** Queues the writing of `wanted`; only what differs from `present` is touched. */
export function writeProperties(
  { workbook }: Excel.RequestContext,
  wanted: Properties,
  present: ReadonlyMap<string, unknown>,
): void {
  const { custom } = workbook.properties;
  for (const [key, value] of Object.entries(wanted)) {
    if (value === (present.get(key) ?? null)) continue;
    if (value === null) custom.getItem(key).delete();
    else custom.add(key, value);
  }
}
