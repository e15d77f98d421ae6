import {
  addressIn,
  type CodeBook,
  type Row,
  type DataIssue,
  type IssueCode,
  type RawTable,
} from "../../../core/sheets/declare";
import { codeFinder, readTable, normalized } from "../../../core/sheets/reading";
import { GROUP } from "../tables/codes";
import type { Need } from "../tables/fields";
import {
  MINIMUM_SHARES,
  SUBSTITUTES,
  type MinimumShareRule,
  type SubstituteRule,
} from "../tables/setting-fields";

/** The substitutes that the Settings sheet allows; a row that cannot be read is an issue and no rule. */
export function readSubstitutes(
  raw: RawTable | undefined,
  codes: CodeBook,
): { readonly substitutes: readonly SubstituteRule[]; readonly issues: readonly DataIssue[] } {
  const { rows, issues } = readTable(SUBSTITUTES, raw, codes);
  return {
    substitutes: rows.map(({ category, by, extraM }) => ({ category, by, extraM: extraM ?? 0 })),
    issues,
  };
}

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
  const { rows, issues: flaws } = readTable(MINIMUM_SHARES, raw, codes);
  const scopeOf = scopeFinder(codes, needs);
  const minimumShares: MinimumShareRule[] = [];
  const issues: DataIssue[] = [...flaws];
  for (const row of rows) {
    const cell = scopeOf(row.name);
    const isOther = cell !== null && (minimumShares[0]?.scope ?? cell.scope) !== cell.scope;
    if (cell === null) issues.push(nameIssue(raw, row, "share-of-nobody"));
    else if (isOther) issues.push(nameIssue(raw, row, "share-of-both"));
    else minimumShares.push({ ...cell, share: row.share });
  }
  return { minimumShares, issues };
}

function scopeFinder(
  codes: CodeBook,
  needs: readonly Need[],
): (found: string) => Pick<MinimumShareRule, "scope" | "name"> | null {
  const groupOf = codeFinder(codes, GROUP);
  const communities = new Map(needs.map(({ community }) => [normalized(community), community]));
  return (found) => {
    const group = groupOf(found);
    if (group !== null) return { scope: "group", name: group };
    const community = communities.get(normalized(found));
    return community === undefined ? null : { scope: "community", name: community };
  };
}

function nameIssue(
  raw: RawTable,
  { rowNumber, name: found }: Row<typeof MINIMUM_SHARES>,
  code: IssueCode,
): DataIssue {
  return {
    code,
    level: "notice",
    table: MINIMUM_SHARES.key,
    sheet: raw.sheet,
    address: addressIn(raw, rowNumber - raw.headerRowNumber - 1, "name"),
    field: "name",
    title: MINIMUM_SHARES.fields.name.title,
    values: { found },
  };
}
