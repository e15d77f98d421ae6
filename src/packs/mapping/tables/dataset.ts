import { CATEGORY } from "./categories";

import type { Need, Resource } from "./fields";
import type { SurveyAnswer } from "./survey-fields";
import { type CodeBook, type RowLeftOut, entriesOf, type DataIssue } from "../../../core/sheets/declare";
import type { LastRun, RefusedPair, ScenarioRow } from "./last-run";
import type { Language } from "../../../language";
import type { Criterion, MinimumShareRule, Options, SubstituteRule } from "./setting-fields";
import type { Profile } from "./profile-fields";
import type { InputKey } from "./sheets";

/** A pair that people decided to keep: row of Matches with its lock set. */
export interface LockedPair {
  readonly needId: string;
  readonly resourceId: string;
  readonly quantity: number;
  /** Code of the state that people gave the match, so that the next run keeps it; null when there is none. */
  readonly state: string | null;
}

/** Everything the workbook says, read and checked. Rows in = rows here + rows left out. */
export interface Dataset {
  readonly language: Language;
  readonly profiles: readonly Profile[];
  readonly needs: readonly Need[];
  readonly resources: readonly Resource[];
  readonly survey: readonly SurveyAnswer[];
  readonly codes: CodeBook;
  readonly criteria: readonly Criterion[];
  readonly options: Options;
  readonly substitutes: readonly SubstituteRule[];
  /** All for groups, or all for communities. */
  readonly minimumShares: readonly MinimumShareRule[];
  readonly locks: readonly LockedPair[];
  readonly refused?: readonly RefusedPair[];
  readonly scenarios?: readonly ScenarioRow[];
  /** Null or absent: there was none. */
  readonly lastRun?: LastRun | null;
  readonly issues: readonly DataIssue[];
  readonly leftOut: readonly RowLeftOut[];
  /** Non-empty rows of each input table. */
  readonly rows: Readonly<Record<InputKey, number>>;
}

/** The first-level category above `category`, or itself when it is one. */
export function firstLevelOf(codes: CodeBook, category: string): string {
  return entriesOf(codes, CATEGORY).find((entry) => entry.code === category)?.parent ?? category;
}
