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
  let current: DeclaredClass | null = null;
  for (const line of typings.slice(start, end).split("\n")) {
    const declaration = DECLARATION.exec(line)?.groups;
    stated = SET.exec(line)?.[1] ?? stated;
    if (declaration === undefined) continue;
    current = classAfter(current, declaration, stated);
    if (current !== null) addMember(sets, current, declaration["member"], stated);
    stated = null;
  }
  return sets;
}

interface DeclaredClass {
  readonly name: string;
  readonly set: string | null;
}

/** A declaration at the level of the namespace, a member of one, or the end of one. */
const DECLARATION = /^ {4}(?:class (?<class>\w+)|(?<other>\w|\}))|^ {8}(?:readonly )?(?<member>\w+)\??[(:<]/;

function classAfter(
  current: DeclaredClass | null,
  { class: name, other }: Readonly<Record<string, string | undefined>>,
  stated: string | null,
): DeclaredClass | null {
  if (name !== undefined) return { name, set: stated };
  return other === undefined ? current : null;
}

function addMember(
  sets: Map<string, string>,
  { name, set }: DeclaredClass,
  member: string | undefined,
  stated: string | null,
): void {
  if (member !== undefined) addOldest(sets, `${name}.${member}`, stated ?? set);
}

const SET = /\[Api set: *(\w+ \d+\.\d+)/;

function addOldest(sets: Map<string, string>, member: string, set: string | null): void {
  const known = sets.get(member);
  if (set !== null && (known === undefined || isNewer(known, versionOf(set)))) sets.set(member, set);
}

/**
 * The requirement set of a member when Excel of this level lacks it, because the set is newer or is not `ExcelApi`; else null.
 * Members the typings do not list are the client's own bookkeeping and are always there.
 */
export function missingSet(sets: RequirementSets, apiLevel: string, member: string): string | null {
  const set = sets.get(member);
  return set !== undefined && isNewer(set, apiLevel) ? set : null;
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
