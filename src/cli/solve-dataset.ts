import type { MatchingNeed, MatchingProblem, MatchingResource } from "../core/matching";
import { expected, type DatasetIssue } from "./dataset-issue";
import { isRecord, pathOf, readRow, readRows, type Row } from "./dataset-reader";
import { readMembers, type MemberReader } from "./json-members";
import { readNeed, readResource } from "./solve-rows";
import { readRules } from "./solve-rules";

/** A dataset that `solveDataset` takes, or everything that is wrong with it. */
export type ParsedDataset =
  | { readonly problem: MatchingProblem; readonly issues: null }
  | { readonly problem: null; readonly issues: readonly DatasetIssue[] };

/** The matching problem in the JSON text `bytes`, or a list of what to repair in it. Throws SyntaxError where it is not JSON. */
export function readSolveDataset(bytes: Uint8Array): ParsedDataset {
  const draft = emptyDraft();
  readMembers(bytes, draft.reader);
  return draft.finish();
}

/** The same from `json`, what `JSON.parse` made of the text. */
export function parseSolveDataset(json: unknown): ParsedDataset {
  const { reader, finish } = emptyDraft();
  for (const [name, value] of Object.entries(isRecord(json) ? json : {})) {
    if (Array.isArray(value)) value.forEach(reader.list(name));
    else reader.value(name, value);
  }
  return finish();
}

interface Draft {
  readonly reader: MemberReader;
  readonly finish: () => ParsedDataset;
}

/** Rows become needs and resources as they come, so that what the file says of them need not be kept. */
function emptyDraft(): Draft {
  const members = new Map<string, unknown>();
  const needs = rowList("needs", readNeed);
  const resources = rowList("resources", readResource);
  const rowLists = new Map<string, RowList<unknown>>([
    ["needs", needs],
    ["resources", resources],
  ]);
  return {
    reader: {
      list: (name) => {
        const list = rowLists.get(name);
        if (list !== undefined) return list.begin();
        const entries: unknown[] = [];
        members.set(name, entries);
        return (entry) => entries.push(entry);
      },
      value: (name, value) => {
        const list = rowLists.get(name);
        if (list === undefined) members.set(name, value);
        else list.refuse(value);
      },
    },
    finish: () => {
      const issues = [...needs.issues(), ...resources.issues()];
      const rules = readRules(members, { needs: needs.count(), resources: resources.count() }, issues);
      if (issues.length > 0) return { problem: null, issues };
      return { problem: { needs: needs.rows(), resources: resources.rows(), ...rules }, issues: null };
    },
  };
}

interface RowList<Entry> {
  /** Starts afresh, as the last of two members of the same name counts. */
  readonly begin: () => (entry: unknown) => void;
  readonly refuse: (value: unknown) => void;
  readonly rows: () => readonly Entry[];
  readonly count: () => number;
  /** What is no row first, then the flaws of rows. */
  readonly issues: () => readonly DatasetIssue[];
}

function rowList<Entry extends MatchingNeed | MatchingResource>(
  name: "needs" | "resources",
  read: (row: Row, issues: DatasetIssue[]) => Entry,
): RowList<Entry> {
  let rows: Entry[] = [];
  let count = 0;
  let notRows = absentList(name, undefined);
  let flaws: DatasetIssue[] = [];
  let firstOfId = new Map<string, number>();
  const reset = (issues: DatasetIssue[]): void => {
    rows = [];
    count = 0;
    notRows = issues;
    flaws = [];
    firstOfId = new Map();
  };
  const add = (row: Row, index: number): void => {
    const knownFlaws = flaws.length;
    const entry = read(row, flaws);
    rows.push(entry);
    // What is no id is a flaw already.
    if (flaws.length > knownFlaws && entry.id === "") return;
    const first = firstOfId.get(entry.id);
    if (first === undefined) firstOfId.set(entry.id, index);
    else flaws.push(repeatedId(entry.id, { list: name, index }, first));
  };
  return {
    begin: () => {
      reset([]);
      return (entry) => {
        const row = readRow(entry, name, count, notRows);
        if (row !== null) add(row, count);
        count += 1;
      };
    },
    refuse: (value) => reset(absentList(name, value)),
    rows: () => rows,
    count: () => count,
    issues: () => [...notRows, ...flaws],
  };
}

function absentList(name: string, value: unknown): DatasetIssue[] {
  const issues: DatasetIssue[] = [];
  readRows(value, name, `{"needs": [...], "resources": [...]}`, issues);
  return issues;
}

const repeatedId = (id: string, row: Pick<Row, "list" | "index">, first: number): DatasetIssue => ({
  path: `${pathOf(row)}.id`,
  found: JSON.stringify(id),
  expected: expected("expected.own-id", { first: pathOf({ list: row.list, index: first }) }),
});
