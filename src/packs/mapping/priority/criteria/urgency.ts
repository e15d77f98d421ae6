import { optional, text } from "../../../../core/sheets/declare";
import { criterion, roundedMean } from "./criterion";

export const MEAN_URGENCY = criterion({
  key: "urgency",
  name: text("平均紧迫度", "Mean urgency"),
  weight: 20,
  bounds: [1, 5],
  column: optional(
    "decimal",
    text("平均紧迫度", "Mean urgency"),
    text("各条需求的平均", "Mean over the needs"),
    { width: 60 },
  ),
  scoreTitle: text("紧迫分", "Urgency score"),
  valueOf: ({ needs }) => roundedMean(needs.map(({ need }) => need.urgency)),
});
