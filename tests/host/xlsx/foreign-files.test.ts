import type { Cell, Sheet } from "../../../src/host/model/book";
import { openXlsx, saveXlsx } from "../../../src/host/xlsx";
import { foreignFile } from "../../support/foreign-file";

const LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

type Options = Parameters<typeof foreignFile>[1];

async function firstSheet(
  sheet: string,
  options: Options = {},
): Promise<{ sheet: Sheet; left: readonly string[] }> {
  const { book, left } = await openXlsx(foreignFile(sheet, options));
  const [first] = book.sheets;
  if (first === undefined) throw new RangeError("no sheet");
  return { sheet: first, left };
}

const cellOf = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.cells.get(row)?.get(column);

describe("opening what other programs write", () => {
  it("reads shared formulas in every cell that shares them", async () => {
    const { sheet } = await firstSheet(`<sheetData>
      <row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1+'B2'!B1</f><v>1</v></c></row>
      <row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row></sheetData>`);
    expect(
      [cellOf(sheet, 0, 0), cellOf(sheet, 1, 0), cellOf(sheet, 1, 1)].map((cell) => cell?.formula),
    ).toEqual(["=B1*$C$1+'B2'!B1", "=B2*$C$1+'B2'!B2", "=C2*$C$1+'B2'!C2"]);
  });

  it("reads cells without addresses, inline texts, ISO dates and prefixed elements", async () => {
    const { sheet } = await firstSheet(`<x:worksheet xmlns:x="urn:x"><x:sheetData>
      <x:row><x:c t="inlineStr"><x:is><x:t> 甲 </x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row>
      <x:row><x:c t="d"><x:v>2026-03-01</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#REF!</x:v></x:c></x:row></x:sheetData></x:worksheet>`);
    expect([...(sheet.cells.get(0) ?? [])].map(([column, cell]) => [column, cell.value])).toEqual([
      [0, " 甲 "],
      [1, 2],
    ]);
    expect([...(sheet.cells.get(1)?.values() ?? [])].map((cell) => cell.value)).toEqual([
      46_082,
      true,
      { error: "#REF!" },
    ]);
  });

  it("takes the text of runs and leaves out readings above it", async () => {
    const strings = `<sst><si><r><rPr><rFont val="等线"/></rPr><t>社区</t></r><r><rPr><rFont val="Calibri"/></rPr><t xml:space="preserve"> A</t></r></si>
      <si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si><si><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></si></sst>`;
    const sheetXml = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row></sheetData>`;
    const { sheet, left } = await firstSheet(sheetXml, { parts: { "xl/sharedStrings.xml": strings } });
    expect([0, 1, 2].map((column) => cellOf(sheet, 0, column)?.value)).toEqual(["社区 A", "東京", "粗细"]);
    expect(left).toEqual(["rich-text"]);
  });

  it("reads theme colours with their tint, indexed colours and Chinese date formats", async () => {
    const styles = `<styleSheet><fonts><font><sz val="11"/><name val="Calibri"/></font><font><sz val="10"/><color theme="1"/><name val="宋体"/></font></fonts>
      <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
      <fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5999938962981048"/></patternFill></fill>
      <fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>
      <borders><border/></borders>
      <cellXfs><xf/><xf fontId="1" fillId="2" numFmtId="31"/><xf fillId="3" numFmtId="14"/></cellXfs></styleSheet>`;
    const theme = `<a:theme xmlns:a="x"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;
    const { sheet } = await firstSheet(
      `<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c></row></sheetData>`,
      { parts: { "xl/styles.xml": styles, "xl/theme/theme1.xml": theme } },
    );
    expect(cellOf(sheet, 0, 0)?.style).toEqual({
      numberFormat: 'yyyy"年"m"月"d"日"',
      font: { name: "宋体", size: 10 },
      fill: "#B4C7E7",
    });
    expect(cellOf(sheet, 0, 1)?.style).toEqual({ numberFormat: "m/d/yyyy", fill: "#FF0000" });
  });

  it("reads lists that Excel keeps in the extension because they lie on another sheet", async () => {
    const { sheet } =
      await firstSheet(`<sheetData/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="u">
      <x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>设置!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9 D1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`);
    expect(sheet.validations).toEqual([
      {
        areas: [
          { top: 1, left: 1, bottom: 8, right: 1 },
          { top: 0, left: 3, bottom: 0, right: 3 },
        ],
        rule: { list: { inCellDropDown: true, source: "=设置!$A$1:$A$3" } },
        ignoreBlanks: true,
        prompt: { showPrompt: false, title: "", message: "" },
        errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
      },
    ]);
  });

  it("takes the prefix off young functions and leaves texts alone", async () => {
    const { sheet } = await firstSheet(
      `<sheetData><row r="1"><c r="A1"><f>_xlfn.XLOOKUP("_xlfn.X",_xlfn._xlws.FILTER(A2:A3,B2:B3),C1)</f></c></row></sheetData>`,
    );
    expect(cellOf(sheet, 0, 0)?.formula).toBe('=XLOOKUP("_xlfn.X",FILTER(A2:A3,B2:B3),C1)');
  });

  it("takes a sheet's default width for its used columns and keeps formats of whole columns", async () => {
    const styles = `<styleSheet><cellXfs><xf/><xf numFmtId="9"/></cellXfs></styleSheet>`;
    const { sheet } = await firstSheet(
      `<sheetFormatPr defaultColWidth="20"/><cols><col min="2" max="16384" width="10" customWidth="1" style="1"/></cols>
       <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c><c r="C1" s="1"><v>1</v></c></row></sheetData>`,
      { parts: { "xl/styles.xml": styles } },
    );
    expect([sheet.columns.get(0), sheet.columns.get(1)]).toEqual([
      { width: 105, hidden: false, style: null },
      { width: 52.5, hidden: false, style: { numberFormat: "0%" } },
    ]);
    expect(sheet.columns.size).toBe(257);
    expect([0, 1, 2].map((column) => cellOf(sheet, 0, column)?.style)).toEqual([null, {}, null]);
  });

  it("opens two cells in the farthest corners without making the ones between", async () => {
    const { sheet } = await firstSheet(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>`,
    );
    expect([...sheet.cells.keys()]).toEqual([0, 1_048_575]);
  });
});

describe("what a file holds and a workbook cannot", () => {
  it.each([
    ["macros", "xl/vbaProject.bin"],
    ["pivot-tables", "xl/pivotTables/pivotTable1.xml"],
    ["slicers", "xl/slicers/slicer1.xml"],
    ["comments", "xl/comments1.xml"],
    ["comments", "xl/threadedComments/threadedComment1.xml"],
    ["external-links", "xl/externalLinks/externalLink1.xml"],
    ["pictures", "xl/media/image1.png"],
    ["form-controls", "xl/ctrlProps/ctrlProp1.xml"],
    ["data-connections", "xl/connections.xml"],
    ["embedded-objects", "xl/embeddings/oleObject1.bin"],
    ["task-panes", "xl/webextensions/taskpanes.xml"],
    ["unknown-parts", "xl/something/new.xml"],
  ])("is reported as %s for %s", async (code, path) => {
    const { left } = await firstSheet("<sheetData/>", { parts: { [path]: "<x/>" } });
    expect(left).toEqual([code]);
  });

  it.each([
    "xl/calcChain.xml",
    "xl/printerSettings/printerSettings1.bin",
    "docProps/thumbnail.jpeg",
    "xl/charts/style1.xml",
  ])("is not reported where nothing is lost: %s", async (path) => {
    const { left } = await firstSheet("<sheetData/>", { parts: { [path]: "<x/>" } });
    expect(left).toEqual([]);
  });

  it.each([
    ["hyperlinks", "<sheetData/><hyperlinks/>"],
    ["filters", '<sheetData/><autoFilter ref="A1:B2"/>'],
    ["page-breaks", "<sheetData/><rowBreaks/>"],
    ["outlines", '<sheetData><row r="1" outlineLevel="1"/></sheetData>'],
    [
      "array-formulas",
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f></c></row></sheetData>',
    ],
    [
      "conditional-formats",
      '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="iconSet" priority="1"/></conditionalFormatting>',
    ],
    [
      "sparklines",
      "<sheetData/><extLst><ext><sparklineGroups><sparklineGroup/></sparklineGroups></ext></extLst>",
    ],
  ])("is reported as %s in a sheet", async (code, sheetXml) => {
    const { left } = await firstSheet(sheetXml);
    expect(left).toEqual([code]);
  });

  it("is reported for formatting, a chart sheet and the other calendar", async () => {
    const styles = `<styleSheet><cellXfs><xf><alignment textRotation="45"/></xf></cellXfs></styleSheet>`;
    const { left } = await firstSheet("<sheetData/>", {
      parts: { "xl/styles.xml": styles, "xl/chartsheets/sheet2.xml": "<chartsheet/>" },
      workbook: '<workbookPr date1904="1"/>',
      links: `<Relationship Id="s9" Type="${LINK}/chartsheet" Target="chartsheets/sheet2.xml"/>`,
    });
    expect(left).toEqual(["cell-formats", "chart-sheets", "date-1904"]);
  });

  it("is nothing at all in a file we wrote", async () => {
    const { book } = await openXlsx(foreignFile("<sheetData/>"));
    expect((await openXlsx(await saveXlsx(book))).left).toEqual([]);
  });
});

describe("calculated columns of tables", () => {
  const withTable = (formula: string) =>
    openXlsx(
      foreignFile('<sheetData/><tableParts count="1"><tablePart r:id="t1"/></tableParts>', {
        parts: {
          "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="t1" Type="${LINK}/table" Target="../tables/table1.xml"/></Relationships>`,
          "xl/tables/table1.xml": `<table id="1" name="表1" displayName="表1" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b">${formula}</tableColumn></tableColumns></table>`,
        },
      }),
    );

  it("are kept, those with young functions too", async () => {
    const formula = "_xlfn.CONCAT(表1[[#This Row],[a]],&quot;x&quot;)";
    const { book, left } = await withTable(`<calculatedColumnFormula>${formula}</calculatedColumnFormula>`);
    expect(left).toEqual([]);
    const [, again] = (await openXlsx(await saveXlsx(book))).book.sheets[0]?.tables[0]?.columns ?? [];
    expect(again).toEqual({ id: 2, name: "b", formula: '=CONCAT(表1[[#This Row],[a]],"x")' });
  });

  it("are reported as array formulas where they are", async () => {
    const { book, left } = await withTable(
      '<calculatedColumnFormula array="1">SUM(A1:A2)</calculatedColumnFormula>',
    );
    expect(left).toEqual(["array-formulas"]);
    expect(book.sheets[0]?.tables[0]?.columns[1]).toEqual({ id: 2, name: "b" });
  });
});

describe("settings that Excel keeps with a task pane", () => {
  it("are read", async () => {
    const pane = `<we:webextension xmlns:we="u"><we:properties><we:property name="语言" value="&quot;zh&quot;"/><we:property name="n" value="3"/></we:properties></we:webextension>`;
    const { book } = await openXlsx(
      foreignFile("<sheetData/>", { parts: { "xl/webextensions/webextension1.xml": pane } }),
    );
    expect([...book.settings]).toEqual([
      ["语言", "zh"],
      ["n", 3],
    ]);
  });
});
