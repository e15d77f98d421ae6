/** CIE L* of a colour `#RRGGBB`, 0–100: how light it is in grey. */
export function lightness(color: string): number {
  const relative = luminance(color);
  return relative > 216 / 24_389 ? 116 * Math.cbrt(relative) - 16 : (24_389 / 27) * relative;
}

/** Relative luminance of a colour `#RRGGBB`, 0–1, as WCAG 2 defines it. */
export function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    linear(parseInt(color.slice(start, start + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
