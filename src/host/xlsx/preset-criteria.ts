/** How a file writes the criteria that Excel offers ready-made; `corner` in formulas is the first cell the format is for. */
interface PresetCode {
  readonly type: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly formula: string | null;
}

/** Null for a criterion Excel has no rule for. */
export function presetCode(criterion: string, corner: string): PresetCode | null {
  const code = CODES[criterion];
  if (code === undefined) return null;
  return { ...code, formula: code.formula?.replaceAll("#", corner) ?? null };
}

/** The criterion of a rule as read, or null. */
export function presetOfCode(type: string, attributes: Readonly<Record<string, string>>): string | null {
  const found = Object.entries(CODES).find(
    ([, code]) =>
      code.type === type &&
      DISTINGUISHING.every(
        (name) => String(code.attributes[name] ?? DEFAULTS[name]) === (attributes[name] ?? DEFAULTS[name]),
      ),
  );
  return found?.[0] ?? null;
}

const DISTINGUISHING = ["timePeriod", "aboveAverage", "equalAverage", "stdDev"];
const DEFAULTS: Readonly<Record<string, string>> = {
  timePeriod: "",
  aboveAverage: "1",
  equalAverage: "0",
  stdDev: "0",
};

const simple = (type: string, formula: string | null = null): PresetCode => ({
  type,
  attributes: {},
  formula,
});
const period = (timePeriod: string, formula: string): PresetCode => ({
  type: "timePeriod",
  attributes: { timePeriod },
  formula,
});
const average = (attributes: Readonly<Record<string, number>>): PresetCode => ({
  type: "aboveAverage",
  attributes,
  formula: null,
});

/** Names of `Excel.ConditionalFormatPresetCriterion`; the formulas are those Excel writes itself. */
const CODES: Readonly<Record<string, PresetCode>> = {
  Blanks: simple("containsBlanks", "LEN(TRIM(#))=0"),
  NonBlanks: simple("notContainsBlanks", "LEN(TRIM(#))>0"),
  Errors: simple("containsErrors", "ISERROR(#)"),
  NonErrors: simple("notContainsErrors", "NOT(ISERROR(#))"),
  UniqueValues: simple("uniqueValues"),
  DuplicateValues: simple("duplicateValues"),
  Yesterday: period("yesterday", "FLOOR(#,1)=TODAY()-1"),
  Today: period("today", "FLOOR(#,1)=TODAY()"),
  Tomorrow: period("tomorrow", "FLOOR(#,1)=TODAY()+1"),
  LastSevenDays: period("last7Days", "AND(TODAY()-FLOOR(#,1)<=6,FLOOR(#,1)<=TODAY())"),
  LastWeek: period(
    "lastWeek",
    "AND(TODAY()-ROUNDDOWN(#,0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(#,0)<(WEEKDAY(TODAY())+7))",
  ),
  ThisWeek: period(
    "thisWeek",
    "AND(TODAY()-ROUNDDOWN(#,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(#,0)-TODAY()<=7-WEEKDAY(TODAY()))",
  ),
  NextWeek: period(
    "nextWeek",
    "AND(ROUNDDOWN(#,0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(#,0)-TODAY()<(15-WEEKDAY(TODAY())))",
  ),
  LastMonth: period("lastMonth", "AND(MONTH(#)=MONTH(EDATE(TODAY(),0-1)),YEAR(#)=YEAR(EDATE(TODAY(),0-1)))"),
  ThisMonth: period("thisMonth", "AND(MONTH(#)=MONTH(TODAY()),YEAR(#)=YEAR(TODAY()))"),
  NextMonth: period("nextMonth", "AND(MONTH(#)=MONTH(EDATE(TODAY(),0+1)),YEAR(#)=YEAR(EDATE(TODAY(),0+1)))"),
  AboveAverage: average({}),
  BelowAverage: average({ aboveAverage: 0 }),
  EqualOrAboveAverage: average({ equalAverage: 1 }),
  EqualOrBelowAverage: average({ aboveAverage: 0, equalAverage: 1 }),
  OneStdDevAboveAverage: average({ stdDev: 1 }),
  OneStdDevBelowAverage: average({ aboveAverage: 0, stdDev: 1 }),
  TwoStdDevAboveAverage: average({ stdDev: 2 }),
  TwoStdDevBelowAverage: average({ aboveAverage: 0, stdDev: 2 }),
  ThreeStdDevAboveAverage: average({ stdDev: 3 }),
  ThreeStdDevBelowAverage: average({ aboveAverage: 0, stdDev: 3 }),
};

/** Rules about a cell's text; in formulas `#` is the first cell the format is for and `@` the text looked for. */
export const TEXT_RULES = {
  Contains: ["containsText", "containsText", "NOT(ISERROR(SEARCH(@,#)))"],
  NotContains: ["notContainsText", "notContains", "ISERROR(SEARCH(@,#))"],
  BeginsWith: ["beginsWith", "beginsWith", "LEFT(#,LEN(@))=@"],
  EndsWith: ["endsWith", "endsWith", "RIGHT(#,LEN(@))=@"],
} as const satisfies Readonly<Record<string, readonly [type: string, operator: string, formula: string]>>;

/** The criteria that Excel has. */
export const PRESET_CRITERIA: readonly string[] = Object.keys(CODES);
