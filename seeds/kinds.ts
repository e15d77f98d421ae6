import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";

/** A kind of need: rows of it are drawn from the ranges. `origin` is `stated` where the case study names the need. */
export interface NeedKind {
  readonly category: string;
  readonly group: string;
  readonly unit: string;
  readonly zh: string;
  readonly en: string;
  readonly origin: string;
  readonly quantity: readonly [low: number, high: number];
  readonly urgency: readonly [low: number, high: number];
  readonly severity: readonly [low: number, high: number];
  /** People affected per unit asked for. */
  readonly peoplePerUnit: number;
  readonly evidence: string;
  readonly maxDistanceM: string;
  readonly slots: string;
  readonly level: string;
  readonly leastRating: string;
  readonly division: string;
  /** How many of C's grids report it. */
  readonly grids: number;
}

/** A resource as its seed row shows it, before a community shifts it to its own place. `x`, `y` in C's grid; empty where it comes to the people. */
export type ResourceKind = Readonly<Record<string, string>>;

export const NEED_KINDS: readonly NeedKind[] = csv("needs").map((row) => ({
  category: cell(row, "category"),
  group: cell(row, "group"),
  unit: cell(row, "unit"),
  zh: cell(row, "zh"),
  en: cell(row, "en"),
  origin: cell(row, "origin"),
  quantity: range(cell(row, "quantity")),
  urgency: range(cell(row, "urgency")),
  severity: range(cell(row, "severity")),
  peoplePerUnit: Number(cell(row, "peoplePerUnit")),
  evidence: cell(row, "evidence"),
  maxDistanceM: cell(row, "maxDistanceM"),
  slots: cell(row, "slots"),
  level: cell(row, "level"),
  leastRating: cell(row, "leastRating"),
  division: cell(row, "division"),
  grids: Number(cell(row, "grids")),
}));

export const RESOURCE_KINDS: readonly ResourceKind[] = csv("resources");

/** The cell of a column that must be there. */
export function cell(row: Readonly<Record<string, string>>, column: string): string {
  const found = row[column];
  if (found === undefined) throw new RangeError(`missing column in seeds/kinds: ${column}`);
  return found;
}

function csv(name: string): readonly Readonly<Record<string, string>>[] {
  const path = join(dirname(fileURLToPath(import.meta.url)), "kinds", `${name}.csv`);
  return Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

function range(text: string): readonly [number, number] {
  const [low = Number.NaN, high = Number.NaN] = text.split("-").map(Number);
  return [low, high];
}
