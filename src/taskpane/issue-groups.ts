import type { DataIssue, IssueCode } from "../core/sheets/declare";
import type { Language } from "../language";
import { adviceOn } from "../core/sheets/texts";

/** What data issues have to do with each other. */
export type IssueKind =
  "missing" | "number" | "date" | "choice" | "duplicate" | "text" | "place" | "setting" | "pair";

/** Data issues that belong together, those to be fixed first. */
export interface IssueGroup<Key extends string = string> {
  /** The sheet's name or the kind. */
  readonly key: Key;
  readonly count: number;
  readonly flaws: readonly Flaw[];
}

/** One thing to do in one cell or in many: thirty empty cells of a column are one line in the pane. */
export interface Flaw {
  readonly level: DataIssue["level"];
  readonly advice: string;
  readonly spots: readonly Spot[];
}

export interface Spot {
  readonly sheet: string;
  /** Null stands for the whole table. */
  readonly address: string | null;
}

/** `issues` by sheet, and within it by what is to be done, in the order of the rows. */
export function issuesBySheet(issues: readonly DataIssue[], language: Language): readonly IssueGroup[] {
  return [...groupBy(issues, ({ sheet }) => sheet)].map(([key, own]) => groupOf(key, own, language));
}

/** `issues` by kind, in a fixed order; kinds that nothing is of are left out. */
export function issuesByKind(
  issues: readonly DataIssue[],
  language: Language,
): readonly IssueGroup<IssueKind>[] {
  const byKind = groupBy(issues, ({ code }) => kindOf(code));
  return KINDS.flatMap((kind) => {
    const own = byKind.get(kind);
    return own === undefined ? [] : [groupOf(kind, own, language)];
  });
}

export function ofLevel(issues: readonly DataIssue[], level: DataIssue["level"]): readonly DataIssue[] {
  return issues.filter((issue) => issue.level === level);
}

const KINDS: readonly IssueKind[] = [
  "missing",
  "duplicate",
  "number",
  "date",
  "choice",
  "place",
  "text",
  "pair",
  "setting",
];

/** A code of a pack's own is about how things go together. */
function kindOf(code: string): IssueKind {
  const known: Readonly<Record<string, IssueKind | undefined>> = KIND_OF;
  return known[code] ?? "pair";
}

const KIND_OF: Readonly<Record<IssueCode, IssueKind>> = {
  "table-empty": "missing",
  "column-missing": "missing",
  "value-missing": "missing",
  "not-a-number": "number",
  "not-whole": "number",
  "number-as-text": "number",
  "out-of-range": "number",
  "grade-unreadable": "number",
  "community-unknown": "choice",
  "code-unknown": "choice",
  "reference-unknown": "choice",
  "quotas-unreadable": "choice",
  "date-unreadable": "date",
  "date-as-text": "date",
  "slots-unreadable": "date",
  "id-duplicate": "duplicate",
  "text-too-long": "text",
  "text-like-formula": "text",
  "cell-error": "text",
  "coordinates-unnamed": "place",
  "coordinates-swapped": "place",
  "coordinates-unfit": "place",
  "coordinates-apart": "place",
  "share-of-nobody": "setting",
  "share-of-both": "setting",
  "bounds-reversed": "setting",
  "weights-all-zero": "setting",
  "lock-impossible": "pair",
  "lock-exceeds": "pair",
  "lock-unfit": "pair",
  "refusal-gone": "pair",
};

const groupOf = <Key extends string>(
  key: Key,
  issues: readonly DataIssue[],
  language: Language,
): IssueGroup<Key> => ({
  key,
  count: issues.length,
  flaws: [...flawsOf(issues, "error", language), ...flawsOf(issues, "notice", language)],
});

function flawsOf(
  issues: readonly DataIssue[],
  level: DataIssue["level"],
  language: Language,
): readonly Flaw[] {
  const byAdvice = groupBy(ofLevel(issues, level), (issue) => adviceOn(issue, language));
  return [...byAdvice].map(([advice, same]) => ({
    level,
    advice,
    spots: same.map(({ sheet, address }) => ({ sheet, address })),
  }));
}

/** `Map.groupBy`, which Excel's older web views do not have. */
function groupBy<Item, Key extends string>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
