import { absoluteAddress, parseArea } from "../model/address";
import type { PageSetup, Sheet } from "../model/book";
import { excelError } from "../model/errors";
import type { Argument, Classes, ClassSpec, Property } from "../wire/class-spec";
import { number, oneOf, record, text, truth, wordOf } from "./arguments";
import { cellsOfArgument, cellsTarget, rangeObject } from "./cells-target";
import type { OpenBook } from "./open-book";
import { seenAs, storedIn } from "./stored";

const POINTS_PER_UNIT = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = ["top", "bottom", "left", "right"] as const;
const SECTIONS = { left: "&L", center: "&C", right: "&R" } as const;

/** Page setup: orientation, paper, fitting, print area, repeated rows, margins, headers and footers. */
export function pageLayoutClasses(open: OpenBook): Classes {
  return {
    PageLayout: pageLayout(open),
    HeaderFooterGroup: headerFooterGroup(),
    HeaderFooter: headerFooter(),
  };
}

function pageLayout(open: OpenBook): ClassSpec<Sheet> {
  return {
    properties: {
      Orientation: ofPage("orientation", wordOf("Portrait", "Landscape")),
      PaperSize: {
        get: ({ page }) => page.paperSize.charAt(0).toUpperCase() + page.paperSize.slice(1),
        set: ({ page }, value) => void (page.paperSize = text(value).toLowerCase()),
      },
      CenterHorizontally: ofPage("centerHorizontally", truth),
      Zoom: { get: ({ page }) => zoomOf(page), set: ({ page }, value) => setZoom(page, value) },
      TopMargin: ofMargins("top", number),
      BottomMargin: ofMargins("bottom", number),
      LeftMargin: ofMargins("left", number),
      RightMargin: ofMargins("right", number),
    },
    navigation: { HeadersFooters: seenAs("HeaderFooterGroup") },
    methods: {
      SetPrintMargins: (sheet, [unit, margins]) => setMargins(sheet, unit, record(margins)),
      SetPrintArea: (sheet, [range]) => void (sheet.page.printArea = addressOf(open, sheet, range)),
      SetPrintTitleRows: (sheet, [range]) => {
        const { area } = cellsOfArgument(open, range, sheet);
        sheet.page.titleRows = `$${area.top + 1}:$${area.bottom + 1}`;
      },
      GetPrintArea: (sheet) => {
        const area = parseArea(sheet.page.printArea);
        if (area === null) throw excelError("ItemNotFound", "no print area");
        return { className: "RangeAreas", target: cellsTarget(sheet, [area]) };
      },
      GetPrintTitleRows: (sheet) => {
        const area = parseArea(sheet.page.titleRows);
        if (area === null) throw excelError("ItemNotFound", "no title rows");
        return rangeObject(sheet, area);
      },
    },
  };
}

const ofPage = storedIn(({ page }: Sheet) => page);
const ofMargins = storedIn(({ page }: Sheet) => page.margins);

function zoomOf(page: PageSetup): Readonly<Record<string, number | null>> {
  if (page.fitTo === null) return { scale: 100, horizontalFitToPages: null, verticalFitToPages: null };
  return { scale: null, horizontalFitToPages: page.fitTo.wide, verticalFitToPages: page.fitTo.tall };
}

function setZoom(page: PageSetup, value: Argument): void {
  const zoom = record(value);
  const pages = (key: string) => (typeof zoom[key] === "number" && zoom[key] > 0 ? zoom[key] : null);
  const wide = pages("horizontalFitToPages");
  const tall = pages("verticalFitToPages");
  const isScaled = typeof zoom.scale === "number" && zoom.scale !== 100;
  if (isScaled) throw excelError("NotImplemented", "printing at a percentage");
  page.fitTo = wide === null && tall === null ? null : { wide, tall };
}

function setMargins(sheet: Sheet, unit: Argument, margins: Readonly<Record<string, unknown>>): void {
  const factor = POINTS_PER_UNIT[oneOf(unit, ["Points", "Inches", "Centimeters"])];
  for (const side of MARGINS)
    if (typeof margins[side] === "number") sheet.page.margins[side] = margins[side] * factor;
}

function addressOf(open: OpenBook, sheet: Sheet, range: Argument): string {
  const cells = cellsOfArgument(open, range, sheet);
  if (cells.sheet !== sheet) throw excelError("InvalidArgument", "the print area is on another sheet");
  return absoluteAddress(cells.area);
}

function headerFooterGroup(): ClassSpec<Sheet> {
  return {
    properties: { State: { get: () => "Default" } },
    navigation: { DefaultForAllPages: seenAs("HeaderFooter") },
  };
}

function headerFooter(): ClassSpec<Sheet> {
  const section = (line: "header" | "footer", side: keyof typeof SECTIONS): Property<Sheet> => ({
    get: ({ page }) => sectionsOf(page[line])[side],
    set: ({ page }, value) => void (page[line] = joined({ ...sectionsOf(page[line]), [side]: text(value) })),
  });
  return {
    properties: {
      LeftHeader: section("header", "left"),
      CenterHeader: section("header", "center"),
      RightHeader: section("header", "right"),
      LeftFooter: section("footer", "left"),
      CenterFooter: section("footer", "center"),
      RightFooter: section("footer", "right"),
    },
  };
}

type Sections = Record<keyof typeof SECTIONS, string>;

/** A header is kept as in the file: `&L…&C…&R…`. */
function sectionsOf(line: string): Sections {
  const part = (code: string) => new RegExp(`${code}((?:&[^LCR]|[^&])*)`).exec(line)?.[1] ?? "";
  const hasCodes = /&[LCR]/.test(line);
  return { left: part("&L"), center: hasCodes ? part("&C") : line, right: part("&R") };
}

function joined(sections: Sections): string {
  return (["left", "center", "right"] as const)
    .map((side) => (sections[side] === "" ? "" : SECTIONS[side] + sections[side]))
    .join("");
}
