/** Days from 1970-01-01 to Excel's day 0 (1899-12-30; the 1900 date system counts a 29 February 1900 that never was, so serials from 61 on are right). */
const EPOCH_SERIAL = 25_569;
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/** The ISO day of an Excel serial number (1900 date system; a fraction is the time of day and is dropped), or null outside 1900-03-01 … 9999-12-31. */
export function dayFromSerial(serial: number): string | null {
  const whole = Math.floor(serial);
  if (!(whole >= FIRST_SERIAL && whole <= LAST_SERIAL)) return null;
  const { year, month, day } = civilFromDays(whole - EPOCH_SERIAL);
  return isoDay(year, month, day);
}

/** The Excel serial number of an ISO day. */
export function serialFromDay(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return daysFromCivil(year, month, date) + EPOCH_SERIAL;
}

const WRITTEN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s].*)?$/;

/** The ISO day that a text such as `2026-3-5`, `2026/03/05`, `2026.3.5` or `2026年3月5日` means, or null. Only orders that cannot be misread are accepted. */
export function parseDay(text: string): string | null {
  const found = WRITTEN.exec(text.normalize("NFKC").trim());
  if (found === null) return null;
  const [year = 0, month = 0, day = 0] = found.slice(1, 4).map(Number);
  const back = civilFromDays(daysFromCivil(year, month, day));
  const exists = back.year === year && back.month === month && back.day === day;
  return exists ? isoDay(year, month, day) : null;
}

const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2014). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civilFromDays(days: number): { year: number; month: number; day: number } {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
