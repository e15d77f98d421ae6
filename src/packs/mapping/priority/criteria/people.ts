import { optional, text } from "../../../../core/sheets/declare";
import { criterion } from "./criterion";

export const PEOPLE_AFFECTED = criterion({
  key: "people",
  name: text("受影响人数", "People affected"),
  weight: 20,
  bounds: [0, 500],
  column: optional("integer", text("受影响人数", "People"), text("各条需求相加", "Sum over the needs"), {
    width: 66,
  }),
  scoreTitle: text("人数分", "People score"),
  valueOf: ({ needs }) => needs.reduce((sum, { need }) => sum + need.people, 0),
});
