/** @jest-environment ./tests/support/office-environment.cjs */
import { openXlsx, saveXlsx } from "../../../src/host/xlsx";
import { inWorkbook } from "../../support/in-workbook";
import { openHost } from "../../support/open-host";

/** Categories in A, supply and demand in B and C. */
function fill(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange("A1:C4");
  range.values = [
    ["类别", "需求", "资源"],
    ["养老", 12, 7],
    ["助残", 5, 6],
    ["法律", 3, 1],
  ];
  return range;
}

it("makes one series per column, named by the header, over the categories", async () => {
  const seen = await inWorkbook(async (context, sheet) => {
    const chart = sheet.charts.add("BarClustered", fill(sheet), "Columns");
    chart.load("name, chartType, width, height");
    chart.series.load("items/name, items/chartType");
    const values = chart.series.getItemAt(1).getDimensionValues("Values");
    const categories = chart.series.getItemAt(1).getDimensionValues("Categories");
    const source = chart.series.getItemAt(0).getDimensionDataSourceString("Values");
    await context.sync();
    return {
      name: chart.name,
      series: chart.series.items.map((series) => [series.name, series.chartType]),
      values: values.value,
      categories: categories.value,
      source: source.value,
    };
  });
  expect(seen).toStrictEqual({
    name: "Chart 1",
    series: [
      ["需求", "BarClustered"],
      ["资源", "BarClustered"],
    ],
    values: [7, 6, 1],
    categories: ["养老", "助残", "法律"],
    source: "Sheet1!$B$2:$B$4",
  });
});

it("takes series one by one, as for a scatter with crosshairs", async () => {
  const seen = await inWorkbook(async (context, sheet) => {
    fill(sheet);
    const chart = sheet.charts.add("XYScatter", sheet.getRange("B1:C4"));
    chart.series.getItemAt(0).delete();
    const series = chart.series.add("象限");
    series.setXAxisValues(sheet.getRange("B2:B4"));
    series.setValues(sheet.getRange("C2:C4"));
    series.markerStyle = "Circle";
    series.markerSize = 8;
    series.markerBackgroundColor = "#4472c4";
    series.hasDataLabels = true;
    series.dataLabels.position = "Right";
    series.dataLabels.format.font.size = 9;
    series.load("name, markerStyle, markerSize, markerBackgroundColor, hasDataLabels");
    series.dataLabels.load("position, showValue");
    series.points.load("count");
    const count = chart.series.getCount();
    await context.sync();
    return [count.value, series.toJSON(), series.points.count];
  });
  expect(seen).toMatchObject([
    1,
    {
      name: "象限",
      markerStyle: "Circle",
      markerSize: 8,
      markerBackgroundColor: "#4472C4",
      hasDataLabels: true,
      dataLabels: { position: "Right", showValue: true },
    },
    3,
  ]);
});

it("combines columns with a line on a second axis", async () => {
  const seen = await inWorkbook(async (context, sheet) => {
    const chart = sheet.charts.add("ColumnClustered", fill(sheet));
    const line = chart.series.getItemAt(1);
    line.chartType = "LineMarkers";
    line.axisGroup = "Secondary";
    chart.series.getItemAt(0).gapWidth = 60;
    const axis = chart.axes.getItem("Value", "Secondary");
    axis.maximum = 1;
    axis.minimum = 0;
    axis.numberFormat = "0%";
    axis.title.text = "累计占比";
    axis.load("maximum, minimum, numberFormat, axisGroup, title/text, title/visible");
    line.load("chartType, axisGroup");
    await context.sync();
    return [axis.toJSON(), line.chartType, line.axisGroup];
  });
  expect(seen).toMatchObject([
    {
      maximum: 1,
      minimum: 0,
      numberFormat: "0%",
      axisGroup: "Secondary",
      title: { text: "累计占比", visible: true },
    },
    "LineMarkers",
    "Secondary",
  ]);
});

it("carries titles, legend, gridlines, fills and its place", async () => {
  const seen = await inWorkbook(async (context, sheet) => {
    const chart = sheet.charts.add("BarStacked", fill(sheet));
    chart.name = "供需";
    chart.title.text = "各类需求与资源";
    chart.title.format.font.size = 14;
    chart.title.format.font.bold = true;
    chart.legend.position = "Right";
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.axes.valueAxis.title.text = "人";
    chart.series.getItemAt(0).format.fill.setSolidColor("#1F4E79");
    chart.series.getItemAt(0).points.getItemAt(1).format.fill.setSolidColor("red");
    chart.setPosition("E2", "L20");
    chart.title.load("text");
    chart.load("left, top, width, height");
    await context.sync();
    const again = sheet.charts.getItem("供需");
    again.load(
      "name, legend/position, axes/categoryAxis/reversePlotOrder, axes/valueAxis/majorGridlines/visible",
    );
    await context.sync();
    return [chart.title.text, [chart.left, chart.top, chart.width, chart.height], again.toJSON()];
  });
  expect(seen).toMatchObject([
    "各类需求与资源",
    [192, 15, 384, 285],
    {
      name: "供需",
      legend: { position: "Right" },
      axes: { categoryAxis: { reversePlotOrder: true }, valueAxis: { majorGridlines: { visible: false } } },
    },
  ]);
});

it("follows its cells when rows are inserted and the sheet is renamed", async () => {
  const source = await inWorkbook(async (context, sheet) => {
    const chart = sheet.charts.add("ColumnClustered", fill(sheet));
    sheet.getRange("1:1").insert("Down");
    sheet.name = "图 表";
    const result = chart.series.getItemAt(0).getDimensionDataSourceString("Values");
    await context.sync();
    return result.value;
  });
  expect(source).toBe("'图 表'!$B$3:$B$5");
});

it("titles a chart of one series with the series' name and shows no legend", async () => {
  const seen = await inWorkbook(async (context, sheet) => {
    fill(sheet);
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"));
    chart.load("title/text, legend/visible");
    await context.sync();
    return [chart.title.text, chart.legend.visible];
  });
  expect(seen).toStrictEqual(["需求", false]);
});

it("is gone after it was deleted", async () => {
  const isNull = await inWorkbook(async (context, sheet) => {
    sheet.charts.add("Line", fill(sheet)).delete();
    const chart = sheet.charts.getItemOrNullObject("Chart 1");
    chart.load("isNullObject");
    await context.sync();
    return chart.isNullObject;
  });
  expect(isNull).toBe(true);
});

// https://learn.microsoft.com/javascript/api/excel/excel.chartplotarea
it("places the plot between the axes, in points from the chart's corner, and keeps it in the file", async () => {
  const { host } = await openHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { plotArea } = sheet.charts.add("BarClustered", fill(sheet), "Columns");
    plotArea.insideLeft = 60;
    plotArea.insideTop = 40;
    plotArea.insideWidth = 250;
    plotArea.insideHeight = 100;
    await context.sync();
    plotArea.load("insideLeft, insideTop, insideWidth, insideHeight");
    await context.sync();
    expect(plotArea.toJSON()).toMatchObject({
      insideLeft: 60,
      insideTop: 40,
      insideWidth: 250,
      insideHeight: 100,
    });
  });
  const { book } = await openXlsx(await saveXlsx(host.book()));
  expect(book.sheets[0]?.charts[0]?.plotPlace).toEqual({ left: 60, top: 40, width: 250, height: 100 });
});
