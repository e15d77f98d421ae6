/** Why a file was not read. Nothing of it is in memory then. */
type FileProblemCode =
  "empty" | "not-a-workbook" | "old-format" | "encrypted" | "truncated" | "too-large" | "damaged";

/** The file cannot be read as a workbook; `part` names the piece at fault where there is one. */
export class FileProblem extends Error {
  readonly code: FileProblemCode;
  readonly part: string | null;

  constructor(code: FileProblemCode, part: string | null = null) {
    super(part === null ? `workbook file ${code}` : `workbook file ${code}: ${part}`);
    this.name = "FileProblem";
    this.code = code;
    this.part = part;
  }
}
