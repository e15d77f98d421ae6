import type { Move } from "./movement";

/** What a key means to the grid when no cell is being edited; null: nothing. */
export type Command =
  | { readonly kind: "move"; readonly move: Move; readonly extend: boolean }
  | { readonly kind: "select-all" }
  | { readonly kind: "edit" | "clear" | "open-list" | "drop-copy" }
  | { readonly kind: "change"; readonly change: Change }
  | { readonly kind: "next"; readonly by: "rows" | "columns"; readonly isNext: boolean }
  | { readonly kind: "sheet"; readonly step: 1 | -1 };

/** What a key does to the workbook without anything being typed. */
export type Change = "undo" | "redo" | "fill-down" | "fill-right";

export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const ARROWS: Readonly<Record<string, { readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 }>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** The command of a key; `pageRows` is how many rows PageDown moves by. */
export function commandOf(key: Key, pageRows: number): Command | null {
  const arrow = ARROWS[key.key];
  if (arrow && key.alt) return arrow.rows > 0 ? { kind: "open-list" } : null;
  if (arrow) return move({ kind: key.ctrl ? "edge" : "step", ...arrow }, key.shift);
  return key.ctrl ? ctrlCommand(key) : plainCommand(key, pageRows);
}

function plainCommand({ key, shift }: Key, pageRows: number): Command | null {
  switch (key) {
    case "Enter":
      return { kind: "next", by: "rows", isNext: !shift };
    case "Tab":
      return { kind: "next", by: "columns", isNext: !shift };
    case "Home":
      return move({ kind: "row-start" }, shift);
    case "PageDown":
      return move({ kind: "page", rows: pageRows }, shift);
    case "PageUp":
      return move({ kind: "page", rows: -pageRows }, shift);
    default:
      return PLAIN[key] ?? null;
  }
}

const PLAIN: Readonly<Record<string, Command>> = {
  F2: { kind: "edit" },
  Delete: { kind: "clear" },
  Backspace: { kind: "clear" },
  Escape: { kind: "drop-copy" },
};

function ctrlCommand({ key, shift }: Key): Command | null {
  switch (key) {
    case "Home":
      return move({ kind: "first-cell" }, shift);
    case "End":
      return move({ kind: "last-cell" }, shift);
    case "PageDown":
      return { kind: "sheet", step: 1 };
    case "PageUp":
      return { kind: "sheet", step: -1 };
    default:
      return LETTERS[(shift ? "shift " : "") + key.toLowerCase()] ?? null;
  }
}

const LETTERS: Readonly<Record<string, Command>> = {
  a: { kind: "select-all" },
  z: { kind: "change", change: "undo" },
  y: { kind: "change", change: "redo" },
  "shift z": { kind: "change", change: "redo" },
  d: { kind: "change", change: "fill-down" },
  r: { kind: "change", change: "fill-right" },
};

const move = (to: Move, extend: boolean): Command => ({ kind: "move", move: to, extend });
