/** Each part of `src`, and the only other parts it may import; `/*` stands for every part of that name. The table is the architecture. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  language: [],
  "core/numeric": [],
  "core/matching": ["core/numeric"],
  "core/sheets/declare": ["language"],
  "core/sheets/texts": ["core/sheets/declare", "language"],
  "core/sheets/reading": ["core/sheets/declare", "core/numeric", "language"],
  "core/sheets/layout": [
    "core/sheets/declare",
    "core/sheets/texts",
    "core/sheets/reading",
    "core/sheets/charts",
    "language",
  ],
  "core/sheets/charts": ["core/sheets/declare", "core/sheets/texts", "core/numeric", "language"],
  workbook: ["core/sheets/*", "core/numeric", "language"],
  actions: ["workbook", "core/sheets/*", "core/numeric", "language"],
  "taskpane/components": ["actions", "core/sheets/*", "language"],
  "packs/*": ["core/*", "language"],
  packs: ["packs/*", "core/sheets/declare", "taskpane/components"],
  taskpane: ["taskpane/components", "actions", "commands", "core/sheets/*", "language"],
  commands: ["actions", "core/sheets/*", "language"],
  host: [],
  preview: ["host", "language"],
  cli: ["actions", "core/*", "host", "language"],
};

/** What some files of a part may import besides: views of packs, and the entries that hand the packs down. */
export const MAY_ALSO_IMPORT: readonly {
  readonly files: RegExp;
  readonly parts: readonly string[];
}[] = [
  { files: /^packs\/\w+\/(.+\.tsx|pages\/.+)$/, parts: ["taskpane/components"] },
  { files: /^taskpane\/(index\.tsx|actions-here\.ts|compute-worker\.ts)$/, parts: ["packs"] },
  { files: /^cli\/(open-workbook|sample-files)\.ts$/, parts: ["packs"] },
];

/** Globals of the outside world, and the parts that may touch them. */
export const OWNED_GLOBALS: Readonly<Record<string, readonly string[]>> = {
  Excel: ["workbook", "actions"],
  Office: ["workbook", "taskpane", "commands"],
  document: ["taskpane", "taskpane/components", "preview", "host", "packs/*"],
  window: ["taskpane", "preview", "host"],
  localStorage: ["taskpane", "preview", "host"],
  process: ["cli", "host"],
  Date: ["workbook", "actions", "taskpane", "taskpane/components", "cli", "host", "preview"],
};

/** npm packages the pure core may use: small, pure, no environment. */
export const CORE_PACKAGES: readonly string[] = ["fastest-levenshtein", "flatqueue", "gcoord"];
