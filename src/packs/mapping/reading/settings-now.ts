import { CRITERIA, OPTION_KEYS, type CriterionKey, type Options } from "../tables/setting-fields";
import { LANGUAGES, type Text } from "../../../language";
import { addressOf, type DataIssue, type RawTable } from "../../../core/sheets/declare";
import { settingCells } from "../../../core/sheets/reading";
import { readCriteria, readOptions } from "./read-settings";

/** The cell of a setting as it is now, and what runs and scores make of it. */
export interface SettingNow {
  /** As it is used: the built-in value wherever the cell cannot be. */
  readonly value: number;
  /** `missing`: no row has its code; `repeated`: several have; `unusable`: `issue` says why. */
  readonly state: "usable" | "empty" | "unusable" | "missing" | "repeated";
  readonly issue: DataIssue | null;
  /** Of the cell; null unless exactly one row is the setting's. */
  readonly address: string | null;
}

export interface CriterionNow extends SettingNow {
  readonly key: CriterionKey;
  /** As the workbook calls it, where people gave it a name of their own. */
  readonly ownName: string | null;
  readonly name: Text;
  /** The weight of a new workbook. */
  readonly usual: number;
}

export interface CriteriaNow {
  readonly criteria: readonly CriterionNow[];
  /** What is wrong with the criteria beside the cells of weights: bounds, and weights that are all 0. */
  readonly issues: readonly DataIssue[];
}

export type OptionsNow = Readonly<Record<keyof Options, SettingNow>>;

/** The weights as the table of criteria has them now; the built-in ones without it. */
export function criteriaNow(raw: RawTable | undefined): CriteriaNow {
  const { criteria, issues } = readCriteria(raw);
  const now = CRITERIA.map(({ key, name, weight: usual }, index): CriterionNow => {
    const setting = settingNow({ raw, code: key, field: "weight" }, criteria[index]?.weight ?? usual, issues);
    // Scores are formulas, and they use the built-in weight where a code stands twice.
    const value = setting.state === "repeated" ? usual : setting.value;
    return { ...setting, value, key, name, usual, ownName: ownNameOf(raw, key, name) };
  });
  const told = new Set(now.map(({ issue }) => issue));
  return { criteria: now, issues: issues.filter((issue) => !told.has(issue)) };
}

/** The options as their table has them now; the usual ones without it. */
export function optionsNow(raw: RawTable | undefined): OptionsNow {
  const { options, issues } = readOptions(raw);
  const entries = OPTION_KEYS.map((key) => [
    key,
    settingNow({ raw, code: key, field: "value" }, options[key], issues),
  ]);
  return Object.fromEntries(entries) as OptionsNow;
}

interface Setting {
  readonly raw: RawTable | undefined;
  readonly code: string;
  readonly field: string;
}

function settingNow({ raw, code, field }: Setting, value: number, issues: readonly DataIssue[]): SettingNow {
  const [cell, another] = raw === undefined ? [] : settingCells(raw, code, field);
  if (raw === undefined || cell === undefined) return { value, state: "missing", issue: null, address: null };
  if (another !== undefined) return { value, state: "repeated", issue: null, address: null };
  const address = addressOf(
    raw.firstColumnNumber + cell.columnIndex,
    raw.headerRowNumber + 1 + cell.rowIndex,
  );
  const issue = issues.find((each) => each.address === address) ?? null;
  const state = cell.value === null ? "empty" : issue === null ? "usable" : "unusable";
  return { value, state, issue, address };
}

function ownNameOf(raw: RawTable | undefined, key: CriterionKey, name: Text): string | null {
  const found = raw === undefined ? undefined : settingCells(raw, key, "name")[0]?.value;
  if (typeof found !== "string") return null;
  return LANGUAGES.some((language) => name[language] === found) ? null : found;
}
