import type { Catalogue } from "../../../language";

/** Words that several charts say. */
export const SHARED_TEXTS = {
  none: { zh: "（无）", en: "(none)" },
  group: { zh: "服务人群", en: "Group" },
} as const satisfies Catalogue;
