import { calculatingInSlices, newBook, personAt, type Sheet } from "../../src/host";
import { calculate } from "../../src/host/calc";
import { openBook } from "../../src/host/objects";
import { fill } from "../support/small-book";

const ROWS = 1_000;

/** A sheet of 1,000 formulas that read A1, and a clock on which each look at it takes 15 ms: a slice has two steps. */
function sitDown() {
  let time = 0;
  const slices: (() => void)[] = [];
  const late: string[] = [];
  const book = newBook();
  const sheet = book.sheets[0] as Sheet;
  const open = openBook(book, { emit: () => undefined, emitFrame: () => undefined }, calculate);
  const { takeUp, settle, settled } = calculatingInSlices(
    { now: () => (time += 15), soon: (then) => void slices.push(then) },
    () => void late.push(`A${ROWS}=${last()}`),
  );
  const person = personAt(() => open, settle);
  const last = () => Number(sheet.cells.get(ROWS - 1)?.get(1)?.value);
  fill(sheet, 0, 0, [[1]]);
  for (let row = 0; row < ROWS; row++) fill(sheet, row, 1, [[`=A$1+${row + 1}`]]);
  /** Lets the page go on for so many slices; how many it took. */
  const wait = (most = Infinity): number => {
    let count = 0;
    while (count < most && slices.length > 0) {
      slices.shift()?.();
      count += 1;
    }
    return count;
  };
  const type = (text: string) => person.enter(sheet, { top: 0, bottom: 0, left: 0, right: 0 }, text);
  return { open, takeUp, settled, person, wait, type, last, late };
}

describe("calculations in slices", () => {
  it("leave the page to itself in between, and tell when they are over", async () => {
    const { open, takeUp, settled, wait, type, last, late } = sitDown();
    takeUp(open);
    wait();
    expect([last(), open.state.isStale]).toEqual([1 + ROWS, false]);
    type("5");
    expect([last(), open.state.isStale]).toEqual([1 + ROWS, true]);
    const over = settled();
    expect(wait()).toBeGreaterThan(2);
    await over;
    expect([last(), open.state.isStale, late.at(-1)]).toEqual([5 + ROWS, false, `A${ROWS}=${5 + ROWS}`]);
  });

  it("begin anew with the next edit, and end with its values", () => {
    const { open, takeUp, wait, type, last } = sitDown();
    takeUp(open);
    wait();
    for (const text of ["5", "6", "1"]) {
      type(text);
      wait(1);
    }
    wait();
    expect([last(), open.state.isStale]).toEqual([1 + ROWS, false]);
  });

  it("stop where somebody else calculates all at once", () => {
    const { open, takeUp, wait, type, last, late } = sitDown();
    takeUp(open);
    wait();
    late.length = 0;
    type("5");
    open.state.isStale = false;
    open.calculate(open.book, null);
    expect([last(), wait(), late]).toEqual([5 + ROWS, 1, [`A${ROWS}=${5 + ROWS}`]]);
  });
});
