import type { Text } from "../../../language";

/** One entry of a code list. `code` is stable whatever people rename; `parent` is the code of the entry one level above. */
export interface Code {
  readonly code: string;
  readonly name: Text;
  readonly parent?: string;
  /** Codes and names by which older workbooks know it. */
  readonly formerly?: readonly string[];
}

/** What a drop-down offers. The list is a table of the Settings sheet, and people may edit it there. */
export interface CodeList {
  readonly key: string;
  /** Name of its table in the workbook. */
  readonly name: Text;
  /** The entries of a new workbook. */
  readonly codes: readonly Code[];
  /** Its codes mean something to the program: a workbook that lacks one knows it all the same. */
  readonly isFixed?: true;
}

/** One entry of a list as the Settings sheet has it: `label` is what cells show. */
export interface CodeEntry {
  readonly code: string;
  readonly label: string;
  /** Code of the entry one level above; null at the first level and in lists of one level. */
  readonly parent: string | null;
}

/** The entries of each list, by the list's key. */
export type CodeBook = Readonly<Record<string, readonly CodeEntry[]>>;

/** A code with its names; `formerly` are the codes and names of older workbooks. */
export const code = (key: string, zh: string, en: string, ...formerly: readonly string[]): Code => ({
  code: key,
  name: { zh, en },
  ...(formerly.length > 0 && { formerly }),
});

/** Whether entries of the list stand below others. */
export const hasLevels = ({ codes }: CodeList): boolean => codes.some(({ parent }) => parent !== undefined);

/** The entries of `list`. */
export const entriesOf = (codes: CodeBook, { key }: CodeList): readonly CodeEntry[] => codes[key] ?? [];

/** What cells show for `code`; the code itself when the list does not know it. */
export function labelOf(codes: CodeBook, list: CodeList, code: string): string {
  return entriesOf(codes, list).find((entry) => entry.code === code)?.label ?? code;
}
