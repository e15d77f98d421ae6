/** The colour (`#RRGGBB`) between the two: 0 is the first, 1 the second. */
export function mixed(from: string, to: string, share: number): string {
  const part = (at: number): string => {
    const [a, b] = [parseInt(from.slice(at, at + 2), 16), parseInt(to.slice(at, at + 2), 16)];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0")
      .toUpperCase();
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
