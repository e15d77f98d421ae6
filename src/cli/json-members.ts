/** What is done with the members of a JSON object. */
export interface MemberReader {
  /** Called where a list begins; what it returns is called with each entry. */
  readonly list: (name: string) => (entry: unknown) => void;
  /** Called with every other value. */
  readonly value: (name: string, value: unknown) => void;
}

/**
 * Reads the members of the JSON object in `bytes` in their order, lists entry by entry, so that neither the whole text nor all
 * of its values are held at once. Of anything but an object nothing is read. Throws SyntaxError for what is not JSON: its
 * message counts from the piece that was being read.
 */
export function readMembers(bytes: Uint8Array, reader: MemberReader): void {
  const first = skipSpace(bytes, startsWithMark(bytes) ? MARK.length : 0);
  if (bytes[first] !== OPEN_OBJECT) {
    valueIn(bytes, first, bytes.length);
    return;
  }
  let place = skipSpace(bytes, first + 1);
  if (bytes[place] !== CLOSE_OBJECT) place = readAll(bytes, place, reader);
  if (skipSpace(bytes, place + 1) !== bytes.length) throw new SyntaxError("text after the end");
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];
/** Byte order mark of UTF-8. */
const MARK = [0xef, 0xbb, 0xbf];
/** Entries are parsed together up to about this many bytes: one call each would cost more than the parsing. */
const PIECE_BYTES = 1 << 16;

const decoder = new TextDecoder();
const startsWithMark = (bytes: Uint8Array): boolean => MARK.every((byte, place) => bytes[place] === byte);

/** Reads members from `first` on; the place of the brace that closes them. */
function readAll(bytes: Uint8Array, first: number, reader: MemberReader): number {
  let place = first;
  for (;;) {
    const colon = skipSpace(bytes, endOfName(bytes, place));
    const name = valueIn(bytes, place, colon) as string;
    if (bytes[colon] !== COLON) throw new SyntaxError("a colon is missing");
    place = skipSpace(bytes, readMember(bytes, skipSpace(bytes, colon + 1), name, reader));
    if (bytes[place] === CLOSE_OBJECT) return place;
    if (bytes[place] !== COMMA) throw new SyntaxError("a comma is missing");
    place = skipSpace(bytes, place + 1);
  }
}

/** Reads the value at `place`; the place after it. */
function readMember(bytes: Uint8Array, place: number, name: string, reader: MemberReader): number {
  if (bytes[place] === OPEN_LIST) return readEntries(bytes, place + 1, reader.list(name));
  const end = endOfEntries(bytes, place, null);
  reader.value(name, valueIn(bytes, place, end));
  return end;
}

/** Hands on the entries of a list that begins at `first`; the place after its bracket. */
function readEntries(bytes: Uint8Array, first: number, take: (entry: unknown) => void): number {
  let start = first;
  const takePiece = (end: number): void => {
    const entries = JSON.parse(`[${textIn(bytes, start, end)}]`) as readonly unknown[];
    const isWholeList = start === first && bytes[end] !== COMMA;
    if (entries.length === 0 && !isWholeList) throw new SyntaxError("an entry is missing");
    entries.forEach(take);
    start = end + 1;
  };
  const end = endOfEntries(bytes, first, (comma) => {
    if (comma - start >= PIECE_BYTES) takePiece(comma);
  });
  if (bytes[end] !== CLOSE_LIST) throw new SyntaxError("a bracket is missing");
  takePiece(end);
  return end + 1;
}

/**
 * The place where the values that begin at `first` end: at the bracket that closes what holds them or, when `onComma` is null,
 * at the first comma between them. Calls `onComma` with the place of each comma between them otherwise.
 */
function endOfEntries(bytes: Uint8Array, first: number, onComma: ((place: number) => void) | null): number {
  let depth = 0;
  for (let place = first; place < bytes.length; place += 1) {
    const byte = bytes[place] as number;
    if (byte === QUOTE) place = endOfText(bytes, place);
    else if (byte === COMMA && depth === 0) {
      if (onComma === null) return place;
      onComma(place);
    } else {
      depth += nesting(byte);
      if (depth < 0) return place;
    }
  }
  throw new SyntaxError("the text ends early");
}

/** How much deeper what follows the byte stands. */
function nesting(byte: number): number {
  if (byte === OPEN_OBJECT || byte === OPEN_LIST) return 1;
  return byte === CLOSE_OBJECT || byte === CLOSE_LIST ? -1 : 0;
}

function endOfName(bytes: Uint8Array, place: number): number {
  if (bytes[place] !== QUOTE) throw new SyntaxError("a name is missing");
  return endOfText(bytes, place) + 1;
}

/** The place of the quotation mark that ends the text which begins at `first`. */
function endOfText(bytes: Uint8Array, first: number): number {
  for (let place = first + 1; place < bytes.length; place += 1) {
    const byte = bytes[place];
    if (byte === QUOTE) return place;
    if (byte === BACKSLASH) place += 1;
  }
  throw new SyntaxError("a text does not end");
}

function skipSpace(bytes: Uint8Array, first: number): number {
  let place = first;
  while (isSpace(bytes[place])) place += 1;
  return place;
}

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

const valueIn = (bytes: Uint8Array, start: number, end: number): unknown =>
  JSON.parse(textIn(bytes, start, end));

const textIn = (bytes: Uint8Array, start: number, end: number): string =>
  decoder.decode(bytes.subarray(start, end));
