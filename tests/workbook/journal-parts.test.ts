import fc from "fast-check";
import { elementWith, piecesOf, textIn } from "../../src/workbook/journal-parts";

it("gives back any text that JSON can hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(1_000), (text, number) => {
      const json = JSON.stringify(text);
      const read = textIn(elementWith("urn:x", json, number));
      expect(read?.number).toBe(number);
      expect(JSON.parse(read?.text ?? "")).toBe(text);
    }),
  );
});

it("cuts a text into pieces without tearing characters apart", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 2, max: 7 }), (text, length) => {
      const pieces = piecesOf(text, length);
      expect(pieces.join("")).toBe(text);
      expect(pieces.every((piece) => piece.length <= length && !/[\uD800-\uDBFF]$/.test(piece))).toBe(true);
    }),
  );
});

it("takes nothing from parts of others", () => {
  expect(textIn("<other/>")).toBeNull();
});
