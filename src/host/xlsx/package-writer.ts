import { strToU8, zipSync } from "fflate";
import { element, XML_HEAD } from "./xml-text";

/** Collects the parts of an office file and the links between them. */
export interface PackageWriter {
  /** Adds a part; the XML head is written before `content`. */
  readonly add: (path: string, contentType: string, content: string) => void;
  /** Adds a part that is XML of its own, kept to the letter. */
  readonly addRaw: (path: string, content: string) => void;
  /** Links a part to another; `type` is the last piece of the type's address, or the whole of it. Returns the link's id. */
  readonly relate: (from: string, type: string, target: string) => string;
  readonly toBytes: () => Uint8Array;
}

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function newPackage(): PackageWriter {
  const parts = new Map<string, string>();
  const types = new Map<string, string>();
  const links = new Map<string, string[]>();
  return {
    add: (path, contentType, content) => {
      parts.set(path, XML_HEAD + content);
      types.set(path, contentType);
    },
    addRaw: (path, content) => {
      parts.set(path, content);
    },
    relate: (from, type, target) => {
      const list = links.get(from) ?? [];
      links.set(from, list);
      const id = `rId${list.length + 1}`;
      const fullType = type.includes("/") ? type : `${OFFICE_RELATIONSHIPS}/${type}`;
      list.push(
        element("Relationship", { Id: id, Type: fullType, Target: from === "" ? target : `/${target}` }),
      );
      return id;
    },
    toBytes: () => pack(parts, types, links),
  };
}

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

function pack(
  parts: ReadonlyMap<string, string>,
  types: ReadonlyMap<string, string>,
  links: ReadonlyMap<string, readonly string[]>,
): Uint8Array {
  const files: Record<string, Uint8Array> = { "[Content_Types].xml": strToU8(contentTypes(types)) };
  const relationships = (from: string): void => {
    const list = links.get(from);
    if (list === undefined) return;
    const cut = from.lastIndexOf("/") + 1;
    const path = `${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`;
    files[path] = strToU8(XML_HEAD + element("Relationships", { xmlns: `${PACKAGE}/relationships` }, list));
  };
  relationships("");
  for (const [path, content] of parts) {
    files[path] = strToU8(content);
    relationships(path);
  }
  // A fixed time: the same workbook gives the same bytes.
  return zipSync(files, { level: 3, mtime: new Date(1980, 0, 1) });
}

function contentTypes(types: ReadonlyMap<string, string>): string {
  const defaults = [
    element("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
  ];
  const overrides = [...types].map(([path, type]) =>
    element("Override", { PartName: `/${path}`, ContentType: type }),
  );
  return XML_HEAD + element("Types", { xmlns: `${PACKAGE}/content-types` }, [...defaults, ...overrides]);
}
