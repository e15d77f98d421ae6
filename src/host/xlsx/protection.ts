import type { Book, Sheet } from "../model/book";
import { booleanAttribute, type XmlElement } from "./xml-tree";
import { element } from "./xml-text";

/**
 * A password as opened from a file is not known, only its hash. It is kept as `hash:` with the file's own attributes and
 * written back as it was.
 */
const KEPT = "hash:";

/** Options of the API and the file's attributes that forbid the same; the file says 0 for "allowed". */
const OPTIONS = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
} as const;

/** The `sheetProtection` element; empty for a sheet that is not protected. */
export function sheetProtectionXml({ protection }: Sheet): string {
  if (protection === null) return "";
  const { options, password } = protection;
  const allowed = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, attribute]) => [attribute, options[name] === true ? 0 : null]),
  );
  const selection = options["selectionMode"];
  return element("sheetProtection", {
    ...hashAttributes(password, "password"),
    sheet: 1,
    objects: options["allowEditObjects"] === true ? null : 1,
    scenarios: options["allowEditScenarios"] === true ? null : 1,
    ...allowed,
    selectLockedCells: selection === "None" || selection === "Unlocked" ? 1 : null,
    selectUnlockedCells: selection === "None" ? 1 : null,
  });
}

/** The protection of a sheet; null for none. */
export function readSheetProtection(node: XmlElement | undefined): Sheet["protection"] {
  if (!booleanAttribute(node, "sheet", false)) return null;
  const allows = Object.entries(OPTIONS).map(([name, attribute]) => [
    name,
    !booleanAttribute(node, attribute, true),
  ]);
  const noLocked = booleanAttribute(node, "selectLockedCells", false);
  const noUnlocked = booleanAttribute(node, "selectUnlockedCells", false);
  return {
    password: keptHash(node, "password"),
    options: {
      ...(Object.fromEntries(allows) as Record<string, boolean>),
      allowEditObjects: !booleanAttribute(node, "objects", false),
      allowEditScenarios: !booleanAttribute(node, "scenarios", false),
      selectionMode: noUnlocked ? "None" : noLocked ? "Unlocked" : "Normal",
    },
  };
}

/** The `workbookProtection` element; empty where the structure is not protected. */
export function workbookProtectionXml({ structureProtection }: Book): string {
  if (structureProtection === null) return "";
  return element("workbookProtection", {
    ...hashAttributes(structureProtection.password, "workbookPassword"),
    lockStructure: 1,
  });
}

export function readWorkbookProtection(node: XmlElement | undefined): Book["structureProtection"] {
  return booleanAttribute(node, "lockStructure", false)
    ? { password: keptHash(node, "workbookPassword") }
    : null;
}

/** True when `given` opens what `stored` closes. Hashes of newer Excels (SHA-512) cannot be tried here: they fit nothing. */
export function passwordFits(stored: string, given: string): boolean {
  if (!stored.startsWith(KEPT)) return stored === given;
  const legacy = /(?:^|&)(?:password|workbookPassword)=([0-9A-F]+)/i.exec(stored.slice(KEPT.length))?.[1];
  return legacy !== undefined && parseInt(legacy, 16) === legacyHash(given);
}

function hashAttributes(password: string, attribute: string): Record<string, string> {
  if (password === "") return {};
  if (password.startsWith(KEPT)) return Object.fromEntries(new URLSearchParams(password.slice(KEPT.length)));
  return { [attribute]: legacyHash(password).toString(16).toUpperCase().padStart(4, "0") };
}

const HASH_NAMES = ["AlgorithmName", "HashValue", "SaltValue", "SpinCount"];

function keptHash(node: XmlElement | undefined, legacyName: string): string {
  const names = [legacyName, ...HASH_NAMES.flatMap((name) => [`workbook${name}`, lowerFirst(name)])];
  const kept = Object.entries(node?.attributes ?? {}).filter(([name]) => names.includes(name));
  return kept.length === 0 ? "" : KEPT + new URLSearchParams(kept).toString();
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** The 16-bit hash of ECMA-376 part 4, 14.7.1, for the first 15 characters in the code page every Excel shares. */
function legacyHash(password: string): number {
  const length = Math.min(password.length, 15);
  let hash = 0;
  for (let at = length - 1; at >= 0; at--) {
    hash = ((hash >> 14) & 0x01) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(at) & 0xff;
  }
  hash = ((hash >> 14) & 0x01) | ((hash << 1) & 0x7fff);
  return hash ^ length ^ 0xce4b;
}
