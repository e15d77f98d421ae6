/** The name for which a table has the file's word (or number); undefined where it has none. */
export const nameOf = <Name extends string, Code>(
  codes: Readonly<Record<Name, Code>>,
  code: unknown,
): Name | undefined => (Object.keys(codes) as Name[]).find((name) => codes[name] === code);

export const CALCULATION_MODES = {
  Automatic: null,
  AutomaticExceptTables: "autoNoTable",
  Manual: "manual",
} as const;

/** Of sheets that do not show. */
export const STATES = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" } as const;
