import fc from "fast-check";
import { LANGUAGES } from "../../../src/core/model";
import { parseSlots, printSlots } from "../../../src/core/reading";

const MORNING = 1;
const AFTERNOON = 2;
const EVENING = 4;
const on = (day: number, parts: number): number => parts << (3 * day);

describe("time slots", () => {
  it.each([
    ["周一上午", on(0, MORNING)],
    ["星期三下午；周日晚上", on(2, AFTERNOON) | on(6, EVENING)],
    ["周末", on(5, 7) | on(6, 7)],
    ["工作日晚上", [0, 1, 2, 3, 4].reduce((mask, day) => mask | on(day, EVENING), 0)],
    ["周一至周三上午、周六", on(0, MORNING) | on(1, MORNING) | on(2, MORNING) | on(5, 7)],
    ["周六到周一下午", on(5, AFTERNOON) | on(6, AFTERNOON) | on(0, AFTERNOON)],
    ["Mon morning, weekend evening", on(0, MORNING) | on(5, EVENING) | on(6, EVENING)],
    ["上午", [0, 1, 2, 3, 4, 5, 6].reduce((mask, day) => mask | on(day, MORNING), 0)],
    ["不限", 0],
    ["", 0],
  ])("reads %s", (text, mask) => expect(parseSlots(text)).toBe(mask));

  it("takes days in a row together", () => {
    expect(printSlots(parseSlots("工作日上午；周末") ?? 0, "zh")).toBe("周一至周五上午；周末");
    expect(printSlots(parseSlots("工作日上午；周末") ?? 0, "en")).toBe("Mon to Fri morning; weekend");
  });

  it("does not guess at what it cannot read", () => expect(parseSlots("周一上午；有空就行")).toBeNull());

  it("reads back whatever it prints", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 21 - 1 }),
        fc.constantFrom(...LANGUAGES),
        (mask, language) => {
          expect(parseSlots(printSlots(mask, language))).toBe(mask);
        },
      ),
    );
  });
});
