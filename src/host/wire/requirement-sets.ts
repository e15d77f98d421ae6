import { excelError } from "../model/errors";

/** The requirement set that brought each member of the Excel API, e.g. `Worksheet.autoFilter` → `ExcelApi 1.9`. */
export type RequirementSets = ReadonlyMap<string, string>;

/**
 * The requirement sets that a text of Office's typings (`@types/office-js/index.d.ts`) states, for the classes of the Excel
 * namespace. A member without a statement of its own has its class's; of overloads the oldest counts.
 */
export function readRequirementSets(typings: string): RequirementSets {
  const start = typings.indexOf("\ndeclare namespace Excel {");
  const end = typings.indexOf("\n}", start);
  const sets = new Map<string, string>();
  let stated: string | null = null;
  let current: { readonly name: string; readonly set: string | null } | null = null;
  for (const line of typings.slice(start, end).split("\n")) {
    stated = SET.exec(line)?.[1] ?? stated;
    const declared = CLASS.exec(line)?.[1];
    const member = MEMBER.exec(line)?.[1];
    if (declared !== undefined) current = { name: declared, set: stated };
    else if (line === "    }") current = null;
    else if (member !== undefined && current !== null)
      addOldest(sets, `${current.name}.${member}`, stated ?? current.set);
    else continue;
    stated = null;
  }
  return sets;
}

const SET = /\[Api set: *(\w+ \d+\.\d+)/;
const CLASS = /^ {4}class (\w+)/;
const MEMBER = /^ {8}(?:readonly )?(\w+)\??[(:<]/;

function addOldest(sets: Map<string, string>, member: string, set: string | null): void {
  const known = sets.get(member);
  if (set !== null && (known === undefined || isNewer(known, versionOf(set)))) sets.set(member, set);
}

/**
 * The check of one simulated version of Excel: refuses members of newer requirement sets, and of sets other than `ExcelApi`.
 * Members the typings do not list are the client's own bookkeeping and pass.
 */
export function levelCheck(
  sets: RequirementSets,
  apiLevel: string,
): (className: string, jsName: string) => void {
  return (className, jsName) => {
    const set = sets.get(`${className}.${jsName}`);
    if (set !== undefined && isNewer(set, apiLevel))
      throw excelError("ApiNotFound", `${className}.${jsName} is ${set}`);
  };
}

function isNewer(set: string, level: string): boolean {
  if (!set.startsWith("ExcelApi ")) return true;
  const [major, minor] = numbersOf(versionOf(set));
  const [levelMajor, levelMinor] = numbersOf(level);
  return major > levelMajor || (major === levelMajor && minor > levelMinor);
}

function versionOf(set: string): string {
  return set.slice(set.indexOf(" ") + 1);
}

function numbersOf(version: string): readonly [number, number] {
  const [major = "0", minor = "0"] = version.split(".");
  return [Number(major), Number(minor)];
}
