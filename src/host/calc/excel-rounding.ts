/**
 * `ROUND` as Excel and LibreOffice reckon it, in place of the library's: a half is a half when the number shows as one in
 * fifteen digits. 1.005 lies a little below its half in binary; Excel rounds it to 1.01, plain arithmetic to 1.
 */
export function excelRound(args: readonly unknown[]): unknown {
  const [number, digits] = args as readonly (LibraryValue | undefined)[];
  if (number?.rows !== undefined) {
    const rows = number.rows.map((row) => row.map((each) => excelRound([each, digits])));
    return { ...number, rows };
  }
  const failed = [number, digits].find((each) => each?.code !== undefined);
  if (failed !== undefined) return failed;
  return { kind: NUMBER, value: roundHalfAway(numberOf(number), Math.trunc(numberOf(digits))) };
}

/** What the library hands to functions: numbers, texts and truth values with a value, errors with a code, arrays with rows. */
interface LibraryValue {
  readonly kind: number;
  readonly value?: unknown;
  readonly code?: string;
  readonly rows?: readonly (readonly LibraryValue[])[];
}

/** The library's word for a number (its `RVKind.Number`). */
const NUMBER = 1;

/** Errors: throws for a text that is no number, which the library makes `#VALUE!`. */
function numberOf(value: LibraryValue | undefined): number {
  const plain = value?.rows?.[0]?.[0]?.value ?? value?.value ?? 0;
  const number = plain === "" ? NaN : Number(plain);
  if (Number.isNaN(number)) throw new RangeError("invalid number in ROUND");
  return number;
}

function roundHalfAway(value: number, digits: number): number {
  const shown = Math.abs(Number(value.toPrecision(15)));
  const rounded = shift(Math.round(shift(shown, digits)), -digits);
  return value < 0 ? -rounded || 0 : rounded;
}

/** The number times a power of ten, exact in decimal. */
function shift(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
