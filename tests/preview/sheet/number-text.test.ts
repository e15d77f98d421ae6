import { fittedNumber, valueText } from "../../../src/preview/sheet/number-text";

test.each([
  [1234.5, "#,##0.00", "1,234.50"],
  [0.125, "0.0%", "12.5%"],
  [46000, "yyyy-mm-dd", "2025-12-09"],
  [46000, 'yyyy"年"m"月"d"日"', "2025年12月9日"],
  [0.1 + 0.2, "General", "0.3"],
  [3.5, '"¥"#,##0.00', "¥3.50"],
  ["独居", "@", "独居"],
  [true, "General", "TRUE"],
  [null, "0", ""],
])("%p under %s reads %s", (value, format, text) => {
  expect(valueText(value, format).text).toBe(text);
});

test("an error value reads as itself under every format", () => {
  expect(valueText({ error: "#N/A" }, "0.00")).toEqual({ text: "#N/A", color: null });
});

test("a format's colour is reported where it applies", () => {
  expect(valueText(-5, "0;[Red]-0")).toEqual({
    text: "-5",
    color: expect.stringMatching(/red|#f00/i) as string,
  });
  expect(valueText(5, "0;[Red]-0").color).toBeNull();
});

const fit = (widthPx: number) => ({ widthPx, widthOf: (text: string) => text.length * 8 });

test("a number under General loses decimals before it becomes signs", () => {
  expect(fittedNumber(3.14159265, "General", fit(80))).toBe("3.14159265");
  expect(fittedNumber(3.14159265, "General", fit(48))).toBe("3.1416");
  expect(fittedNumber(3.14159265, "General", fit(10))).toBe("3");
});

test("a formatted number that does not fit shows as many signs as fit, never a part of itself", () => {
  expect(fittedNumber(123456.7, "#,##0.00", fit(40))).toBe("#####");
});
