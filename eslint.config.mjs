import jest from "eslint-plugin-jest";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** Each restriction has a name: a later block replaces a rule's options, so every block lists all it wants. */
const NO_DEFAULT_EXPORT = {
  selector: "ExportDefaultDeclaration",
  message: "Name every export: one thing, one name, everywhere.",
};
const NO_ENUM = { selector: "TSEnumDeclaration", message: "Use a union of literals or an `as const` table." };
const NO_EXPORT_ALL = {
  selector: "ExportAllDeclaration",
  message: "An index lists what it offers by name: it is the folder's table of contents.",
};
const NO_TRY = {
  selector: "TryStatement",
  message: "core has no failing calls: data problems are values, programming mistakes throw.",
};
const NO_NEW_DATE = {
  selector: "NewExpression[callee.name='Date']",
  message: "core takes days as arguments.",
};
const NO_WEAK_MATCHER = {
  selector: "CallExpression[callee.property.name=/^(toBeDefined|toBeTruthy|toBeFalsy)$/]",
  message: "Say what the value is.",
};
const EVERYWHERE = [NO_DEFAULT_EXPORT, NO_ENUM, NO_EXPORT_ALL];

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/", ".cache/"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 10],
      "max-depth": ["error", 3],
      "max-params": ["error", 4],
      "no-restricted-syntax": ["error", ...EVERYWHERE],
      "no-warning-comments": ["error", { terms: ["todo", "fixme"], location: "anywhere" }],
      "no-eval": "error",
      "no-implied-eval": "off",
      "no-new-func": "error",
      eqeqeq: ["error", "always"],
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ["**/*.tsx"],
    rules: { "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...EVERYWHERE, NO_TRY, NO_NEW_DATE],
      "no-restricted-globals": [
        "error",
        "Date",
        "console",
        "process",
        "document",
        "window",
        "Excel",
        "Office",
        "setTimeout",
      ],
      "no-restricted-properties": ["error", { object: "Math", property: "random", message: "Pass a seed." }],
      "no-restricted-imports": ["error", { patterns: ["node:*"] }],
    },
  },
  {
    files: ["src/workbook/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  {
    files: ["tests/**/*.ts", "tests/**/*.tsx"],
    plugins: { jest },
    rules: {
      "max-lines-per-function": "off",
      "no-restricted-syntax": ["error", ...EVERYWHERE, NO_WEAK_MATCHER],
      "jest/expect-expect": ["error", { assertFunctionNames: ["expect*", "fc.assert"] }],
      "jest/no-focused-tests": "error",
      "jest/no-identical-title": "error",
    },
  },
);
