import { LIMITS } from "./batch";
import { isTooLong } from "./office-errors";
import { rangeAt, type Place } from "./places";

/** What can be read of cells; each comes back as rows of columns. */
export type CellProperty = "values" | "formulas" | "numberFormat";
export type Cells = readonly (readonly unknown[])[];
export type PlaceRead = Readonly<Partial<Record<CellProperty, Cells>>>;

/**
 * The `properties` of each place, in the order of `places`, read in as few round trips as the limits allow.
 * Long texts can make an answer too long all the same: what Excel refuses is asked for again in halves.
 */
export async function readPlaces(
  context: Excel.RequestContext,
  places: readonly Place[],
  properties: readonly CellProperty[],
): Promise<readonly PlaceRead[]> {
  const limit = Math.floor(LIMITS.cells / properties.length);
  const blocks = places.flatMap((place, index) => blocksOf(place, index, limit));
  const read: BlockRead[] = [];
  for (const pack of packed(blocks, limit)) read.push(...(await readPack(context, pack, properties)));
  return places.map((_, index) =>
    joined(
      read.filter((block) => block.index === index),
      properties,
    ),
  );
}

interface Block {
  /** Which of the places it is part of. */
  readonly index: number;
  readonly place: Place;
}
interface BlockRead {
  readonly index: number;
  readonly cells: PlaceRead;
}

function blocksOf(place: Place, index: number, limit: number): readonly Block[] {
  const step = Math.max(1, Math.floor(limit / Math.max(1, place.columns)));
  const count = Math.ceil(place.rows / step);
  return Array.from({ length: count }, (_, block) => ({
    index,
    place: { ...place, top: place.top + block * step, rows: Math.min(step, place.rows - block * step) },
  }));
}

function packed(blocks: readonly Block[], limit: number): readonly (readonly Block[])[] {
  const packs: Block[][] = [];
  let cells = Infinity;
  for (const block of blocks) {
    const more = block.place.rows * block.place.columns;
    if (cells + more > limit) {
      packs.push([]);
      cells = 0;
    }
    packs.at(-1)?.push(block);
    cells += more;
  }
  return packs;
}

async function readPack(
  context: Excel.RequestContext,
  pack: readonly Block[],
  properties: readonly CellProperty[],
): Promise<readonly BlockRead[]> {
  const halves = halvesOf(pack);
  try {
    const ranges = pack.map(({ place }) => rangeAt(context, place).load([...properties]));
    await context.sync();
    return pack.map(({ index }, i) => ({ index, cells: picked(ranges[i], properties) }));
  } catch (error) {
    if (halves === null || !isTooLong(error)) throw error;
    const first = await readPack(context, halves[0], properties);
    return [...first, ...(await readPack(context, halves[1], properties))];
  }
}

function halvesOf(pack: readonly Block[]): readonly [readonly Block[], readonly Block[]] | null {
  const middle = Math.ceil(pack.length / 2);
  if (pack.length > 1) return [pack.slice(0, middle), pack.slice(middle)];
  const only = pack[0];
  if (only === undefined || only.place.rows < 2) return null;
  const rows = Math.ceil(only.place.rows / 2);
  const { index, place } = only;
  return [
    [{ index, place: { ...place, rows } }],
    [{ index, place: { ...place, top: place.top + rows, rows: place.rows - rows } }],
  ];
}

function picked(range: Excel.Range | undefined, properties: readonly CellProperty[]): PlaceRead {
  return Object.fromEntries(properties.map((property) => [property, range?.[property] as Cells | undefined]));
}

function joined(blocks: readonly BlockRead[], properties: readonly CellProperty[]): PlaceRead {
  return Object.fromEntries(
    properties.map((property) => [property, blocks.flatMap(({ cells }) => cells[property] ?? [])]),
  );
}
