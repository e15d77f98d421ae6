import type { EXPECTED } from "./expected-texts";
import type { Say } from "./words";

/** One flaw of a dataset file: where, what is there, and what belongs there. */
export interface DatasetIssue {
  /** For example `needs[3].quantity`. */
  readonly path: string;
  /** JSON; null: nothing is there. */
  readonly found: string | null;
  readonly expected: Expected;
}

/** The words for what belongs there, and the values in them. */
export interface Expected {
  readonly key: keyof typeof EXPECTED;
  readonly values: Readonly<Record<string, string | number>>;
}

export const expected = (key: Expected["key"], values: Expected["values"] = {}): Expected => ({
  key,
  values,
});

/** The flaw as a sentence. */
export function describeDatasetIssue(
  { path, found, expected: { key, values } }: DatasetIssue,
  say: Say,
): string {
  const belongs = say(key, values);
  return found === null
    ? say("cli.dataset-issue.missing", { path, expected: belongs })
    : say("cli.dataset-issue", { path, expected: belongs, found });
}
