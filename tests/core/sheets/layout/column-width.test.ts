import { NEEDS } from "../../../../src/packs/mapping/tables/fields";
import { UNMET } from "../../../../src/packs/mapping/tables/result-fields";
import { columnWidth } from "../../../../src/core/sheets/layout/column-width";

describe("a column", () => {
  it("is as wide in Chinese as the dictionary says", () => {
    expect(columnWidth(NEEDS.fields.quantity, "zh")).toBe(NEEDS.fields.quantity.width);
  });

  it("has room in English for the longest word of its header and the filter button", () => {
    expect(columnWidth(NEEDS.fields.quantity, "en")).toBe(78);
    expect(columnWidth(NEEDS.fields.description, "en")).toBe(NEEDS.fields.description.width);
  });

  it("has room in English for the longer names of lists", () => {
    expect(columnWidth(UNMET.fields.category, "en")).toBe(134);
  });
});
