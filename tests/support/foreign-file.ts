import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The smallest workbook another program could have written, plus parts of the test's own. */
export function foreignFile(
  sheet: string,
  options: {
    readonly parts?: Readonly<Record<string, string>>;
    readonly workbook?: string;
    readonly links?: string;
  } = {},
): Uint8Array {
  const files: Record<string, string> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": `<Relationships><Relationship Id="r1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="表" sheetId="7" r:id="s1"/></sheets>${options.workbook ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="s1" Type="${LINKS}/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="s2" Type="${LINKS}/styles" Target="/xl/styles.xml"/>
      <Relationship Id="s3" Type="${LINKS}/sharedStrings" Target="sharedStrings.xml"/>
      <Relationship Id="s4" Type="${LINKS}/theme" Target="theme/theme1.xml"/>${options.links ?? ""}</Relationships>`,
    "xl/worksheets/sheet1.xml":
      sheet.includes("<worksheet") || sheet.includes(":worksheet")
        ? sheet
        : `<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}">${sheet}</worksheet>`,
    ...options.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}
