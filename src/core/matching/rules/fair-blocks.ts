import type { Cell } from "./rules-network";

/** Units `first` … `last` of a cell (1-based, pinned units counted), of one urgency: the greater the rank, the more urgent. */
interface UnitBlock {
  /** Position in the list of cells. */
  readonly cell: number;
  readonly first: number;
  readonly last: number;
  readonly rank: number;
}

/** Coverage from `from` to `to` of the cells of a tier; `isFine` when every unit in it has a rank of its own. */
export interface Stretch {
  readonly tier: number;
  readonly from: number;
  readonly to: number;
  readonly isFine: boolean;
}

/** Cells with more units could not be compared exactly: (k−1)/N against another by cross-multiplication, and 2⁻²⁶ × N. */
const GREATEST_CELL = 2 ** 26;

/** All coverage of each tier, coarsely divided, and further wherever `open` holds a stretch. Throws RangeError for a cell beyond `GREATEST_CELL`. */
export function dividedStretches(
  cells: readonly Cell[],
  least: readonly number[],
  open: readonly Stretch[],
): readonly Stretch[] {
  const broken = cells.find(({ asked }) => asked > GREATEST_CELL);
  if (broken !== undefined)
    throw new RangeError(`invalid quantities: ${broken.asked} in one group of a tier`);
  const tiers = [...new Set(cells.map(({ tier }) => tier))].sort((a, b) => a - b);
  const parts = (stretch: Stretch): readonly Stretch[] =>
    divided(stretch, cells, least).flatMap((part) =>
      !part.isFine && open.some((one) => isSameCoverage(one, part)) ? parts(part) : [part],
    );
  return tiers.flatMap((tier) => parts({ tier, from: 0, to: 1, isFine: false }));
}

const isSameCoverage = (a: Stretch, b: Stretch): boolean =>
  a.tier === b.tier && a.from === b.from && a.to === b.to;

/**
 * The units of all stretches with their ranks. `least` units of each cell, the pinned ones not counted, are certain and have none.
 *
 * Unit k of a cell of N units has the key (tier, (k−1)/N, N, name): the rank falls strictly in this order between stretches and
 * inside fine ones.
 */
export function rankedBlocks(
  stretches: readonly Stretch[],
  cells: readonly Cell[],
  least: readonly number[],
): readonly UnitBlock[] {
  const blocks: UnitBlock[] = [];
  let rank = 0;
  for (let stretch = stretches.length - 1; stretch >= 0; stretch--) {
    const spans = spansOf(stretches[stretch] as Stretch, cells, least);
    if (stretches[stretch]?.isFine === true) {
      const units = spans.flatMap(unitsOf).sort((a, b) => byKey(b, a, cells));
      for (const unit of units) blocks.push({ ...unit, rank: ++rank });
    } else {
      rank++;
      for (const span of spans) blocks.push({ ...span, rank });
    }
  }
  return blocks;
}

/** What cells get: `least` for certain, the pinned ones not counted, and `served` in all. */
interface CellUnits {
  readonly least: readonly number[];
  readonly served: readonly number[];
}

/**
 * Whether somebody goes short in a stretch while somebody is served, so that `served` does not say who of equals comes first,
 * unless it is fine.
 *
 * Cells that are full or empty in a stretch cannot change places with others there: no other has to be divided. A cell goes
 * short first in one stretch only, so these are at most as many as cells.
 */
export function isContested(stretch: Stretch, cells: readonly Cell[], { least, served }: CellUnits): boolean {
  const spans = spansOf(stretch, cells, least);
  return (
    spans.length > 1 &&
    spans.some(({ cell, last }) => (served[cell] as number) < last) &&
    spans.some(({ cell, first }) => (served[cell] as number) >= first)
  );
}

/** Below zero when `a` goes before `b`: the cell that has more where their vectors of units differ most urgently. */
export function compareFairness(a: readonly number[], b: readonly number[], cells: readonly Cell[]): number {
  const differences = cells.flatMap((_, cell): Span[] => {
    const common = Math.min(a[cell] as number, b[cell] as number);
    return a[cell] === b[cell] ? [] : [{ cell, first: common + 1, last: common + 1 }];
  });
  const [deciding] = differences.sort(
    (one, other) => (cells[one.cell]?.tier ?? 0) - (cells[other.cell]?.tier ?? 0) || byKey(one, other, cells),
  );
  return deciding === undefined ? 0 : (b[deciding.cell] as number) - (a[deciding.cell] as number);
}

interface Span {
  readonly cell: number;
  readonly first: number;
  readonly last: number;
}

/** Stretches of no more units are made fine at once. */
const FEW = 256;
/** A power of two, so that ends of stretches are exact. */
const PARTS = 16;

function divided(stretch: Stretch, cells: readonly Cell[], least: readonly number[]): readonly Stretch[] {
  const units = spansOf(stretch, cells, least).reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const width = (stretch.to - stretch.from) / PARTS;
  if (units <= FEW || width < 1 / GREATEST_CELL) return [{ ...stretch, isFine: true }];
  return Array.from({ length: PARTS }, (_, i) => ({
    ...stretch,
    from: stretch.from + i * width,
    to: stretch.from + (i + 1) * width,
  })).filter((part) => spansOf(part, cells, least).length > 0);
}

/** The units k of each cell with from ≤ (k−1)/N < to that are wanted and not certain. */
function spansOf({ tier, from, to }: Stretch, cells: readonly Cell[], least: readonly number[]): Span[] {
  const spans: Span[] = [];
  cells.forEach((cell, i) => {
    if (cell.tier !== tier) return;
    const first = Math.max(Math.ceil(from * cell.asked), cell.pinned + (least[i] as number)) + 1;
    const last = Math.min(Math.ceil(to * cell.asked), cell.pinned + cell.wanted);
    if (first <= last) spans.push({ cell: i, first, last });
  });
  return spans;
}

const unitsOf = ({ cell, first, last }: Span): Span[] =>
  Array.from({ length: last - first + 1 }, (_, i) => ({ cell, first: first + i, last: first + i }));

/** The order of two single units of one tier; cells are in the order of their names. */
function byKey(a: Span, b: Span, cells: readonly Cell[]): number {
  const n = cells[a.cell]?.asked ?? 1;
  const m = cells[b.cell]?.asked ?? 1;
  return (a.first - 1) * m - (b.first - 1) * n || n - m || a.cell - b.cell || a.first - b.first;
}
