import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { datasetText, matchingInstance, MATCHING_SIZES, type MatchingSizeName } from "./matching-instance";

/** Writes the matching instance of the size called `name` to `target`, piece by piece; false when there is no such size. */
export async function writeMatching(name: string | undefined, target: Writable): Promise<boolean> {
  if (!isSize(name)) return false;
  await pipeline(Readable.from(datasetText(matchingInstance(MATCHING_SIZES[name]))), target);
  return true;
}

const isSize = (name: string | undefined): name is MatchingSizeName =>
  name !== undefined && Object.hasOwn(MATCHING_SIZES, name);
