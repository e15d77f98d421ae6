import fc from "fast-check";
import { placedFormula } from "../../src/workbook/placed-formula";
import { addressOfPlace, placeOfReference, referenceTo, type Place } from "../../src/workbook/places";

const place = fc.record<Place>({
  sheet: fc.stringMatching(/^[\p{L}' ]{1,20}$/u),
  top: fc.nat(1_000_000),
  left: fc.nat(16_000),
  rows: fc.integer({ min: 1, max: 50 }),
  columns: fc.integer({ min: 1, max: 50 }),
});

it("reads back what it writes as a reference", () => {
  fc.assert(
    fc.property(place, (one) => {
      expect(placeOfReference(referenceTo(one))).toEqual(one);
    }),
  );
});

it.each([
  ["=设置!$C$5", { sheet: "设置", top: 4, left: 2, rows: 1, columns: 1 }],
  ["='老 ''表'!$A$4:$T$4", { sheet: "老 '表", top: 3, left: 0, rows: 1, columns: 20 }],
  ["=设置!#REF!", null],
  ["=OFFSET(设置!$C$5,0,0,1,1)", null],
])("%s", (formula, expected) => {
  expect(placeOfReference(formula)).toEqual(expected);
});

it("writes addresses as Excel shows them", () => {
  expect(addressOfPlace({ sheet: "", top: 13, left: 2, rows: 1, columns: 1 })).toBe("C14");
  expect(addressOfPlace({ sheet: "", top: 0, left: 25, rows: 2, columns: 2 })).toBe("Z1:AA2");
});

it("moves a mark's formula with its table and its columns", () => {
  const spec = { top: 3, left: 0, columns: [{}, {}, {}] } as never;
  const standing = { spec, bodyTop: 10, columnIndexes: [1, 5, 3] };
  expect(placedFormula("=AND(LEN(B5)=0,COUNTA($A5:$C5)>0,COUNTIF(linli_list_group,B5)=0)", standing)).toBe(
    "=AND(LEN(F11)=0,COUNTA($B11:$D11)>0,COUNTIF(linli_list_group,F11)=0)",
  );
});
