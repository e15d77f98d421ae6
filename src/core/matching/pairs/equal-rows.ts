import type { MatchingProblem } from "./problem";

/** Needs, then resources, by row: resource `row` has the number `needs.length + row`. */
export type RowNumber = number;

/**
 * Tells apart rows that are equal in themselves by what pins and exclusions say of them: a class for each row of `bonded`, so
 * that equal rows in the order of their classes, and then as they stand, do not depend on which of them a pin was put on.
 * `classOf` holds by row number the same number for equal rows, below its length, and receives the classes; a row that nothing
 * is said of keeps its number and comes first.
 *
 * Classes are refined by those of the rows that each is bound to (colour refinement); where a class is left with several, one
 * is singled out and refinement goes on. Any of them may be singled out where they can be exchanged, as they always can unless
 * pins and exclusions among rows that are all equal form cycles. Each row's bonds are read once for each class it passes through.
 */
export function refineByBonds(classOf: Int32Array, bonded: Bonds): void {
  const classes = classesOf(classOf, bonded);
  refine(classes, bonded, [...bonded.keys()]);
  // Grows while it is read.
  for (const one of classes.found) {
    const last = [...(classes.members.get(one) ?? [])].sort((a, b) => a - b);
    for (let row = last.pop(); row !== undefined; row = last.pop()) {
      if (classOf[row] !== one || isAlone(classes, row)) continue;
      newClass(classes, [row]);
      refine(classes, bonded, [row]);
    }
  }
}

/** The rows that pins and exclusions bind each row to, and how. */
export type Bonds = ReadonlyMap<RowNumber, readonly Bond[]>;

interface Bond {
  readonly other: RowNumber;
  /** Units pinned, or that the pair is excluded. */
  readonly kind: string;
}

/** The pins and exclusions of a problem; units of several pins of a pair add up. */
export function bondsOf({ needs, pins, excluded }: MatchingProblem): Bonds {
  const pinned = new Map<string, number>();
  const keyOf = (needIndex: number, resourceIndex: number): string =>
    `${needIndex} ${needs.length + resourceIndex}`;
  for (const { needIndex, resourceIndex, quantity } of pins) {
    const key = keyOf(needIndex, resourceIndex);
    pinned.set(key, (pinned.get(key) ?? 0) + quantity);
  }
  const apart = new Set(excluded.map(({ needIndex, resourceIndex }) => keyOf(needIndex, resourceIndex)));
  const bonds = new Map<RowNumber, Bond[]>();
  const bind = (row: RowNumber, bond: Bond): void => {
    const own = bonds.get(row) ?? [];
    if (own.length === 0) bonds.set(row, own);
    own.push(bond);
  };
  const all = [
    ...[...pinned].map(([key, units]) => [key, String(units)] as const),
    ...[...apart].map((key) => [key, "apart"] as const),
  ];
  for (const [key, kind] of all) {
    const [need = 0, resource = 0] = key.split(" ").map(Number);
    bind(need, { other: resource, kind });
    bind(resource, { other: need, kind });
  }
  return bonds;
}

interface Classes {
  readonly of: Int32Array;
  /** Of all rows, by class. */
  readonly size: Map<number, number>;
  /** Bonded rows, by class. */
  readonly members: Map<number, Set<RowNumber>>;
  /** Of bonded rows, in an order that follows from them. */
  readonly found: number[];
  /** Classes are numbered downwards, so that of rows singled out from the last to the first the first comes first. */
  next: number;
}

function classesOf(of: Int32Array, bonded: Bonds): Classes {
  const size = new Map<number, number>();
  for (const one of of) size.set(one, (size.get(one) ?? 0) + 1);
  const members = new Map<number, Set<RowNumber>>();
  for (const row of bonded.keys()) {
    const one = of[row] as number;
    members.set(one, (members.get(one) ?? new Set()).add(row));
  }
  const found = [...members.keys()].sort((a, b) => a - b);
  return { of, size, members, found, next: of.length + bonded.size };
}

const isAlone = ({ of, size }: Classes, row: RowNumber): boolean => size.get(of[row] as number) === 1;

/** Puts `rows` of one class into a class of their own. */
function newClass(classes: Classes, rows: readonly RowNumber[]): void {
  const { of, size, members, found } = classes;
  const before = of[rows[0] as number] as number;
  const after = --classes.next;
  for (const row of rows) {
    members.get(before)?.delete(row);
    of[row] = after;
  }
  size.set(before, (size.get(before) ?? 0) - rows.length);
  size.set(after, rows.length);
  members.set(after, new Set(rows));
  found.push(after);
}

/** Splits classes by what binds their rows to those of `changed`, until no class is split. */
function refine(classes: Classes, bonded: Bonds, changed: readonly RowNumber[]): void {
  for (let rows = changed; rows.length > 0;) {
    const split = [...alike(classes, bonded, rows)].sort(([a], [b]) => (a < b ? -1 : 1));
    rows = split.flatMap(([, group]) => {
      if (group.length === classes.size.get(classes.of[group[0] as number] as number)) return [];
      newClass(classes, group);
      return group;
    });
  }
}

/** Rows bound to `changed`, by their class and what binds them. */
function alike(
  classes: Classes,
  bonded: Bonds,
  changed: readonly RowNumber[],
): ReadonlyMap<string, readonly RowNumber[]> {
  const said = new Map<RowNumber, string[]>();
  for (const row of changed) {
    for (const { other, kind } of bonded.get(row) ?? []) {
      if (isAlone(classes, other)) continue;
      const own = said.get(other) ?? [];
      if (own.length === 0) said.set(other, own);
      own.push(`${classes.of[row]} ${kind}`);
    }
  }
  const groups = new Map<string, RowNumber[]>();
  for (const [row, words] of said) {
    const key = JSON.stringify([classes.of[row], words.sort()]);
    const group = groups.get(key) ?? [];
    if (group.length === 0) groups.set(key, group);
    group.push(row);
  }
  return groups;
}
