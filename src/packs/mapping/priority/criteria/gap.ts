import { optional, text } from "../../../../core/sheets/declare";
import { criterion, rounded } from "./criterion";

export const SURVEY_GAP = criterion({
  key: "gap",
  name: text("重要性与满意度之差", "Importance – satisfaction gap"),
  weight: 10,
  bounds: [0, 4],
  column: optional(
    "decimal",
    text("重要性与满意度之差", "Importance gap"),
    text("至少 10 份答卷才计", "From ten answers up"),
    { width: 72 },
  ),
  scoreTitle: text("差距分", "Gap score"),
  valueOf: ({ gap }) => (gap === null ? null : rounded(gap)),
});
