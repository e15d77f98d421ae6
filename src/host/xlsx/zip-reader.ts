import { inflateSync } from "fflate";
import { FileProblem } from "./file-problem";

/** What a workbook may unpack to, and how far a part may be packed: beyond it lie zip bombs. */
const UNPACKED_LIMIT = 300_000_000;
const RATIO_LIMIT = 200;
/** Small parts of blanks pack extremely well and harm no one. */
const RATIO_FLOOR = 10_000_000;

/**
 * The parts of a zip by path, unpacked, every one checked against its CRC-32.
 * Errors: `FileProblem`; a file that is not whole is never read in part.
 */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  checkSignature(bytes);
  const entries = readDirectory(bytes);
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  const isBomb = unpacked > RATIO_FLOOR && unpacked / bytes.length > RATIO_LIMIT;
  if (unpacked > UNPACKED_LIMIT || isBomb) throw new FileProblem("too-large");
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) if (!entry.path.endsWith("/")) parts.set(entry.path, unpack(bytes, entry));
  return parts;
}

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

function checkSignature(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileProblem("empty");
  const starts = (...signature: readonly number[]): boolean =>
    signature.every((byte, at) => bytes[at] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw new FileProblem(holdsEncryptedPackage(bytes) ? "encrypted" : "old-format");
  if (!starts(0x50, 0x4b, 0x03, 0x04)) throw new FileProblem("not-a-workbook");
}

/** Excel wraps a workbook with a password into an OLE2 file with a stream of this name (MS-OFFCRYPTO). */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const name = Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(69); at >= 0; at = bytes.indexOf(69, at + 1))
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** The central directory (APPNOTE.TXT 4.3.12), which alone says where the parts are. */
function readDirectory(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at === 0xffffffff || count === 0xffff) throw new FileProblem("too-large");
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50)
      throw new FileProblem("damaged");
    const nameLength = view.getUint16(at + 28, true);
    entries.push(entryAt(view, at, nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function entryAt(view: DataView, at: number, nameLength: number): Entry {
  const name = new Uint8Array(
    view.buffer,
    view.byteOffset + at + 46,
    Math.min(nameLength, view.byteLength - at - 46),
  );
  return {
    path: new TextDecoder().decode(name).replaceAll("\\", "/").replace(/^\//, ""),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_536); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new FileProblem("truncated");
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.isEncrypted) throw new FileProblem("encrypted");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = entry.offset;
  if (head + 30 > bytes.length || view.getUint32(head, true) !== 0x04034b50)
    throw new FileProblem("damaged", entry.path);
  const start = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length !== entry.packedSize) throw new FileProblem("truncated", entry.path);
  const content = entry.method === 0 ? packed : inflate(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw new FileProblem("damaged", entry.path);
  return content;
}

function inflate(packed: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method !== 8) throw new FileProblem("damaged", entry.path);
  try {
    // A buffer of the declared size bounds the memory, whatever the stream would like to unpack to.
    return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch {
    throw new FileProblem("damaged", entry.path);
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as zip files carry it (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
