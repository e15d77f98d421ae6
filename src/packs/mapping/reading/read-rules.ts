import { addressOf, type DataIssue, type IssueCode, type RawTable } from "../../../core/sheets/declare";
import type { CodeBook } from "../tables/dataset";
import type { MinimumShareRule, SubstituteRule } from "../tables/setting-fields";
import type { Need } from "../tables/fields";
import type { TableKey } from "../tables/tables";
import {
  codeFinder,
  findColumns,
  normalized,
  readRows,
  textOrNull,
  type ReadRow,
} from "../../../core/sheets/reading";

/** The substitutes that the Settings sheet allows; a row that cannot be read is an issue and no rule. */
export function readSubstitutes(
  raw: RawTable | undefined,
  codes: CodeBook,
): { readonly substitutes: readonly SubstituteRule[]; readonly issues: readonly DataIssue[] } {
  if (raw === undefined) return { substitutes: [], issues: [] };
  const { rows, issues } = readRows({ ...raw, key: "substitutes" }, codes);
  const substitutes = rows.map(({ values }) => {
    const { category, by, extraM } = values as unknown as Written<SubstituteRule>;
    return { category, by, extraM: extraM ?? 0 };
  });
  return { substitutes, issues };
}

type Written<Rule> = { readonly [Key in keyof Rule]: Rule[Key] | null } & {
  readonly category: string;
  readonly by: string;
};

/**
 * The minimum shares of the Settings sheet. The first row that names a group or a community decides of which of the two all
 * are: cells of both would overlap. What names neither, or the other kind, is an issue and no rule.
 */
export function readMinimumShares(
  raw: RawTable | undefined,
  codes: CodeBook,
  needs: readonly Need[],
): { readonly minimumShares: readonly MinimumShareRule[]; readonly issues: readonly DataIssue[] } {
  if (raw === undefined) return { minimumShares: [], issues: [] };
  const { rows, issues: flaws } = readRows({ ...raw, key: "minimumShares" }, codes);
  const scopeOf = scopeFinder(codes, needs);
  const minimumShares: MinimumShareRule[] = [];
  const issues: DataIssue[] = [...flaws];
  for (const row of rows) {
    const found = textOrNull(row.values["name"]) ?? "";
    const cell = scopeOf(found);
    const isOther = cell !== null && (minimumShares[0]?.scope ?? cell.scope) !== cell.scope;
    if (cell === null) issues.push(nameIssue(raw, row, "share-of-nobody", found));
    else if (isOther) issues.push(nameIssue(raw, row, "share-of-both", found));
    else minimumShares.push({ ...cell, share: Number(row.values["share"]) });
  }
  return { minimumShares, issues };
}

function scopeFinder(
  codes: CodeBook,
  needs: readonly Need[],
): (found: string) => Pick<MinimumShareRule, "scope" | "name"> | null {
  const groupOf = codeFinder(codes, "group");
  const communities = new Map(needs.map(({ community }) => [normalized(community), community]));
  return (found) => {
    const group = groupOf(found);
    if (group !== null) return { scope: "group", name: group };
    const community = communities.get(normalized(found));
    return community === undefined ? null : { scope: "community", name: community };
  };
}

const TABLE: TableKey = "minimumShares";

function nameIssue(raw: RawTable, { rowNumber }: ReadRow, code: IssueCode, found: string): DataIssue {
  const column = findColumns(TABLE, raw.headers).get("name") ?? 0;
  return {
    code,
    level: "notice",
    table: TABLE,
    sheet: raw.sheet,
    address: addressOf(raw.firstColumnNumber + column, rowNumber),
    field: "name",
    values: { found },
  };
}
