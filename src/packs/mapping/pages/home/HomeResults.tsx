import type { Verbs } from "../../../../core/sheets/declare";
import { type PaneView } from "../../../../taskpane/components";
import { LAST_RESULTS } from "../../results/last-results";
import type { RunFigures } from "../../tables/run";
import { Figures } from "./Figures";
import { ReadingOrRetry, addTexts, reportShown, useReading } from "../../../../taskpane/components";
import { Link } from "office-ui-fabric-react/lib/Link";

import { PANE_FIGURES } from "../texts/figures";

import { usePaneText } from "../text";

addTexts(PANE_FIGURES);

/** The figures of the last run. */
export function HomeResults({ pane }: { readonly pane: PaneView }) {
  const { say } = usePaneText();
  const report = reportShown(pane.state);
  return (
    <section aria-labelledby="results-title">
      <h2 id="results-title">{say("pane.figures.title")}</h2>
      {report === null ? (
        <WrittenFigures pane={pane} />
      ) : (
        <FiguresOf figures={report.figures as RunFigures} pane={pane} />
      )}
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

const readResults = (actions: Verbs) => actions.ask(LAST_RESULTS);

/** The figures of a run before the pane was opened, as far as its sheets tell them. */
function WrittenFigures({ pane }: { readonly pane: PaneView }) {
  const results = useReading(pane, readResults);
  return results === null ? (
    <ReadingOrRetry pane={pane} />
  ) : (
    <FiguresOf figures={results.figures} pane={pane} />
  );
}
