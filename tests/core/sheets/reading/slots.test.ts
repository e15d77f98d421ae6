import fc from "fast-check";
import { LANGUAGES } from "../../../../src/language/language";
import { parseSlots, printSlots } from "../../../../src/core/sheets/reading/slots";

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
    ["周1上午", on(0, MORNING)],
    ["星期７下午", on(6, AFTERNOON)],
    ["周一至周五上午", [0, 1, 2, 3, 4].reduce((mask, day) => mask | on(day, MORNING), 0)],
    ["周一—五上午", [0, 1, 2, 3, 4].reduce((mask, day) => mask | on(day, MORNING), 0)],
    ["周1-3晚上", on(0, EVENING) | on(1, EVENING) | on(2, EVENING)],
    ["周一三五上午", on(0, MORNING) | on(2, MORNING) | on(4, MORNING)],
    ["周六日", on(5, 7) | on(6, 7)],
    ["每周二晚", on(1, EVENING)],
    ["周一和周三的上午", on(0, MORNING) | on(2, MORNING)],
    ["周一上午周二下午", on(0, MORNING) | on(1, AFTERNOON)],
    ["周一上午下午", on(0, MORNING | AFTERNOON)],
    ["周三全天；周四", on(2, 7) | on(3, 7)],
    ["Mondays and Thurs. evening", on(0, EVENING) | on(3, EVENING)],
    ["Mon through Wed mornings", on(0, MORNING) | on(1, MORNING) | on(2, MORNING)],
    ["不限", 0],
    ["", 0],
  ])("reads %s", (text, mask) => expect(parseSlots(text)).toBe(mask));

  it("takes days in a row together", () => {
    expect(printSlots(parseSlots("工作日上午；周末") ?? 0, "zh")).toBe("周一至周五上午；周末");
    expect(printSlots(parseSlots("工作日上午；周末") ?? 0, "en")).toBe("Mon to Fri morning; weekend");
  });

  it.each([
    "周一上午；有空就行",
    "每周三天",
    "每周五日",
    "下周一",
    "隔周周一",
    "除周日",
    "not Monday",
    "every other Monday",
    "sunny mornings",
    "a month",
    "fortnight",
    "周一中午",
    "周一8点",
    "周一9:00-11:00",
    "周一至周五（节假日除外）",
    "周一上午至周三下午",
    "周一上午；不限",
  ])("does not guess at words that it cannot read: %s", (text) => expect(parseSlots(text)).toBeNull());

  it.each(["周一、周三上午", "Mon, Wed morning", "周一上午、晚上", "周一上午；晚上", "周一上午周二"])(
    "does not choose where a text can be told in more than one way: %s",
    (text) => expect(parseSlots(text)).toBeNull(),
  );

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
