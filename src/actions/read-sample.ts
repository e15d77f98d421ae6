import Papa from "papaparse";

import {
  type Catalogue,
  tablesOf,
  type Table,
  type CellInput,
  labelOf,
  type CodeBook,
  type Field,
} from "../core/sheets/declare";
import type { Language } from "../language";
import { defaultCodeBook, parseQuotas, parseSlots, printSlots, serialFromDay } from "../core/sheets/reading";

import { problem, type InputRows } from "../workbook";
import type { SampleTexts } from "./types";

/** The sample's rows as cells of the input tables, in the order of their fields and in the words of `language`. */
export function sampleRows(catalogue: Catalogue, texts: SampleTexts, language: Language): InputRows {
  const codes = defaultCodeBook(catalogue.lists, language);
  return new Map(
    tablesOf(catalogue, "input").flatMap((table) => {
      const text = texts[table.key];
      return text === undefined ? [] : [[table, tableRows(table, text, { language, codes })] as const];
    }),
  );
}

interface Wording {
  readonly language: Language;
  readonly codes: CodeBook;
}

function tableRows(
  { key, fields: declared }: Table,
  csv: string,
  wording: Wording,
): readonly (readonly CellInput[])[] {
  const { data, errors } = Papa.parse<Readonly<Record<string, string>>>(csv, {
    header: true,
    delimiter: ",",
    skipEmptyLines: true,
  });
  const error = errors[0];
  if (error !== undefined) throw problem("file-unreadable", { file: `${key}.csv`, detail: error.message });
  const fields = Object.entries(declared);
  return data.map((row) =>
    fields.map(([name, field]) =>
      cellOf(row[`${name}.${wording.language}`] ?? row[name] ?? "", field, wording),
    ),
  );
}

/** What the sheet shows for a text of the sample: codes become names, days serial numbers; an empty text is an empty cell. */
function cellOf(text: string, field: Field, { language, codes }: Wording): CellInput {
  if (text === "") return null;
  if (AS_IT_IS.has(field.type)) return text;
  if (field.type === "date") return serialFromDay(text);
  if (field.type === "slots") return printSlots(parseSlots(text) ?? 0, language);
  if (field.type === "code") return labelIn(codes, field, text);
  if (field.type === "quotas") return quotasIn(text, field, { language, codes });
  if (field.type === "codes") {
    const names = text.split(";").map((code) => labelIn(codes, field, code.trim()));
    return names.join(SEPARATOR[language]);
  }
  return Number(text);
}

function quotasIn(text: string, field: Field, { language, codes }: Wording): string {
  const quotas = parseQuotas(text);
  if (typeof quotas === "string") return text;
  return quotas.map(({ group, most }) => `${labelIn(codes, field, group)} ${most}`).join(SEPARATOR[language]);
}

const AS_IT_IS: ReadonlySet<Field["type"]> = new Set(["id", "text", "grade", "reference"]);
const SEPARATOR: Readonly<Record<Language, string>> = { zh: "；", en: "; " };

const labelIn = (codes: CodeBook, { list }: Field, code: string): string =>
  list === undefined ? code : labelOf(codes, list, code);
