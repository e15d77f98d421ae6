import type { Actions } from "../../actions";
import { PANE_FIGURES } from "../../i18n";
import { Figures } from "../components/Figures";
import { ReadingOrRetry } from "../components/Reading";
import { addTexts } from "../page-texts";
import { reportShown } from "../state";
import { usePaneText } from "../text";
import type { PaneView } from "../use-pane";
import { useReading } from "../use-reading";

addTexts(PANE_FIGURES);

/** The figures of the last run. */
export function HomeResults({ pane }: { readonly pane: PaneView }) {
  const { say } = usePaneText();
  const report = reportShown(pane.state);
  return (
    <section aria-labelledby="results-title">
      <h2 id="results-title">{say("pane.figures.title")}</h2>
      {report === null ? <WrittenFigures pane={pane} /> : <Figures figures={report.figures} />}
    </section>
  );
}

const readResults = (actions: Actions) => actions.readResults();

/** The figures of a run before the pane was opened, as far as its sheets tell them. */
function WrittenFigures({ pane }: { readonly pane: PaneView }) {
  const results = useReading(pane, readResults);
  return results === null ? <ReadingOrRetry pane={pane} /> : <Figures figures={results.figures} />;
}
