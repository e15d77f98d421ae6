import { fill, type Language, type Text } from "../../../language";
import { SHEET_TEXTS } from "../texts";
import { offerOf, type ValidationSpec, type Field, type FieldType } from "../declare";
import { listName, offerName } from "./names";

type Rule = ValidationSpec["rule"];
type Alert = NonNullable<ValidationSpec["alert"]>;

/** What a cell of the field accepts, with its prompt and the alert that says how to put it right; null where anything goes. */
export function validationOf(field: Field, language: Language): ValidationSpec | null {
  const rule = ruleOf(field);
  if (rule === null) return null;
  const title = clipped(field.title[language], LONGEST_TITLE);
  return {
    rule,
    prompt: { title, message: clipped(guidanceOf(field, language), LONGEST_MESSAGE) },
    alert: isFree(field) ? null : { style: styleOf(field), title, message: alertOf(field, rule, language) },
  };
}

/** The list only helps: several names in one cell are welcome, or names that nobody has listed. */
const isFree = ({ type, offers }: Field): boolean => type === "codes" || offers !== undefined;

/** A list of rows ends at a gap between them, and the row may come later: ids are never refused, only asked about. */
const styleOf = ({ reference }: Field): Alert["style"] => (reference === undefined ? "Stop" : "Warning");

/** The guidance of a field in words, required ones marked with `*`. */
export function guidanceOf(field: Field, language: Language): string {
  const guidance = field.guidance[language];
  const example = field.example?.[language];
  const words =
    example === undefined ? guidance : fill(SHEET_TEXTS["guidance.example"], language, { guidance, example });
  if (field.formula !== undefined)
    return fill(SHEET_TEXTS["guidance.computed"], language, { guidance: words });
  if (words === "") return "";
  return field.required ? fill(SHEET_TEXTS["guidance.required"], language, { guidance: words }) : words;
}

/** Limits of Excel's data validation, in characters. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

const clipped = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

/** Days that a community's records can bear; anything else is a slip of the hand. */
const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2099-12-31";
/** Every one of a week's 21 times in words, with room to spare. */
const LONGEST_SLOTS = 400;
/** A line for every group. */
const LONGEST_QUOTAS = 400;
/** `AAAAA`, with a word beside it. */
const LONGEST_GRADE = 10;

function ruleOf(field: Field): Rule | null {
  const offer = offerOf(field);
  if (offer !== undefined) return { list: `=${offerName(offer)}` };
  if (field.type === "quotas") return { maxLength: LONGEST_QUOTAS };
  if (field.type === "grade") return { maxLength: LONGEST_GRADE };
  if (field.list !== undefined) return { list: `=${listName(field.list)}` };
  if (field.type === "date") return { date: { first: FIRST_DAY, last: LAST_DAY } };
  if (field.type === "slots") return { maxLength: LONGEST_SLOTS };
  if (field.maxLength !== undefined) return { maxLength: field.maxLength };
  return field.maximum === undefined ? null : numberRule(field, field.maximum);
}

function numberRule(field: Field, maximum: number): Rule {
  const minimum = field.minimum ?? 0;
  if (WHOLE.has(field.type)) return { wholeNumber: { minimum, maximum } };
  // Cells hold yuan, memory holds fen.
  return { decimal: { minimum, maximum: field.type === "money" ? maximum / 100 : maximum } };
}

const WHOLE: ReadonlySet<FieldType> = new Set(["integer", "metres", "scale"]);

function alertOf(field: Field, rule: Rule, language: Language): Alert["message"] {
  const say = (text: Text, values: Readonly<Record<string, string | number>>): string =>
    fill(text, language, values);
  if (field.reference !== undefined) return say(SHEET_TEXTS["alert.reference"], {});
  if ("list" in rule) return say(SHEET_TEXTS["alert.list"], {});
  if ("wholeNumber" in rule) return say(SHEET_TEXTS["alert.whole"], rule.wholeNumber);
  if ("decimal" in rule) return say(SHEET_TEXTS["alert.decimal"], rule.decimal);
  if ("date" in rule) return say(SHEET_TEXTS["alert.date"], rule.date);
  return say(SHEET_TEXTS["alert.length"], { maximum: rule.maxLength });
}
