import fc from "fast-check";
import { fingerprint, type Plain } from "../../../src/core/numeric";

const cell = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
) satisfies fc.Arbitrary<Plain>;
const sheet = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });

describe("the fingerprint", () => {
  it("is sixteen hexadecimal digits that never change between versions: stamps in workbooks rely on it", () => {
    expect(fingerprint({ needs: [["N1", "助餐", 3, true, null]] })).toBe("a9061f3c360c55f3");
    expect(fingerprint([])).toBe("917cf909681af9f7");
  });

  it("is equal for equal data", () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        expect(fingerprint(structuredClone(rows))).toBe(fingerprint(rows));
        expect(fingerprint(rows)).toMatch(/^[0-9a-f]{16}$/u);
      }),
    );
  });

  it("differs when any cell differs", () => {
    fc.assert(
      fc.property(sheet, sheet, (a, b) => {
        const same = JSON.stringify(plainZero(a)) === JSON.stringify(plainZero(b));
        expect(fingerprint(a) === fingerprint(b)).toBe(same);
      }),
    );
  });

  it.each<[string, Plain, Plain]>([
    ["a number and its text", [1], ["1"]],
    ["an empty cell and an empty text", [null], [""]],
    ["a truth and a one", [true], [1]],
    ["two cells and one that holds both", ["a", "b"], ["ab"]],
    ["one row of two and two rows of one", [["a", "b"]], [["a"], ["b"]]],
    ["rows in another order", [["a"], ["b"]], [["b"], ["a"]]],
    ["fields in another order", { a: 1, b: 2 }, { b: 2, a: 1 }],
    ["two numbers and both with the other sign", [1, 2], [-1, -2]],
    ["a list and nothing", [[]], [null]],
  ])("tells %s apart", (_, a, b) => {
    expect(fingerprint(a)).not.toBe(fingerprint(b));
  });

  it("has no equal pair among twenty thousand small tables", () => {
    const prints = new Set<string>();
    for (let i = 0; i < 20_000; i++) prints.add(fingerprint([[i % 317, -i, i * 4096], ["x".repeat(i % 3)]]));
    expect(prints.size).toBe(20_000);
  });

  it("does not tell 0 from −0, as sheets do not", () => {
    expect(fingerprint([-0])).toBe(fingerprint([0]));
  });
});

const plainZero = (rows: readonly (readonly Plain[])[]) =>
  rows.map((row) => row.map((value) => (value === 0 ? 0 : value)));
