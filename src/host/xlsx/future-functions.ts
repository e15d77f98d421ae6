/**
 * Functions younger than the file format: files carry them with a prefix, or Excel shows `#NAME?`
 * (list of XlsxWriter's documentation, "Formulas added in Excel 2010 and later").
 */
const FUTURE = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR
  BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS
  CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP
  ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE
  FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST
  GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN
  ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT
  NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC
  PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH
  SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER
  TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS
  WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
const FUTURE_SHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);

/** Texts, quoted sheet names, and the brackets of structured references: no functions in there. */
const SKIPPED = `"(?:[^"]|"")*"|'(?:[^']|'')*'|\\[(?:'.|[^\\]'])*\\]`;
const CALL = new RegExp(`${SKIPPED}|(?<![\\p{L}\\p{N}_.])([A-Za-z][A-Za-z0-9.]*)(?=\\()`, "gu");
const PREFIXED = new RegExp(`${SKIPPED}|(_xlfn\\.(?:_xlws\\.)?|_xlws\\.)(?=[A-Za-z])`, "giu");

/** The formula as a file holds it: without its `=`, young functions prefixed. */
export function fileFormula(formula: string): string {
  return formula.replace(/^=/, "").replace(CALL, (text, name?: string) => {
    const upper = name?.toUpperCase() ?? "";
    if (FUTURE_SHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${text}`;
    return FUTURE.has(upper) ? `_xlfn.${text}` : text;
  });
}

/** The reverse of `fileFormula`. */
export function formulaOfFile(text: string): string {
  return `=${text.replace(PREFIXED, (whole, prefix?: string) => (prefix === undefined ? whole : ""))}`;
}
