import { addressOf, rawOf, type Query, type RawTable } from "../../../core/sheets/declare";
import type { Language } from "../../../language";
import { OPTION_TABLE } from "../tables/setting-fields";
import { TABLES } from "../tables/tables";
import { optionsNow, type OptionsNow } from "./settings-now";

/** Tables of the Settings sheet that people fill in there. */
export const SETTING_LISTS = [
  "list-category",
  "list-group",
  "list-unit",
  "list-source",
  "list-kind",
  "list-evidence",
  "substitutes",
  "minimumShares",
] as const;
export type SettingList = (typeof SETTING_LISTS)[number];

/** Where a table of the Settings sheet is now. */
export interface ListPlace {
  readonly sheet: string;
  /** Of its first header. */
  readonly address: string;
  /** Rows that hold something. */
  readonly rows: number;
}

/** The options and lists, as Excel shows them now. */
export interface SettingsNow {
  readonly language: Language | null;
  readonly options: OptionsNow;
  /** What the sheet of the options is called now; null where the table is not there. */
  readonly sheet: string | null;
  /** Those that are there. */
  readonly lists: Readonly<Partial<Record<SettingList, ListPlace>>>;
}

export const SETTINGS_NOW: Query<SettingsNow> = {
  tables: TABLES.filter(({ key }) => key === OPTION_TABLE.key || SETTING_LISTS.some((each) => each === key)),
  answer: ({ language, tables }) => {
    const options = rawOf(tables, OPTION_TABLE);
    const lists = SETTING_LISTS.flatMap((key) => {
      const raw = tables.get(key);
      return raw === undefined ? [] : [[key, placeOf(raw)] as const];
    });
    return {
      language,
      options: optionsNow(options),
      sheet: options?.sheet ?? null,
      lists: Object.fromEntries(lists),
    };
  },
};

function placeOf({ sheet, firstColumnNumber, headerRowNumber, rows }: RawTable): ListPlace {
  return {
    sheet,
    address: addressOf(firstColumnNumber, headerRowNumber),
    rows: rows.filter((row) => row.some((cell) => cell !== null)).length,
  };
}
