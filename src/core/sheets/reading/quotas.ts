/** One group with its number, as written. */
export interface WrittenQuota {
  readonly group: string;
  readonly most: number;
}

/**
 * The groups and numbers of a text such as `老年人 10；残疾人 5` or `Elderly people: 10`; the item that is not understood as
 * text instead.
 */
export function parseQuotas(text: string): readonly WrittenQuota[] | string {
  const items = text
    .normalize("NFKC")
    .split(/[;,、\n]+/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  const quotas: WrittenQuota[] = [];
  for (const item of items) {
    const [, group = "", digits] = /^(.*?\D)\s*[:=×x*]?\s*(\d{1,8})$/i.exec(item) ?? [];
    if (digits === undefined) return item;
    quotas.push({ group: group.replace(/[:=×*\s]+$/, ""), most: Number(digits) });
  }
  return quotas;
}
