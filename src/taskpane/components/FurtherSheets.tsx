import { Link } from "office-ui-fabric-react/lib/Link";
import type { WorkbookState } from "../../actions";
import type { SheetKey } from "../../packs/mapping/tables/sheets";
import { sheetName } from "../sheet-name";
import { usePaneText } from "../text";

const FURTHER_SHEETS: readonly SheetKey[] = [
  "profile",
  "unmet",
  "idle",
  "bottlenecks",
  "scenarios",
  "settings",
];

interface FurtherSheetsProps {
  readonly workbook: WorkbookState;
  readonly onOpen: (sheet: string, address: string) => void;
}

/** Ways to the sheets that no step leads to. */
export function FurtherSheets({ workbook, onOpen }: FurtherSheetsProps) {
  const { say, language } = usePaneText();
  return (
    <nav aria-label={say("pane.sheets.title")} className="sheets">
      {FURTHER_SHEETS.map((key) => (
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
