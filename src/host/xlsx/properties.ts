import type { Book } from "../model/book";
import type { PackageReader } from "./package-reader";
import type { PackageWriter } from "./package-writer";
import { child, children, type XmlElement } from "./xml-tree";
import { element, escapeXml, readCellText, escapeCellText } from "./xml-text";

const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const CORE_RELATIONSHIP =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const VARIANT_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
/** Every custom property carries this class id and numbers from 2 (MS-OI29500, 2.1.1245). */
const CUSTOM_CLASS = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** Names of `Excel.DocumentProperties` and the elements that hold them, in the two standard parts. */
const CORE_ELEMENTS: Readonly<Record<string, string>> = {
  title: "dc:title",
  subject: "dc:subject",
  author: "dc:creator",
  keywords: "cp:keywords",
  comments: "dc:description",
  lastAuthor: "cp:lastModifiedBy",
  revisionNumber: "cp:revision",
  creationDate: "dcterms:created",
  category: "cp:category",
};
const EXTENDED_ELEMENTS: Readonly<Record<string, string>> = { manager: "Manager", company: "Company" };

/** Writes the three parts that describe the document. */
export function writeProperties(pack: PackageWriter, { properties }: Book): void {
  const { built, custom } = properties;
  pack.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", coreXml(built));
  pack.relate("", CORE_RELATIONSHIP, "docProps/core.xml");
  pack.add(
    "docProps/app.xml",
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    element("Properties", { xmlns: EXTENDED }, [
      element("Application", {}, "Microsoft Excel"),
      ...Object.entries(EXTENDED_ELEMENTS).map(([name, tag]) => textOf(tag, built.get(name))),
    ]),
  );
  pack.relate("", "extended-properties", "docProps/app.xml");
  if (custom.size === 0) return;
  pack.add(
    "docProps/custom.xml",
    "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    element("Properties", { xmlns: CUSTOM, "xmlns:vt": VARIANT_TYPES }, [...custom].map(customXml)),
  );
  pack.relate("", "custom-properties", "docProps/custom.xml");
}

/** Reads those parts, wherever the file keeps them. */
export function readProperties(pack: PackageReader, { properties }: Book): void {
  readElements(pack.relatedXml("", "core-properties"), CORE_ELEMENTS, properties.built);
  readElements(pack.relatedXml("", "extended-properties"), EXTENDED_ELEMENTS, properties.built);
  for (const node of children(pack.relatedXml("", "custom-properties"), "property")) {
    const value = node.children[0];
    if (value !== undefined) properties.custom.set(node.attributes["name"] ?? "", readVariant(value));
  }
}

const textOf = (tag: string, text: string | undefined): string =>
  text === undefined || text === "" ? "" : element(tag, {}, escapeXml(text));

function coreXml(built: ReadonlyMap<string, string>): string {
  const elements = Object.entries(CORE_ELEMENTS).map(([name, tag]) => {
    const text = built.get(name);
    if (name !== "creationDate") return textOf(tag, text);
    const isDate = text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(text);
    return isDate ? element(tag, { "xsi:type": "dcterms:W3CDTF" }, `${text.slice(0, 19)}Z`) : "";
  });
  return element(
    "cp:coreProperties",
    {
      "xmlns:cp": CORE,
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    elements,
  );
}

function customXml([name, value]: readonly [string, string | number | boolean], index: number): string {
  return element("property", { fmtid: CUSTOM_CLASS, pid: index + 2, name }, variantXml(value));
}

function variantXml(value: string | number | boolean): string {
  if (typeof value === "boolean") return element("vt:bool", {}, value ? "true" : "false");
  if (typeof value === "string") return element("vt:lpwstr", {}, escapeXml(escapeCellText(value)));
  const isInteger = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return element(isInteger ? "vt:i4" : "vt:r8", {}, String(value));
}

function readElements(
  root: XmlElement | undefined,
  elements: Readonly<Record<string, string>>,
  into: Map<string, string>,
): void {
  for (const [name, tag] of Object.entries(elements)) {
    const text = child(root, tag.slice(tag.indexOf(":") + 1))?.text ?? "";
    if (text !== "") into.set(name, text);
  }
}

function readVariant(node: XmlElement): string | number | boolean {
  if (node.name === "bool") return node.text === "true" || node.text === "1";
  const isNumber = /^(?:i|ui)\d$|^(?:int|uint|r4|r8|decimal)$/.test(node.name);
  return isNumber ? Number(node.text) : readCellText(node.text);
}
