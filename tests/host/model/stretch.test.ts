import { stretchFormula } from "../../../src/host/model/formula-references";

const rows = (top: number, bottom: number) => ({ top, bottom, left: 0, right: 18 });
const stretched = (formula: string, from: ReturnType<typeof rows>) =>
  stretchFormula(formula, "需求清单", "需求清单", { from, to: rows(4, 126) });

test("a reference to a whole column of the table grows with it", () => {
  expect(stretched("=SUM(G5:G9)", rows(4, 8))).toBe("=SUM(G5:G127)");
  expect(stretched("=SUM($G$5:$G$5)", rows(4, 4))).toBe("=SUM($G$5:$G$127)");
});

test("in a table of one row, a reference to the formula's own row stays one row", () => {
  expect(stretched("=COUNTA($A5:$S5)>0", rows(4, 4))).toBe("=COUNTA($A5:$S5)>0");
});
