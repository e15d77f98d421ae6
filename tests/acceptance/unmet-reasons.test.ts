import { CATEGORY } from "../../src/packs/mapping/tables/categories";
import { GROUP } from "../../src/packs/mapping/tables/codes";
import { tableNamed, type TableKey } from "../support/our-tables";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { LANGUAGES, type Language } from "../../src/language/language";

import { parseSlots } from "../../src/core/sheets/reading/slots";
import { REASONS } from "../../src/packs/mapping/results/reasons";
import { rowsOfTable, type NamedRow } from "../support/sheet-rows";

const folder = mkdtempSync(join(tmpdir(), "linli-reasons-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a person with the sheets and a ruler finds: resources that pass, in the order of the filters. */
const FILTERS: readonly [
  reason: keyof typeof REASONS,
  passes: (need: NamedRow, resource: NamedRow) => boolean,
][] = [
  ["unmet.no-category", (need, resource) => servesCategory(need, resource)],
  ["unmet.unit-differs", (need, resource) => need["unit"] === resource["unit"]],
  ["unmet.not-eligible", (need, resource) => isEligible(need, resource)],
  ["unmet.too-far", (need, resource) => isNear(need, resource)],
  ["unmet.no-common-time", (need, resource) => meets(slotsOf(need), slotsOf(resource))],
  ["unmet.not-qualified", (need, resource) => isQualified(need, resource)],
  [
    "unmet.expired",
    (_, resource) => resource["validUntil"] === null || Number(resource["validUntil"]) >= TODAY,
  ],
];

/** The serial number of today, as a sheet counts days. */
const TODAY = Math.floor(Date.now() / 86_400_000) + 25_569;

describe.each(LANGUAGES)("the reasons on the sample's Unmet sheet (%s)", (language) => {
  let file: Uint8Array;
  beforeAll(() => {
    const path = join(folder, `${language}.xlsx`);
    const { status } = spawnSync("npm", ["run", "-s", "cli", "--", "sample", path, "--lang", language]);
    expect(status).toBe(0);
    file = readFileSync(path);
  }, 180_000);

  const table = (key: TableKey) => rowsOfTable(file, tableNamed(key), language);

  test("are true when every need is checked by hand against every resource", () => {
    const needs = new Map(table("needs").map((need) => [need["id"], need]));
    const resources = table("resources");
    const used = new Map<unknown, number>();
    for (const { resourceId, quantity } of table("matches")) {
      used.set(resourceId, (used.get(resourceId) ?? 0) + Number(quantity));
    }
    const unmet = table("unmet").filter(({ reason }) => reason !== REASONS["unmet.data-issue"][language]);
    expect(unmet.length).toBeGreaterThan(30);
    const found = unmet.map(({ needId }) => {
      const need = labelled(needs.get(needId) ?? {}, language);
      let left = resources.map((resource) => labelled(resource, language));
      for (const [reason, passes] of FILTERS) {
        left = left.filter((resource) => passes(need, resource));
        if (left.length === 0) return [needId, REASONS[reason][language]];
      }
      const isFull = left.every(({ id, capacity }) => (used.get(id) ?? 0) === capacity);
      return [needId, isFull ? REASONS["unmet.capacity"][language] : "not full"];
    });
    expect(found).toEqual(unmet.map(({ needId, reason }) => [needId, reason]));
  });
});

/** The row with the codes behind its category and group labels. */
function labelled(row: NamedRow, language: Language): NamedRow {
  const codeOf = (
    list: readonly { readonly code: string; readonly name: Readonly<Record<Language, string>> }[],
    text: unknown,
  ) =>
    textOf(text)
      .split(/[;；]/)
      .map((label) => list.find(({ name }) => name[language] === label.trim())?.code ?? "")
      .filter((code) => code !== "");
  return {
    ...row,
    categoryCodes: codeOf(CATEGORY.codes, row["category"] ?? row["categories"]),
    groupCodes: codeOf(GROUP.codes, row["group"] ?? row["groups"]),
  };
}

const codes = (row: NamedRow, key: string): readonly string[] => (row[key] ?? []) as readonly string[];

const servesCategory = (need: NamedRow, resource: NamedRow): boolean =>
  codes(need, "categoryCodes").some((wanted) =>
    codes(resource, "categoryCodes").some(
      (given) => wanted === given || wanted.startsWith(`${given}.`) || given.startsWith(`${wanted}.`),
    ),
  );

const PARTS: Readonly<Record<string, string>> = {
  "elderly-alone": "elderly",
  "children-in-need": "adolescents",
};

function isEligible(need: NamedRow, resource: NamedRow): boolean {
  const allowed = codes(resource, "groupCodes");
  const [group = ""] = codes(need, "groupCodes");
  return (
    allowed.length === 0 ||
    allowed.some((one) => one === "residents" || one === group || one === PARTS[group])
  );
}

function isNear(need: NamedRow, resource: NamedRow): boolean {
  const places = [need["x"], need["y"], resource["x"], resource["y"]];
  if (places.includes(null)) return true;
  const [x = 0, y = 0, otherX = 0, otherY = 0] = places.map(Number);
  const limits = [need["maxDistanceM"], resource["radiusM"]].map((limit) =>
    limit === null ? Infinity : Number(limit),
  );
  return Math.hypot(x - otherX, y - otherY) <= Math.min(...limits);
}

const slotsOf = (row: NamedRow): number => parseSlots(textOf(row["slots"])) ?? 0;
const meets = (a: number, b: number): boolean => a === 0 || b === 0 || (a & b) !== 0;
const grade = (value: unknown): number => Number.parseInt(textOf(value), 10) || 0;

const isQualified = (need: NamedRow, resource: NamedRow): boolean =>
  grade(resource["rating"]) >= grade(need["leastRating"]) &&
  grade(need["level"]) >= grade(resource["leastLevel"]);

const textOf = (cell: unknown): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
