import { Link } from "office-ui-fabric-react/lib/Link";
import { addTexts } from "../components";
import { usePaneText } from "../text";
import { PANE_DATA } from "../texts/data";
import { PANE_HOME } from "../texts/home";
import type { PaneView } from "../use-pane";
import { DataIssues } from "../views/DataIssues";

addTexts(PANE_DATA);
addTexts(PANE_HOME);

/** A pack that has no page of its own: its sheets with the rows in them, and what is wrong with the data in its tables. */
export function PackPane({ pane }: { readonly pane: PaneView }) {
  const { say, phrase } = usePaneText();
  const { workbook, page } = pane.state;
  const face = pane.faces.find(({ key }) => key === page);
  if (workbook === null || face === undefined) return null;
  const sheets = [...face.steps.map(({ sheet }) => sheet), ...face.furtherSheets];
  const keys = new Set(sheets.map(({ key }) => key));
  return (
    <>
      <section aria-labelledby="pack-title">
        <h2 id="pack-title">{phrase({ text: face.name })}</h2>
        <ul>
          {sheets.map(({ key, name, purpose }) => (
            <li key={key}>
              <Link onClick={() => pane.goTo(workbook.sheets[key] ?? phrase({ text: name }), "A1")}>
                {workbook.sheets[key] ?? phrase({ text: name })}
              </Link>{" "}
              <span className="quiet">
                {phrase({ text: purpose })}
                {workbook.rows[key] !== undefined &&
                  ` · ${say("pane.rows.count", { count: workbook.rows[key] })}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <DataIssues issues={workbook.issues.filter(({ table }) => keys.has(table))} onGoTo={pane.goTo} />
    </>
  );
}
