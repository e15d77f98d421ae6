import { readFileSync } from "node:fs";

const SIGNATURE = "89504e470d0a1a0a";

/** Width and height that a PNG file's header states; a `RangeError` for any other file. */
export function pngSize(path: string): readonly [number, number] {
  const header = readFileSync(path).subarray(0, 24);
  if (header.toString("hex", 0, 8) !== SIGNATURE) throw new RangeError(`invalid PNG: ${path}`);
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
}
