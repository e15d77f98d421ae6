import { Link } from "office-ui-fabric-react/lib/Link";
import type { WorkbookState } from "../../actions";
import type { SheetKey } from "../../core/model";
import { sheetName } from "../sheet-name";
import { usePaneText } from "../text";

const RESULT_SHEETS: readonly SheetKey[] = ["matches", "unmet", "idle", "priorities", "charts"];

interface ResultSheetsProps {
  readonly workbook: WorkbookState;
  readonly onOpen: (sheet: string, address: string) => void;
}

/** Ways to the sheets a run writes. */
export function ResultSheets({ workbook, onOpen }: ResultSheetsProps) {
  const { say, language } = usePaneText();
  return (
    <nav aria-label={say("pane.sheets.title")} className="sheets">
      {RESULT_SHEETS.map((key) => (
        <Link
          key={key}
          onClick={() => {
            onOpen(sheetName(workbook, key, language), "A1");
          }}
        >
          {sheetName(workbook, key, language)}
        </Link>
      ))}
    </nav>
  );
}
