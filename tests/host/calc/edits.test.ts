import fc from "fast-check";
import type { Book, Scalar, Sheet } from "../../../src/host/model/book";
import { calculate, calculation, trustValues } from "../../../src/host/calc";
import { resizeTable } from "../../../src/host/model/table-size";
import { addTable, renameTable } from "../../../src/host/model/tables";
import { bookWith, fill } from "../../support/small-book";

const ROWS = 60;

/** Formulas that read columns of sixty numbers, cells before them, and each other further to the left. */
const FORMULAS = [
  (row: number) => `=SUM(数!$A$1:$A$${ROWS})-A${row}`,
  (row: number) => `=COUNTIF(数!$B$1:$B$${ROWS},数!B${row})`,
  (row: number) => `=RANK(数!A${row},数!$A$1:$A$${ROWS})+A${row}`,
  (row: number) => `=SUMIFS(数!$A$1:$A$${ROWS},数!$B$1:$B$${ROWS},">"&数!B${row})`,
  (row: number) => `=IF(A${row}>3,B${row},A${row}/C${row})`,
  (row: number) => `=MAX(B$1:B$${ROWS})-B${row}`,
  (row: number) => `=IFERROR(INDEX(数!$A$1:$A$${ROWS},MATCH(A${row},数!$B$1:$B$${ROWS},0)),"无")`,
];

interface Edit {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  /** So many formulas are computed before the calculation is stopped. */
  readonly steps: number;
}

function build(formulas: readonly number[]): {
  readonly book: Book;
  readonly numbers: Sheet;
  readonly results: Sheet;
} {
  const { book, sheets } = bookWith("数", "算");
  const [numbers, results] = sheets;
  if (numbers === undefined || results === undefined) throw new RangeError("no sheets");
  for (let row = 0; row < ROWS; row++) {
    fill(numbers, row, 0, [[(row * 7) % 13, row % 5]]);
    fill(results, row, 0, [[row % 6, (row * 3) % 4, (row * 5) % 7]]);
  }
  formulas.forEach((kind, row) => fill(results, row, 3, [[FORMULAS[kind]?.(row + 1) ?? 0, `=D${row + 1}`]]));
  return { book, numbers, results };
}

function apply({ numbers }: { readonly numbers: Sheet }, { row, column, value }: Edit): void {
  if (value === null) numbers.cells.get(row)?.delete(column);
  else fill(numbers, row, column, [[value]]);
}

const snapshot = (sheet: Sheet): readonly (readonly [number, number, Scalar])[] =>
  [...sheet.cells].flatMap(([row, cells]) =>
    [...cells].map(([column, cell]) => [row, column, cell.value] as const),
  );

/**
 * Edits a workbook, has `follow` calculate after each edit and `end` after the last, and compares it with one that is calculated once
 * at the end.
 */
function expectSameAsOnce(
  follow: (stepped: ReturnType<typeof build>, edit: Edit) => void,
  end: (stepped: ReturnType<typeof build>) => void,
): void {
  const edit = fc.record({
    row: fc.nat(ROWS - 1),
    column: fc.nat(1),
    value: fc.oneof(fc.integer({ min: -5, max: 20 }), fc.constantFrom<Scalar>(null, "文", true)),
    steps: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(
      fc.array(fc.nat(FORMULAS.length - 1), { minLength: 1, maxLength: 12 }),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (formulas, edits) => {
        const stepped = build(formulas);
        const once = build(formulas);
        calculate(stepped.book);
        for (const each of edits) {
          apply(stepped, each);
          apply(once, each);
          follow(stepped, each);
        }
        end(stepped);
        calculate(once.book);
        expect(snapshot(stepped.results)).toEqual(snapshot(once.results));
      },
    ),
    { numRuns: 60 },
  );
}

describe("a workbook that is edited and recalculated step by step", () => {
  it("ends with the values of one that is calculated once at the end", () => {
    expectSameAsOnce(
      ({ book }) => void calculate(book),
      () => undefined,
    );
  });

  it("does so where it is told of the edited cells, and each calculation is stopped after some formulas", () => {
    expectSameAsOnce(
      ({ book, numbers }, { row, column, steps }) => {
        const area = { top: row, bottom: row, left: column, right: column };
        const taken = calculation(book, [{ sheet: numbers, area }], 1);
        for (let step = 0; step < steps; step++) taken.next();
      },
      ({ book }) => void calculate(book, []),
    );
  });
});

describe("an edit whose calculation was stopped", () => {
  it("is known to the next calculation and to those after it", () => {
    const { book, numbers, results } = build([]);
    fill(results, 0, 3, [["=数!A1*10"]]);
    calculate(book);
    const enter = (value: Scalar) => {
      fill(numbers, 0, 0, [[value]]);
      return [{ sheet: numbers, area: { top: 0, bottom: 0, left: 0, right: 0 } }];
    };
    const shown = () => results.cells.get(0)?.get(3)?.value;
    calculation(book, enter(7), 1).next();
    calculate(book, []);
    expect(shown()).toBe(70);
    calculate(book, enter(0));
    expect(shown()).toBe(0);
  });
});

describe("a workbook whose values are trusted", () => {
  it("computes what has no value, and the rest once something it reads changes", () => {
    const { book, numbers, results } = build([]);
    fill(results, 0, 3, [["=数!A1*10", "=数!A2*10"]]);
    const [known, blank] = [results.cells.get(0)?.get(3), results.cells.get(0)?.get(4)];
    if (known === undefined || blank === undefined) throw new RangeError("no formulas");
    known.value = 5;
    trustValues(book);
    expect([calculate(book, []).computed, known.value, blank.value]).toEqual([1, 5, 70]);
    expect(calculate(book).computed).toBe(0);
    fill(numbers, 0, 0, [[7]]);
    expect([calculate(book).computed, known.value]).toEqual([1, 70]);
  });
});

describe("a table that grows", () => {
  /** A table of 1 and 2 that two formulas sum up, and one formula beside it. */
  function withTable() {
    const { book, numbers, results } = build([]);
    fill(results, 0, 3, [["=数!A1*10"], ["=SUM(表[甲])"], ["=SUM(表[甲])*2"]]);
    fill(numbers, 0, 5, [["甲"], [1], [2]]);
    const table = addTable(book, numbers, { top: 0, bottom: 2, left: 5, right: 5 });
    renameTable(book, table, "表");
    calculate(book);
    const grow = () => {
      fill(numbers, 3, 5, [[4]]);
      resizeTable(book, { sheet: numbers, table }, { ...table.area, bottom: 3 });
    };
    return { book, grow, sums: () => [1, 2].map((row) => results.cells.get(row)?.get(3)?.value) };
  }

  it("has only those formulas computed again that read it", () => {
    const { book, grow, sums } = withTable();
    grow();
    expect([calculate(book).computed, sums()]).toEqual([2, [7, 14]]);
  });

  it("has the rest of them computed by the next calculation, where one is stopped", () => {
    const { book, grow, sums } = withTable();
    grow();
    calculation(book, [], 1).next();
    expect(sums()).toEqual([7, 6]);
    calculate(book, []);
    expect(sums()).toEqual([7, 14]);
  });
});

describe("a workbook whose order of calculation is kept", () => {
  it("computes formulas in the cells they are in now, although every cell holds the same", () => {
    const { book, numbers, results } = build([]);
    fill(results, 0, 3, [["=数!A1*10"]]);
    fill(results, 1, 3, [["=数!A1*10"]]);
    calculate(book);
    const copy = (row: number) =>
      new Map([...(results.cells.get(row) ?? [])].map(([at, cell]) => [at, { ...cell }]));
    for (const row of [0, 1]) results.cells.set(row, copy(row));
    fill(numbers, 0, 0, [[7]]);
    expect(calculate(book).computed).toBe(2);
    expect([0, 1].map((row) => results.cells.get(row)?.get(3)?.value)).toEqual([70, 70]);
  });
});
