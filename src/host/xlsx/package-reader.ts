import { FileProblem } from "./file-problem";
import { readZip } from "./zip-reader";
import { children, parseXml, type XmlElement } from "./xml-tree";

/** A link from one part to another. */
interface Relationship {
  readonly id: string;
  /** The last piece of the type's address: `worksheet`, `table`, `chart` … */
  readonly type: string;
  /** Path of the part, or an address outside the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** An office file in parts. Every part that is asked for counts as read; what no one read can be reported as left. */
export interface PackageReader {
  /** The part as XML. Errors: `FileProblem` "damaged" where it is missing or no XML. */
  readonly xml: (path: string) => XmlElement;
  /** The part as text, or null where there is none. */
  readonly text: (path: string) => string | null;
  readonly relationships: (path: string) => readonly Relationship[];
  /** The first part related by that type, or null. */
  readonly related: (path: string, type: string) => string | null;
  /** That part as XML; undefined where there is none. */
  readonly relatedXml: (path: string, type: string) => XmlElement | undefined;
  readonly paths: () => readonly string[];
  readonly unread: () => readonly string[];
}

/** The parts of an office file. Errors: `FileProblem`. */
export function readPackage(bytes: Uint8Array): PackageReader {
  const parts = readZip(bytes);
  const byLowerPath = new Map([...parts.keys()].map((path) => [path.toLowerCase(), path]));
  const read = new Set<string>();
  const links = new Map<string, readonly Relationship[]>();

  const text = (path: string): string | null => {
    const actual = byLowerPath.get(path.toLowerCase());
    const content = actual === undefined ? undefined : parts.get(actual);
    if (actual === undefined || content === undefined) return null;
    read.add(actual);
    return decode(content);
  };
  const xml = (path: string): XmlElement => {
    const source = text(path);
    if (source === null) throw new FileProblem("damaged", path);
    return parseXml(source, path);
  };
  const relationships = (path: string): readonly Relationship[] => {
    const known = links.get(path);
    if (known !== undefined) return known;
    const source = text(relationshipsPath(path));
    const found =
      source === null ? [] : children(parseXml(source, path), "Relationship").map((each) => link(path, each));
    links.set(path, found);
    return found;
  };
  const related = (path: string, type: string): string | null =>
    relationships(path).find((each) => each.type === type && !each.isExternal)?.target ?? null;
  return {
    xml,
    text,
    relationships,
    related,
    relatedXml: (path, type) => {
      const target = related(path, type);
      return target === null || text(target) === null ? undefined : xml(target);
    },
    paths: () => [...parts.keys()],
    unread: () =>
      [...parts.keys()].filter(
        (path) => !read.has(path) && !path.endsWith(".rels") && path !== "[Content_Types].xml",
      ),
  };
}

function relationshipsPath(path: string): string {
  const cut = path.lastIndexOf("/") + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

function link(from: string, node: XmlElement): Relationship {
  const target = node.attributes["Target"] ?? "";
  const isExternal = node.attributes["TargetMode"] === "External";
  const type = node.attributes["Type"] ?? "";
  return {
    id: node.attributes["Id"] ?? "",
    type: type.slice(type.lastIndexOf("/") + 1),
    target: isExternal ? target : resolve(from, target),
    isExternal,
  };
}

function resolve(from: string, target: string): string {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of decodeURI(target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function decode(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isUtf16) return new TextDecoder("utf-8").decode(bytes);
  return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
}
