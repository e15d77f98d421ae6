import type { Options } from "../tables/setting-fields";

import type { MessageKey } from "./text";

/** How people choose an option. */
export type OptionControl =
  | { readonly kind: "number"; readonly unit: MessageKey }
  | { readonly kind: "switch"; readonly off: MessageKey; readonly on: MessageKey }
  /** The values are 0, 1, 2 … */
  | { readonly kind: "choice"; readonly choices: readonly MessageKey[] };

export const OPTION_CONTROLS: Readonly<Record<keyof Options, OptionControl>> = {
  tier1From: { kind: "number", unit: "pane.settings.unit.points" },
  tier2From: { kind: "number", unit: "pane.settings.unit.points" },
  metresPerYuan: { kind: "number", unit: "pane.settings.unit.metres" },
  bordersOpen: { kind: "switch", off: "pane.settings.bordersOpen.0", on: "pane.settings.bordersOpen.1" },
  borderSurchargeM: { kind: "number", unit: "pane.settings.unit.metres" },
  fairness: {
    kind: "choice",
    choices: ["pane.settings.fairness.0", "pane.settings.fairness.1", "pane.settings.fairness.2"],
  },
  weeks: { kind: "number", unit: "pane.settings.unit.weeks" },
  coordinates: {
    kind: "choice",
    choices: [
      "pane.settings.coordinates.0",
      "pane.settings.coordinates.1",
      "pane.settings.coordinates.2",
      "pane.settings.coordinates.3",
      "pane.settings.coordinates.4",
    ],
  },
};
