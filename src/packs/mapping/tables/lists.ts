import type { CodeList } from "../../../core/sheets/declare";

import { CATEGORY } from "./categories";
import {
  DIVISION,
  EVIDENCE,
  GROUP,
  KIND,
  LOCK,
  MATCH_STATE,
  NEED_STATE,
  OWNERSHIP,
  SCENARIO_ACTION,
  SOURCE,
  UNIT,
} from "./codes";

/** Every list of a drop-down, in the order in which the Settings sheet shows them. */
export const LISTS: readonly CodeList[] = [
  CATEGORY,
  GROUP,
  UNIT,
  EVIDENCE,
  NEED_STATE,
  KIND,
  SOURCE,
  OWNERSHIP,
  MATCH_STATE,
  LOCK,
  DIVISION,
  SCENARIO_ACTION,
];
