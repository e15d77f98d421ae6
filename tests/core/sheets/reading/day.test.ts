import fc from "fast-check";
import { dayFromSerial, parseDay, serialFromDay } from "../../../../src/core/sheets/reading/day";

describe("days", () => {
  it.each([
    [61, "1900-03-01"],
    [25_569, "1970-01-01"],
    [45_351.75, "2024-02-29"],
    [2_958_465, "9999-12-31"],
  ])("takes serial %d for %s", (serial, day) => expect(dayFromSerial(serial)).toBe(day));

  it.each([60, 0, -5, 2_958_466, Number.NaN])("refuses serial %d", (serial) =>
    expect(dayFromSerial(serial)).toBeNull(),
  );

  it.each(["2026-3-5", "2026/03/05", "2026.3.5", "2026年3月5日", "２０２６-０３-０５", "2026/3/5 14:30"])(
    "reads %s",
    (text) => expect(parseDay(text)).toBe("2026-03-05"),
  );

  it.each(["2026-02-29", "2026-13-01", "05/03/2026", "三月五日", "20260305"])("refuses %s", (text) =>
    expect(parseDay(text)).toBeNull(),
  );

  it("goes from serial to day and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const day = dayFromSerial(serial) ?? "";
        expect([serialFromDay(day), parseDay(day)]).toEqual([serial, day]);
      }),
    );
  });
});
