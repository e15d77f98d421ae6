import type { DataIssue, Language } from "../core/model";
import { adviceOn } from "../i18n";

/** The data issues of one sheet, those to be fixed first. */
export interface SheetIssues {
  readonly sheet: string;
  readonly count: number;
  readonly flaws: readonly Flaw[];
}

/** One thing to do in one cell or in many: thirty empty cells of a column are one line in the pane. */
export interface Flaw {
  readonly level: DataIssue["level"];
  readonly advice: string;
  /** Null stands for the whole table. */
  readonly addresses: readonly (string | null)[];
}

/** `issues` by sheet, and within it by what is to be done, in the order of the rows. */
export function issuesBySheet(issues: readonly DataIssue[], language: Language): readonly SheetIssues[] {
  return [...groupBy(issues, (issue) => issue.sheet)].map(([sheet, own]) => ({
    sheet,
    count: own.length,
    flaws: [...flawsOf(own, "error", language), ...flawsOf(own, "notice", language)],
  }));
}

export function ofLevel(issues: readonly DataIssue[], level: DataIssue["level"]): readonly DataIssue[] {
  return issues.filter((issue) => issue.level === level);
}

function flawsOf(
  issues: readonly DataIssue[],
  level: DataIssue["level"],
  language: Language,
): readonly Flaw[] {
  const byAdvice = groupBy(ofLevel(issues, level), (issue) => adviceOn(issue, language));
  return [...byAdvice].map(([advice, same]) => ({
    level,
    advice,
    addresses: same.map((issue) => issue.address),
  }));
}

/** `Map.groupBy`, which Excel's older web views do not have. */
function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
