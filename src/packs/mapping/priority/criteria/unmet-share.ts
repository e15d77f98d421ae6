import { optional, text } from "../../../../core/sheets/declare";
import { criterion, roundedMean } from "./criterion";

/** A mean of shares, because quantities of different units cannot be summed. */
export const UNMET_SHARE = criterion({
  key: "unmetShare",
  name: text("未满足比例", "Unmet share"),
  weight: 20,
  bounds: [0, 1],
  column: optional(
    "share",
    text("未满足比例", "Unmet share"),
    text("各条需求未满足比例的平均", "Mean over the needs"),
    { width: 60 },
  ),
  scoreTitle: text("缺口分", "Unmet score"),
  valueOf: ({ needs }) =>
    roundedMean(
      needs
        .filter(({ need }) => need.quantity > 0)
        .map(({ need, served }) => (need.quantity - served) / need.quantity),
    ),
});
