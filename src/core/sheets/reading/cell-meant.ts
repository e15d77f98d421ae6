import { entriesOf, type CodeBook, type DataIssue, type Field, type FixKind } from "../declare";
import { codeFinder } from "./code-book";
import { serialFromDay } from "./day";
import { dayMeant } from "./day-meant";
import { normalized } from "./header";
import { nearestChoice, nearestName, type Choice } from "./nearest-choice";
import { numberMeant, unitWordsOf } from "./number-meant";
import { parseQuotas } from "./quotas";
import { BETWEEN_ITEMS } from "./read-cell";
import { halfWidth, tidied } from "./tidy";

/** A cell with a flaw, and what it may mean depends on. */
export interface FlawedCell {
  readonly code: DataIssue["code"];
  readonly field: Field;
  readonly cell: string | number;
  /** Names of the unit in the same row. */
  readonly unit: readonly string[];
  readonly codes: CodeBook;
  /** What its column offers. */
  readonly offered: readonly string[];
}

export interface Meaning {
  readonly after: string | number;
  readonly kind: FixKind;
  readonly isSure: boolean;
}

/** What the cell should hold so that it says without a flaw what it says beyond doubt; null where that cannot be told. */
export function meaningOf(flawed: FlawedCell): Meaning | null {
  const meant = MEANINGS[flawed.code]?.(flawed) ?? null;
  return meant === null || meant.after === flawed.cell ? null : meant;
}

type Meant = (flawed: FlawedCell) => Meaning | null;

const numberOf: Meant = ({ cell, field, unit }) => {
  if (typeof cell === "number") return null;
  const after = numberMeant(cell, unitWordsOf(field, unit));
  return after === null ? null : { after, kind: kindOf(cell, String(after), "number"), isSure: true };
};

const dayOf: Meant = ({ cell }) => {
  const day = dayMeant(cell);
  return day === null ? null : { after: serialFromDay(day), kind: "date", isSure: true };
};

/** Texts of fields with a grammar of their own: nothing but what nobody sees, and the width of letters. */
const tidiedText: Meant = ({ cell }) => {
  const found = String(cell);
  const after = tidied(found) === found ? halfWidth(found) : tidied(found);
  return { after, kind: kindOf(found, after, "full-width"), isSure: true };
};

const offeredOf: Meant = ({ cell, offered }) => {
  const found = String(cell);
  const isListed = offered.some((name) => normalized(name) === normalized(tidied(found)));
  if (isListed) return { after: tidied(found), kind: "trim", isSure: true };
  const choice = nearestName(found, offered);
  return choice === null ? null : { after: choice.label, kind: "nearest-choice", isSure: choice.isSure };
};

/** Every item that is not in the list gets the entry it means; the others and the marks between them stay. */
const choicesOf: Meant = ({ cell, field, codes }) => {
  const { list, type } = field;
  if (list === undefined) return null;
  const codeOf = codeFinder(codes, list);
  const labels = entriesOf(codes, list).map(({ label }) => label);
  const parts =
    type === "code" ? [String(cell)] : String(cell).split(new RegExp(`(${BETWEEN_ITEMS.source})`));
  const choices = parts.map((part, index): Choice | null => {
    const isMark = index % 2 === 1;
    if (isMark || part.trim() === "") return { label: part, isSure: true };
    return type === "quotas" ? quotaOf(part, labels, codeOf) : choiceOf(part, labels, codeOf);
  });
  if (choices.includes(null)) return null;
  const after = choices
    .map((choice, index) => gapBefore(parts[index], index) + (choice?.label ?? ""))
    .join("");
  return {
    after,
    kind: kindOf(String(cell), after, "nearest-choice"),
    isSure: choices.every((choice) => choice?.isSure),
  };
};

/** English puts a space behind a mark, and it stays. */
const gapBefore = (part = "", index: number): string => (index > 0 && /^ \S/.test(part) ? " " : "");

type CodeOf = (found: string) => string | null;

function choiceOf(part: string, labels: readonly string[], codeOf: CodeOf): Choice | null {
  if (codeOf(part) !== null) return { label: part.trim(), isSure: true };
  const plain = tidied(part);
  return codeOf(plain) !== null ? { label: plain, isSure: true } : nearestChoice(plain, labels);
}

function quotaOf(part: string, labels: readonly string[], codeOf: CodeOf): Choice | null {
  const quotas = parseQuotas(tidied(part));
  const quota = typeof quotas === "string" ? undefined : quotas[0];
  if (quota === undefined) return null;
  if (codeOf(quota.group) !== null) return { label: part.trim(), isSure: true };
  const choice = choiceOf(quota.group, labels, codeOf);
  return choice === null ? null : { ...choice, label: `${choice.label} ${quota.most}` };
}

function kindOf(before: string, after: string, otherwise: FixKind): FixKind {
  if (before === after) return otherwise;
  if (withoutSpaces(tidied(before)) === withoutSpaces(after)) return "trim";
  return withoutSpaces(halfWidth(before)) === withoutSpaces(after) ? "full-width" : otherwise;
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, "");

const MEANINGS: Readonly<Partial<Record<DataIssue["code"], Meant>>> = {
  "number-as-text": numberOf,
  "not-a-number": numberOf,
  "date-as-text": dayOf,
  "date-unreadable": dayOf,
  "code-unknown": choicesOf,
  "community-unknown": offeredOf,
  "slots-unreadable": tidiedText,
  "grade-unreadable": tidiedText,
  "quotas-unreadable": tidiedText,
};
