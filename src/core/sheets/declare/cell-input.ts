/** What goes into a cell: a constant, a date serial, or a formula. Text is written as text, whatever it begins with. */
export type CellInput = string | number | boolean | null | Formula;
export interface Formula {
  /** With its leading `=`, en-US, functions that Excel 2019, WPS and LibreOffice compute alike. */
  readonly formula: string;
}
