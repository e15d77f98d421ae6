import { Link } from "office-ui-fabric-react/lib/Link";
import { SHEETS, type Language, type SheetKey } from "../../core/model";
import { usePaneText } from "../text";

const RESULT_SHEETS: readonly SheetKey[] = ["matches", "unmet", "idle", "priorities", "charts"];

interface ResultSheetsProps {
  /** The language of the sheets' names. */
  readonly sheetLanguage: Language;
  readonly onOpen: (sheet: string, address: string) => void;
}

/** Ways to the sheets a run writes. */
export function ResultSheets({ sheetLanguage, onOpen }: ResultSheetsProps) {
  const { say } = usePaneText();
  return (
    <nav aria-label={say("pane.sheets.title")} className="sheets">
      {RESULT_SHEETS.map((key) => (
        <Link
          key={key}
          onClick={() => {
            onOpen(SHEETS[key][sheetLanguage], "A1");
          }}
        >
          {SHEETS[key][sheetLanguage]}
        </Link>
      ))}
    </nav>
  );
}
