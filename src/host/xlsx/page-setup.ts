import type { PageSetup, Sheet } from "../model/book";
import { nameOf } from "./codes";
import { inchesOfPoints, pointsOfInches } from "./lengths";
import { booleanAttribute, child, descend, numberAttribute, type XmlElement } from "./xml-tree";
import { element, escapeCellText, readCellText, textElement } from "./xml-text";

/** Numbers of paper sizes in files for the names of `Excel.PaperType` (ECMA-376 part 1, 18.3.1.63). */
const PAPERS: Readonly<Record<string, number>> = {
  letter: 1,
  letterSmall: 2,
  tabloid: 3,
  ledger: 4,
  legal: 5,
  statement: 6,
  executive: 7,
  a3: 8,
  a4: 9,
  a4Small: 10,
  a5: 11,
  b4: 12,
  b5: 13,
  folio: 14,
  quatro: 15,
  paper10x14: 16,
  paper11x17: 17,
};

/** Excel's own distance of header and footer from the paper's edge, in inches. */
const HEADER_INCHES = 0.3;

/** True where the sheet's `sheetPr` must announce that pages are fitted. */
export const fitsPages = ({ page }: Sheet): boolean => page.fitTo !== null;

/** Everything about paper, from `printOptions` to `headerFooter`. */
export function pageXml(page: PageSetup): string {
  const { margins } = page;
  return [
    page.centerHorizontally ? element("printOptions", { horizontalCentered: 1 }) : "",
    element("pageMargins", {
      left: inchesOfPoints(margins.left),
      right: inchesOfPoints(margins.right),
      top: inchesOfPoints(margins.top),
      bottom: inchesOfPoints(margins.bottom),
      header: HEADER_INCHES,
      footer: HEADER_INCHES,
    }),
    element("pageSetup", {
      paperSize: PAPERS[lowerFirst(page.paperSize)] ?? null,
      fitToWidth: page.fitTo === null ? null : (page.fitTo.wide ?? 0),
      fitToHeight: page.fitTo === null ? null : (page.fitTo.tall ?? 0),
      orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    }),
    headerFooterXml(page),
  ].join("");
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

function headerFooterXml({ header, footer }: PageSetup): string {
  if (header === "" && footer === "") return "";
  return element("headerFooter", {}, [
    header === "" ? "" : textElement("oddHeader", escapeCellText(header)),
    footer === "" ? "" : textElement("oddFooter", escapeCellText(footer)),
  ]);
}

/** What a worksheet says about paper, over what the page was; print area and titles are names of the workbook and come later. */
export function readPage(root: XmlElement, before: PageSetup): PageSetup {
  const margins = child(root, "pageMargins");
  const setup = child(root, "pageSetup");
  const headerFooter = child(root, "headerFooter");
  const inches = (name: string, fallback: number): number => {
    const value = numberAttribute(margins, name);
    return value === null ? fallback : pointsOfInches(value);
  };
  const fits = booleanAttribute(descend(root, "sheetPr", "pageSetUpPr"), "fitToPage", false);
  return {
    ...before,
    orientation: setup?.attributes["orientation"] === "landscape" ? "Landscape" : "Portrait",
    paperSize: nameOf(PAPERS, numberAttribute(setup, "paperSize")) ?? before.paperSize,
    fitTo: fits ? { wide: pages(setup, "fitToWidth"), tall: pages(setup, "fitToHeight") } : null,
    header: readCellText(child(headerFooter, "oddHeader")?.text ?? ""),
    footer: readCellText(child(headerFooter, "oddFooter")?.text ?? ""),
    margins: {
      top: inches("top", before.margins.top),
      bottom: inches("bottom", before.margins.bottom),
      left: inches("left", before.margins.left),
      right: inches("right", before.margins.right),
    },
    centerHorizontally: booleanAttribute(child(root, "printOptions"), "horizontalCentered", false),
  };
}

function pages(setup: XmlElement | undefined, name: string): number | null {
  const count = numberAttribute(setup, name) ?? 1;
  return count === 0 ? null : count;
}
