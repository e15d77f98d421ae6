import { WorkbookProblem } from "../actions";
import type { Language } from "../language";
import { describeProblem } from "../core/sheets/texts";

/** An action's refusal in words; anything else is our mistake and is shown with its stack. */
export function describeFailure(error: unknown, language: Language): string {
  if (error instanceof WorkbookProblem) return describeProblem(error.problem, language);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
