import { MAIN } from "./package-writer";
import { child, children, type XmlElement } from "./xml-tree";
import { element, escapeCellText, readCellText, textElement } from "./xml-text";

/** The texts of a workbook, each once. */
export interface SharedStringsWriter {
  readonly indexOf: (text: string) => number;
  readonly size: () => number;
  readonly toXml: () => string;
}

export function newSharedStrings(): SharedStringsWriter {
  const indexes = new Map<string, number>();
  let uses = 0;
  return {
    indexOf: (text) => {
      uses += 1;
      const index = indexes.get(text) ?? indexes.size;
      indexes.set(text, index);
      return index;
    },
    size: () => indexes.size,
    toXml: () =>
      element(
        "sst",
        { xmlns: MAIN, count: uses, uniqueCount: indexes.size },
        [...indexes.keys()].map((text) => element("si", {}, textElement("t", escapeCellText(text)))),
      ),
  };
}

/** The texts by number. */
export function readSharedStrings(root: XmlElement | undefined): {
  readonly texts: readonly string[];
  readonly hasRichText: boolean;
} {
  const items = children(root, "si");
  return {
    texts: items.map(richTextOf),
    hasRichText: items.some(isRich),
  };
}

/** The text of an item or inline string: plain, or in runs; readings above Chinese or Japanese text (`rPh`) do not count. */
export function richTextOf(item: XmlElement): string {
  const runs = children(item, "r");
  const pieces = runs.length === 0 ? children(item, "t") : runs.flatMap((run) => children(run, "t"));
  return readCellText(pieces.map((piece) => piece.text).join(""));
}

/**
 * True where one text has parts in different formats. Programs also split a text into runs of one font per script, which
 * says nothing a reader would miss.
 */
function isRich(item: XmlElement): boolean {
  const looks = children(item, "r").map((run) => {
    const marks = child(run, "rPr")?.children ?? [];
    return marks
      .filter((mark) => LOOKS.includes(mark.name))
      .map((mark) => `${mark.name} ${Object.values(mark.attributes).join(" ")}`)
      .join();
  });
  return new Set(looks).size > 1;
}

const LOOKS = ["b", "i", "u", "strike", "color", "vertAlign", "sz"];
