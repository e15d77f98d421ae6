import type { SettingNow } from "../reading/settings-now";

/** Whether the cell of a setting is there and does not hold `usual`. */
export const canBeReset = ({ value, state, address }: SettingNow, usual: number): boolean =>
  address !== null && (value !== usual || state !== "usable");
