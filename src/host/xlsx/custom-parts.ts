import type { Book } from "../model/book";
import { freshId } from "../model/new-book";
import type { PackageReader } from "./package-reader";
import type { PackageWriter } from "./package-writer";
import { XML_HEAD, element, escapeXml } from "./xml-text";
import { descendants, parseXml } from "./xml-tree";

/**
 * Add-in settings travel as a custom XML part: Excel keeps such parts untouched, and asks no one anything, which it does
 * when a file brings a task pane with it (the part where Excel itself keeps them). Values are JSON.
 */
const SETTINGS = "urn:workbook-host:add-in-settings";
const DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const GUID = /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i;
const SETTINGS_ID = "{5E77165A-0000-4000-8000-ADD1A5E77165}";

/** Writes the workbook's custom XML parts and its settings. */
export function writeCustomParts(pack: PackageWriter, book: Book, workbookPath: string): void {
  const parts = [...book.xmlParts];
  if (book.settings.size > 0) parts.push([SETTINGS_ID, XML_HEAD + settingsXml(book.settings)]);
  parts.forEach(([id, xml], index) => {
    const path = `customXml/item${index + 1}.xml`;
    const properties = `customXml/itemProps${index + 1}.xml`;
    pack.addRaw(path, xml);
    pack.relate(workbookPath, "customXml", path);
    pack.add(
      properties,
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
      element("ds:datastoreItem", {
        "ds:itemID": GUID.test(id) ? id : madeUpId(index),
        "xmlns:ds": DATA_STORE,
      }),
    );
    pack.relate(path, "customXmlProps", properties);
  });
}

/** Reads them back; settings that Excel keeps with a task pane are read as well. */
export function readCustomParts(pack: PackageReader, book: Book, workbookPath: string): void {
  for (const { target } of pack.relationships(workbookPath).filter((each) => each.type === "customXml")) {
    const xml = pack.text(target);
    if (xml === null) continue;
    const properties = pack.related(target, "customXmlProps");
    const id = properties === null ? undefined : pack.xml(properties).attributes["ds:itemID"];
    if (id?.toUpperCase() === SETTINGS_ID) readSettings(xml, target, book.settings);
    else book.xmlParts.set(id ?? freshId(book, "xmlPart"), xml);
  }
  for (const path of pack.paths().filter((each) => /(?:^|\/)webextensions\/webextension\d*\.xml$/.test(each)))
    readPaneSettings(pack, path, book.settings);
}

function settingsXml(settings: ReadonlyMap<string, unknown>): string {
  const items = [...settings].map(([name, value]) =>
    element("setting", { name }, escapeXml(JSON.stringify(value))),
  );
  return element("settings", { xmlns: SETTINGS }, items);
}

function readSettings(xml: string, path: string, into: Map<string, unknown>): void {
  for (const node of descendants(parseXml(xml, path), "setting"))
    keepJson(into, node.attributes["name"], node.text);
}

function readPaneSettings(pack: PackageReader, path: string, into: Map<string, unknown>): void {
  for (const node of descendants(pack.xml(path), "property"))
    keepJson(into, node.attributes["name"], node.attributes["value"] ?? "");
}

function keepJson(into: Map<string, unknown>, name: string | undefined, text: string): void {
  if (name === undefined) return;
  try {
    into.set(name, JSON.parse(text));
  } catch {
    into.set(name, text);
  }
}

const madeUpId = (index: number): string =>
  `{00000000-0000-4000-8000-${(index + 1).toString(16).toUpperCase().padStart(12, "0")}}`;
