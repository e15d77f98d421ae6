import { optional, text } from "../../../../core/sheets/declare";
import { criterion } from "./criterion";

export const EVIDENCE_KINDS = criterion({
  key: "evidence",
  name: text("来源种数", "Kinds of evidence"),
  weight: 10,
  bounds: [0, 5],
  column: optional(
    "integer",
    text("来源种数", "Evidence kinds"),
    text("问卷、座谈等几种", "Survey, meeting …"),
    { width: 54 },
  ),
  scoreTitle: text("来源分", "Evidence score"),
  valueOf: ({ needs }) => new Set(needs.flatMap(({ need }) => need.evidence)).size,
});
