import { optional, text } from "../../../../core/sheets/declare";
import { criterion, roundedMean } from "./criterion";

export const MEAN_SEVERITY = criterion({
  key: "severity",
  name: text("平均严重度", "Mean severity"),
  weight: 20,
  bounds: [1, 5],
  column: optional(
    "decimal",
    text("平均严重度", "Mean severity"),
    text("各条需求的平均", "Mean over the needs"),
    { width: 60 },
  ),
  scoreTitle: text("严重分", "Severity score"),
  valueOf: ({ needs }) => roundedMean(needs.map(({ need }) => need.severity)),
});
