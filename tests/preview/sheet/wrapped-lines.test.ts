import { wrappedLines } from "../../../src/preview/sheet/wrapped-lines";

const widthOf = (text: string) => text.length + (text.match(/[\u2e80-\uffef]/g) ?? []).length;

test("Chinese breaks between signs and keeps closing punctuation with its sign", () => {
  expect(wrappedLines("独居老人，每周三次", 8, widthOf)).toEqual(["独居老", "人，每周", "三次"]);
});

test("other scripts break at spaces, and line feeds always break", () => {
  expect(wrappedLines("meals for\nolder people", 10, widthOf)).toEqual(["meals for", "older", "people"]);
});

test("a word wider than the line stays whole", () => {
  expect(wrappedLines("incomprehensible", 5, widthOf)).toEqual(["incomprehensible"]);
});
