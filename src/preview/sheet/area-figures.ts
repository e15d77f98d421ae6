import { eachCell, type Area, type Scalar, type Sheet } from "../../host";

/** What conditional formats need to know of all the cells they cover. */
export interface AreaFigures {
  /** Over the numbers; null when there are none. */
  readonly numbers: {
    readonly min: number;
    readonly max: number;
    readonly mean: number;
    readonly median: number;
  } | null;
  /** How often each value occurs, by its text in lower case; blanks are not counted. */
  readonly counts: ReadonlyMap<string, number>;
}

/** The figures over the cells of `areas` that hold something. */
export function areaFigures(sheet: Sheet, areas: readonly Area[]): AreaFigures {
  const numbers: number[] = [];
  const counts = new Map<string, number>();
  for (const value of areas.flatMap((area) => valuesIn(sheet, area))) {
    if (typeof value === "number") numbers.push(value);
    const text = typeof value === "object" && value !== null ? value.error : String(value).toLowerCase();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return { numbers: numbers.length > 0 ? spread(numbers) : null, counts };
}

function valuesIn(sheet: Sheet, area: Area): readonly Scalar[] {
  const values: Scalar[] = [];
  eachCell(sheet, area, ({ value }) => {
    if (value !== null && value !== "") values.push(value);
  });
  return values;
}

function spread(numbers: number[]) {
  const sorted = numbers.sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  const sum = sorted.reduce((total, value) => total + value, 0);
  return { min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0, mean: sum / sorted.length, median };
}
