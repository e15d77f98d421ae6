/** Functions that Excel 2019, WPS and LibreOffice 7.4 compute alike. */
const ALLOWED: ReadonlySet<string> = new Set([
  "AND",
  "AVERAGE",
  "AVERAGEIFS",
  "COUNT",
  "COUNTA",
  "COUNTIF",
  "COUNTIFS",
  "HYPERLINK",
  "IF",
  "IFERROR",
  "INDEX",
  "INT",
  "ISNUMBER",
  "LEN",
  "MATCH",
  "MAX",
  "MIN",
  "N",
  "NOT",
  "OFFSET",
  "OR",
  "RANK",
  "ROUND",
  "SUM",
  "SUMIF",
  "SUMIFS",
  "SUMPRODUCT",
  "TODAY",
]);

/** What a formula does that not every office suite computes alike; empty when there is nothing. */
export function faultsOf(formula: string): readonly string[] {
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "S!");
  const functions = [...code.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu)].map(([, name = ""]) => name);
  return [
    ...(formula.startsWith("=") ? [] : ["no ="]),
    ...functions.filter((name) => !ALLOWED.has(name)).map((name) => `function ${name}`),
    ...(/#REF!|#NAME\?|\[@/.test(code) ? ["broken reference"] : []),
    ...(/\[#(?!This Row\])/.test(code) ? ["table item"] : []),
    ...(formula.length > 8_192 ? ["too long"] : []),
  ];
}
