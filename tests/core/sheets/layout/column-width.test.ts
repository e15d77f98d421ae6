import { UNMET } from "../../../../src/packs/mapping/tables/result-fields";
import { columnWidth } from "../../../../src/core/sheets/layout/column-width";

describe("a column", () => {
  it("is as wide in Chinese as the dictionary says", () => {
    expect(columnWidth(NEED_FIELDS.quantity, "zh")).toBe(NEED_FIELDS.quantity.width);
  });

  it("has room in English for the longest word of its header and the filter button", () => {
    expect(columnWidth(NEED_FIELDS.quantity, "en")).toBe(78);
    expect(columnWidth(NEED_FIELDS.description, "en")).toBe(NEED_FIELDS.description.width);
  });

  it("has room in English for the longer names of lists", () => {
    expect(columnWidth(UNMET.fields.category, "en")).toBe(134);
  });
});
