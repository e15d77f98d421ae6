/** Each part of `src`, and the only other parts it may import. The table is the architecture. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "core/numeric": [],
  "core/model": ["core/numeric"],
  i18n: ["core/model"],
  "core/reading": ["core/model", "core/numeric"],
  "core/templates": ["core/model", "core/reading", "i18n"],
  "core/matching": ["core/model", "core/numeric"],
  "core/indicators": ["core/model", "core/numeric", "core/matching"],
  "core/priority": ["core/model", "core/numeric", "core/indicators", "core/matching", "core/templates"],
  "core/charts": [
    "core/model",
    "core/numeric",
    "core/indicators",
    "core/matching",
    "core/priority",
    "core/templates",
    "i18n",
  ],
  "core/results": [
    "core/model",
    "core/numeric",
    "core/reading",
    "core/indicators",
    "core/matching",
    "core/priority",
    "core/templates",
    "core/charts",
    "i18n",
  ],
  workbook: ["core/*", "i18n"],
  actions: ["core/*", "workbook", "i18n"],
  taskpane: ["actions", "commands", "core/*", "i18n"],
  commands: ["actions", "core/*", "i18n"],
  host: [],
  preview: ["host", "i18n", "core/model"],
  cli: ["actions", "core/*", "host", "i18n"],
};

/** Globals of the outside world, and the parts that may touch them. */
export const OWNED_GLOBALS: Readonly<Record<string, readonly string[]>> = {
  Excel: ["workbook", "actions"],
  Office: ["workbook", "taskpane", "commands"],
  document: ["taskpane", "preview", "host"],
  window: ["taskpane", "preview", "host"],
  localStorage: ["taskpane", "preview", "host"],
  process: ["cli", "host"],
  Date: ["workbook", "actions", "taskpane", "cli", "host", "preview"],
};

/** npm packages the pure core may use: small, pure, no environment. */
export const CORE_PACKAGES: readonly string[] = ["fastest-levenshtein", "flatqueue", "gcoord"];
