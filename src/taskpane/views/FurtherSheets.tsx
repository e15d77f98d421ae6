import { sheetName, type PackFace } from "../components";
import { Link } from "office-ui-fabric-react/lib/Link";
import type { WorkbookState } from "../../actions";

import { usePaneText } from "../text";

interface FurtherSheetsProps {
  readonly workbook: WorkbookState;
  readonly faces: readonly PackFace[];
  readonly onOpen: (sheet: string, address: string) => void;
}

/** Ways to the sheets that no step leads to. */
export function FurtherSheets({ workbook, faces, onOpen }: FurtherSheetsProps) {
  const { say, language } = usePaneText();
  return (
    <nav aria-label={say("pane.sheets.title")} className="sheets">
      {faces
        .flatMap(({ furtherSheets }) => furtherSheets)
        .map((sheet) => (
          <Link
            key={sheet.key}
            onClick={() => {
              onOpen(sheetName(workbook, sheet, language), "A1");
            }}
          >
            {sheetName(workbook, sheet, language)}
          </Link>
        ))}
    </nav>
  );
}
