import type { AreaBefore } from "./before";
import { entryOfCell } from "./entries";
import type { Place } from "./places";
import { readPlaces, type Cells, type PlaceRead } from "./read-blocks";

/** The cells of each place with their formulas and number formats, so that they can be brought back. */
export async function readAreas(
  context: Excel.RequestContext,
  places: readonly Place[],
): Promise<readonly AreaBefore[]> {
  const read = await readPlaces(context, places, ["formulas", "values", "numberFormat"]);
  return places.map((place, index) => areaBefore(place, read[index] ?? {}));
}

function areaBefore(place: Place, { formulas = [], values = [], numberFormat = [] }: PlaceRead): AreaBefore {
  const isEmpty = formulas.every((row) => row.every((cell) => cell === ""));
  const entries = formulas.map((row, i) =>
    row.map((formula, j) => entryOfCell(formula, values[i]?.[j], numberFormat[i]?.[j])),
  );
  return { place, entries: isEmpty ? null : entries, numberFormats: shortest(numberFormat) };
}

function shortest(formats: Cells): AreaBefore["numberFormats"] {
  const texts = formats.map((row) => row.map(String));
  const first = texts[0]?.[0] ?? "General";
  return texts.every((row) => row.every((format) => format === first)) ? first : texts;
}
