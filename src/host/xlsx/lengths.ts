/**
 * Widths in files are counted in digits of the default font: with Calibri 11 a digit is 7 pixels wide, and a pixel is
 * ¾ of a point. The file's number includes the 5 pixels of padding, so pixels = width × 7 (ECMA-376 part 1, 18.3.1.13).
 */
const POINTS_PER_DIGIT = 7 * 0.75;

const EMU_PER_POINT = 12_700;

/** A file's column width in digits, from points. */
export const digitsOfPoints = (points: number): number => Math.round((points / POINTS_PER_DIGIT) * 1e6) / 1e6;

/** Points of a file's column width. What lies within a twentieth of a pixel is that pixel: Excel cuts its numbers to 1/256. */
export function pointsOfDigits(digits: number): number {
  const pixels = digits * 7;
  const whole = Math.round(pixels);
  return Math.round((Math.abs(pixels - whole) < 0.05 ? whole : pixels) * 0.75 * 1e4) / 1e4;
}

/** Drawings are measured in English metric units, 12,700 to the point. */
export const emuOfPoints = (points: number): number => Math.round(points * EMU_PER_POINT);
export const pointsOfEmu = (emu: number): number => Math.round((emu / EMU_PER_POINT) * 1000) / 1000;

/** Page margins are in inches. */
export const inchesOfPoints = (points: number): number => Math.round((points / 72) * 1e6) / 1e6;
export const pointsOfInches = (inches: number): number => Math.round(inches * 72 * 1e4) / 1e4;
