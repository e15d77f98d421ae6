import { INPUT_KEYS, type InputKey } from "../../core/model";
import { countInTable } from "../issue-groups";
import { sheetName } from "../sheet-name";
import { usePaneText } from "../text";
import type { WorkbookState } from "../../actions";

interface InputRowsProps {
  readonly workbook: WorkbookState;
  readonly onOpen: (sheet: string, address: string) => void;
}

/** The input tables with how many rows and data issues each has. */
export function InputRows({ workbook, onOpen }: InputRowsProps) {
  const { say, sayCount, language } = usePaneText();
  const sheetOf = (key: InputKey): string => sheetName(workbook, key, language);
  const issuesOf = (key: InputKey): number => countInTable(workbook.issues, key);
  return (
    <section aria-labelledby="rows-title">
      <h2 id="rows-title">{say("pane.rows.title")}</h2>
      <ul className="tiles">
        {INPUT_KEYS.map((key) => (
          <li key={key}>
            <button
              type="button"
              title={say("pane.rows.open", { sheet: sheetOf(key) })}
              onClick={() => {
                onOpen(sheetOf(key), "A1");
              }}
            >
              <span>{sheetOf(key)}</span>
              <strong>{sayCount("pane.rows.count", workbook.rows[key])}</strong>
              {issuesOf(key) > 0 && <em>{sayCount("pane.rows.issues", issuesOf(key))}</em>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
