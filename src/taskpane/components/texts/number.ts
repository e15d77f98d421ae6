import type { Catalogue } from "../../../language";

/** Messages of fields for numbers. */
export const PANE_NUMBER = {
  "pane.number.notANumber": {
    zh: "“{name}”要填数字，“{found}”不是数字。",
    en: "“{name}” takes a number; “{found}” is not one.",
  },
  "pane.number.out-of-range": {
    zh: "“{name}”要在 {minimum} 到 {maximum} 之间，{found} 不行。",
    en: "“{name}” must lie between {minimum} and {maximum}; {found} does not.",
  },
  "pane.number.not-whole": {
    zh: "“{name}”要填整数，{found} 不行。",
    en: "“{name}” takes a whole number; {found} is not one.",
  },
} as const satisfies Catalogue;
