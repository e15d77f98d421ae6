/** @jest-environment ./tests/support/office-environment.cjs */
import { inWorkbook } from "../../support/in-workbook";

it("takes a matrix of values and gives it back with texts, types and formulas", async () => {
  const range = await inWorkbook(async (context, sheet) => {
    const cells = sheet.getRange("A1:B3");
    cells.values = [
      ["需求", 12],
      [true, "=B1*2"],
      ["", "#N/A"],
    ];
    cells.load("values, formulas, text, valueTypes, address");
    await context.sync();
    return cells.toJSON();
  });
  expect(range).toStrictEqual({
    address: "Sheet1!A1:B3",
    values: [
      ["需求", 12],
      [true, 24],
      ["", "#N/A"],
    ],
    formulas: [
      ["需求", 12],
      [true, "=B1*2"],
      ["", "#N/A"],
    ],
    text: [
      ["需求", "12"],
      ["TRUE", "24"],
      ["", "#N/A"],
    ],
    valueTypes: [
      ["String", "Double"],
      ["Boolean", "Double"],
      ["Empty", "Error"],
    ],
  });
});

it("refuses values of another size than the range with InvalidArgument", async () => {
  await expect(
    inWorkbook(async (context, sheet) => {
      sheet.getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("keeps formats of their own when contents are cleared, and drops them with everything", async () => {
  const colours = await inWorkbook(async (context, sheet) => {
    const range = sheet.getRange("B2");
    range.values = [[1]];
    range.format.fill.color = "#ff0000";
    range.clear("Contents");
    range.format.fill.load("color");
    await context.sync();
    const after = range.format.fill.color;
    range.clear();
    range.format.fill.load("color");
    await context.sync();
    return [after, range.format.fill.color];
  });
  expect(colours).toStrictEqual(["#FF0000", "#FFFFFF"]);
});

it("lets a kept range follow rows that are inserted above it", async () => {
  const address = await inWorkbook(async (context, sheet) => {
    const range = sheet.getRange("B2:C3");
    range.load("address");
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    await context.sync();
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("Sheet1!B4:C5");
});

it("gives null for a format the cells do not share", async () => {
  const bold = await inWorkbook(async (context, sheet) => {
    sheet.getRange("A1").format.font.bold = true;
    const range = sheet.getRange("A1:A2");
    range.load("format/font/bold, format/font/name, format/wrapText");
    await context.sync();
    return [range.format.font.bold, range.format.font.name, range.format.wrapText];
  });
  expect(bold).toStrictEqual([null, "Calibri", false]);
});

it("walks from range to range", async () => {
  const addresses = await inWorkbook(async (context, sheet) => {
    sheet.getRange("B2:C4").values = [
      [1, 2],
      [3, 4],
      [5, ""],
    ];
    const start = sheet.getRange("B2:C4");
    const ranges = [
      start.getCell(1, 1),
      start.getRow(2),
      start.getColumn(0),
      start.getLastCell(),
      start.getOffsetRange(1, -1),
      start.getResizedRange(1, 2),
      start.getEntireRow(),
      start.getEntireColumn(),
      start.getIntersection("C1:D2"),
      start.getBoundingRect("E9"),
      sheet.getUsedRange(),
      sheet.getRangeByIndexes(0, 0, 2, 3),
      sheet.getCell(4, 4).getSurroundingRegion(),
      sheet.getRange("C3").getSurroundingRegion(),
    ];
    ranges.forEach((range) => range.load("address"));
    await context.sync();
    return ranges.map((range) => range.address.replace("Sheet1!", ""));
  });
  expect(addresses).toStrictEqual([
    "C3",
    "B4:C4",
    "B2:B4",
    "C4",
    "A3:B5",
    "B2:E5",
    "2:4",
    "B:C",
    "C2",
    "B2:E9",
    "B2:C4",
    "A1:C2",
    "E5",
    "B2:C4",
  ]);
});

it("gives a null object where ranges do not meet or nothing is used", async () => {
  const nulls = await inWorkbook(async (context, sheet) => {
    const apart = sheet.getRange("A1").getIntersectionOrNullObject("B1");
    const used = sheet.getUsedRangeOrNullObject(true);
    apart.load("isNullObject");
    used.load("isNullObject");
    await context.sync();
    return [apart.isNullObject, used.isNullObject];
  });
  expect(nulls).toStrictEqual([true, true]);
});

it("copies formulas with their references moving along", async () => {
  const formulas = await inWorkbook(async (context, sheet) => {
    sheet.getRange("A1:B1").values = [[2, "=A1*$A$1"]];
    const target = sheet.getRange("B2:B3");
    target.copyFrom("B1");
    target.load("formulas");
    await context.sync();
    return target.formulas as unknown[][];
  });
  expect(formulas).toStrictEqual([["=A2*$A$1"], ["=A3*$A$1"]]);
});

it.each([
  ["All", "=A2*2", "0.00"],
  ["Formulas", "=A2*2", "General"],
  ["Values", 6, "General"],
  ["Formats", 1, "0.00"],
] as const)("copies %s and leaves the rest, from hidden rows too", async (kind, formula, format) => {
  const copied = await inWorkbook(async (context, sheet) => {
    sheet.getRange("A1:B1").formulas = [[3, "=A1*2"]];
    sheet.getRange("B1").numberFormat = [["0.00"]];
    sheet.getRange("1:1").rowHidden = true;
    const target = sheet.getRange("B2");
    target.values = [[1]];
    target.copyFrom("B1", kind);
    target.load("formulas, numberFormat");
    await context.sync();
    return [target.formulas, target.numberFormat] as unknown[];
  });
  expect(copied).toStrictEqual([[[formula]], [[format]]]);
});

it("refuses to copy beyond the sheet's edge", async () => {
  await expect(
    inWorkbook(async (context, sheet) => {
      sheet.getRange("XFD1").copyFrom("A1:B1");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("refuses to copy over a locked cell beside the range it was asked for", async () => {
  await expect(
    inWorkbook(async (context, sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("A2").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("A2").copyFrom("A1:B1");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "AccessDenied" });
});

it("sets widths, heights and hidden rows and columns", async () => {
  const sizes = await inWorkbook(async (context, sheet) => {
    sheet.getRange("A:B").format.columnWidth = 80;
    sheet.getRange("1:1").format.rowHeight = 30;
    sheet.getRange("C:C").columnHidden = true;
    const range = sheet.getRange("A1:B1");
    const wider = sheet.getRange("B1:C1");
    range.load("format/columnWidth, format/rowHeight, left, width, height");
    wider.load("format/columnWidth, columnHidden, width");
    await context.sync();
    return { range: range.toJSON(), wider: wider.toJSON() };
  });
  expect(sizes).toMatchObject({
    range: { format: { columnWidth: 80, rowHeight: 30 }, left: 0, width: 160, height: 30 },
    wider: { format: { columnWidth: null }, columnHidden: null, width: 80 },
  });
});

it("draws borders on the edges asked for", async () => {
  const styles = await inWorkbook(async (context, sheet) => {
    const { borders } = sheet.getRange("A1:B2").format;
    borders.getItem("EdgeBottom").style = "Continuous";
    borders.getItem("InsideHorizontal").color = "#00ff00";
    const read = [
      sheet.getRange("A2").format.borders.getItem("EdgeBottom"),
      sheet.getRange("A1").format.borders.getItem("EdgeBottom"),
      sheet.getRange("A1").format.borders.getItem("EdgeTop"),
    ];
    read.forEach((border) => border.load("style, color"));
    await context.sync();
    return read.map((border) => [border.style, border.color]);
  });
  expect(styles).toStrictEqual([
    ["Continuous", "#000000"],
    ["Continuous", "#00FF00"],
    ["None", "#000000"],
  ]);
});

it("selects cells and tells which are selected", async () => {
  const selected = await inWorkbook(async (context, sheet) => {
    sheet.getRange("B2:C3").select();
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(selected).toBe("Sheet1!B2:C3");
});

it("writes and reads 200,000 cells in one batch each", async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) =>
    Array.from({ length: 10 }, (_, column) => row * 10 + column),
  );
  const sum = await inWorkbook(async (context, sheet) => {
    const range = sheet.getRange("A1:J20000");
    range.values = rows;
    await context.sync();
    range.load("values");
    await context.sync();
    return (range.values as number[][]).flat().reduce((total, value) => total + value, 0);
  });
  expect(sum).toBe((199_999 * 200_000) / 2);
});

it("names a member it does not have in a NotImplemented error", async () => {
  await expect(
    inWorkbook(async (context, sheet) => {
      sheet.getRange("A1").flashFill();
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "NotImplemented", debugInfo: { errorLocation: "Range.flashFill" } });
});
