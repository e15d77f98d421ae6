/** The two languages of the workbook and the pane; Chinese comes first. */
export type Language = "zh" | "en";
export const LANGUAGES: readonly Language[] = ["zh", "en"];

/** One text in both languages: a missing translation is a type error. */
export type Text = Readonly<Record<Language, string>>;
