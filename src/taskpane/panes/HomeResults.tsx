import { Link } from "office-ui-fabric-react/lib/Link";
import type { Actions } from "../../actions";
import { LAST_RESULTS } from "../../packs/mapping/results/last-results";
import type { RunFigures } from "../../packs/mapping/tables/run";
import { PANE_FIGURES } from "../texts/figures";
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
      {report === null ? <WrittenFigures pane={pane} /> : <FiguresOf figures={report.figures} pane={pane} />}
    </section>
  );
}

interface FiguresOfProps {
  readonly figures: RunFigures;
  readonly pane: PaneView;
}

/** The figures with the ways to what they count: issues, and the cards of needs and resources. */
function FiguresOf({ figures, pane }: FiguresOfProps) {
  const { say } = usePaneText();
  return (
    <>
      <Figures figures={figures} onIssue={(key) => pane.openPage("priorities", key)} />
      <p className="quiet cards-hint">
        {say("pane.figures.cards")}{" "}
        <Link onClick={() => pane.openPage("matches")}>{say("pane.figures.cards.open")}</Link>
      </p>
    </>
  );
}

const readResults = (actions: Actions) => actions.ask(LAST_RESULTS);

/** The figures of a run before the pane was opened, as far as its sheets tell them. */
function WrittenFigures({ pane }: { readonly pane: PaneView }) {
  const results = useReading(pane, readResults);
  return results === null ? (
    <ReadingOrRetry pane={pane} />
  ) : (
    <FiguresOf figures={results.figures} pane={pane} />
  );
}
