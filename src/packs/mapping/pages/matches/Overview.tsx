import { unitAfter } from "../../tables/codes";
import type { LastResults } from "../../results/last-results";
import { More } from "../../../../taskpane/components";
import { usePaneText } from "../text";
import { SearchBox } from "office-ui-fabric-react/lib/SearchBox";
import { useMemo, useState } from "react";

import { entriesFor, type Entry } from "./entries";
import { cardOf, type OnShow } from "./shown";

/** Excel's pane stays quick with so many lines at a time. */
const SHOWN_AT_ONCE = 12;

interface OverviewProps {
  readonly results: LastResults;
  readonly onShow: OnShow;
}

/** Needs that lack something and resources with something left; with a query, all that it finds. */
export function Overview({ results, onShow }: OverviewProps) {
  const { say } = usePaneText();
  const [query, setQuery] = useState("");
  const { needs, resources } = useMemo(() => entriesFor(results, query), [results, query]);
  const isAsked = query.trim() !== "";
  const isNothing = isAsked && needs.length + resources.length === 0;
  return (
    <>
      <Reasons reasons={results.unmetReasons} />
      <section aria-label={say("pane.matches.search")} className="find">
        <p className="quiet">{say("pane.matches.hint")}</p>
        <SearchBox
          placeholder={say("pane.matches.search")}
          ariaLabel={say("pane.matches.search")}
          value={query}
          onChange={(_, value) => setQuery(value ?? "")}
        />
        <p role="status" className="quiet">
          {isNothing && say("pane.matches.search.nothing", { query: query.trim() })}
        </p>
      </section>
      {!isNothing && (
        <>
          <Entries
            key={`needs ${query}`}
            title={say(isAsked ? "pane.matches.list.needs" : "pane.matches.list.unmet")}
            kind="need"
            entries={needs}
            onShow={onShow}
          />
          <Entries
            key={`resources ${query}`}
            title={say(isAsked ? "pane.matches.list.resources" : "pane.matches.list.idle")}
            kind="resource"
            entries={resources}
            onShow={onShow}
          />
        </>
      )}
    </>
  );
}

function Reasons({ reasons }: { readonly reasons: LastResults["unmetReasons"] }) {
  const { say } = usePaneText();
  if (reasons.length === 0) return null;
  return (
    <section aria-labelledby="reasons-title">
      <h2 id="reasons-title">{say("pane.matches.reasons")}</h2>
      <ul className="reasons">
        {reasons.map(({ reason, code, needs }) => (
          <li key={reason}>
            <span>{reason}</span>
            <strong>{say("pane.matches.reasons.count", { count: needs })}</strong>
            {code !== null && <p className="quiet">{say(`pane.matches.reason.${code}`)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface EntriesProps {
  readonly title: string;
  readonly kind: "need" | "resource";
  readonly entries: readonly Entry[];
  readonly onShow: OnShow;
}

function Entries({ title, kind, entries, onShow }: EntriesProps) {
  const { say, number } = usePaneText();
  const [shown, setShown] = useState<number>(SHOWN_AT_ONCE);
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="count">{number(entries.length)}</span>
      </h2>
      {entries.length === 0 && <p className="quiet">{say("pane.matches.list.empty")}</p>}
      <ul className="entries">
        {entries.slice(0, shown).map((entry) => (
          <li key={entry.id}>
            <button type="button" onClick={() => onShow(cardOf(kind, entry.id))}>
              <span className="entry-title">
                <b>{entry.id}</b> {entry.title}
              </span>
              <Remainder kind={kind} entry={entry} />
              <span className="quiet">{entry.detail}</span>
            </button>
          </li>
        ))}
      </ul>
      <More hidden={entries.length - shown} onMore={setShown} />
    </section>
  );
}

function Remainder({
  kind,
  entry: { units, unit },
}: {
  readonly kind: "need" | "resource";
  readonly entry: Entry;
}) {
  const { say } = usePaneText();
  const isNeed = kind === "need";
  if (units === 0)
    return <span className="quiet">{say(isNeed ? "pane.matches.met" : "pane.matches.usedUp")}</span>;
  const values = { units, unit: unitAfter(units, unit) };
  return <strong>{say(isNeed ? "pane.matches.missing" : "pane.matches.left", values)}</strong>;
}
