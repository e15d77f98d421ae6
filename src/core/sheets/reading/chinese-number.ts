const DIGITS = "零一二三四五六七八九";
const PLACES = ["千", "百", "十", ""] as const;

/** The whole number from 1 to 9,999 that Chinese numerals such as `十二`, `三十` or `一千零五` mean; null where they are not written out (`三百五`). */
export function parseChineseNumber(text: string): number | null {
  const plain = text.replaceAll("两", "二").replaceAll("〇", "零");
  const [, ...digits] = WRITTEN.exec(plain) ?? [];
  if (digits.length === 0) return null;
  const hasTen = plain.includes("十");
  const number = digits.reduce(
    (sum, digit: string | undefined, place) =>
      10 * sum + (digit === undefined && place === 2 && hasTen ? 1 : valueOf(digit)),
    0,
  );
  return number > 0 && inChinese(number) === plain ? number : null;
}

/** The digits of years, as in `二〇二六`; null for anything else. */
export function parseChineseDigits(text: string): string | null {
  const values = Array.from(text.replaceAll("〇", "零"), (digit) => DIGITS.indexOf(digit));
  return values.includes(-1) ? null : values.join("");
}

const D = "[一二三四五六七八九]";
const WRITTEN = new RegExp(`^(?:(${D})千)?零?(?:(${D})百)?零?(?:(${D})?十)?零?(${D})?$`);

const valueOf = (digit: string | undefined): number => (digit === undefined ? 0 : DIGITS.indexOf(digit));

function inChinese(number: number): string {
  const digits = String(number).padStart(4, "0").split("").map(Number);
  const words = digits.map((digit, place) =>
    digit === 0 ? "零" : `${DIGITS[digit] ?? ""}${PLACES[place] ?? ""}`,
  );
  return words
    .join("")
    .replace(/零+/g, "零")
    .replace(/^零|零$/g, "")
    .replace(/^一十/, "十");
}
