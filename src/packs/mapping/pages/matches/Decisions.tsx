import { type PaneView } from "../../../../taskpane/components";
import { MATCHES } from "../../tables/result-fields";
import { fieldOf } from "../../../../core/sheets/declare";
import { rowOf } from "../../reading/row-ids";
import { matchEdit, type MatchDecision } from "../../results/match-decisions";
import type { MatchLine } from "../../results/cards";
import { usePaneText, type MessageKey } from "../text";
import { sheetName } from "../../../../taskpane/components";
import { SHEETS } from "../../tables/sheets";

import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { useRef, useState } from "react";

interface DecisionsProps {
  readonly line: MatchLine;
  readonly pane: PaneView;
}

type PlainDecision = Exclude<MatchDecision, { readonly kind: "refuse" }>;

/** What people may decide on a match: each button writes into the Matches sheet what they would write there. */
export function Decisions({ line, pane }: DecisionsProps) {
  const { say } = usePaneText();
  const [isExcluding, setExcluding] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isWriting = useRef(false);
  const ids = `${line.needId} – ${line.resourceId}`;
  const decide = async (decision: MatchDecision): Promise<void> => {
    if (isWriting.current) return;
    isWriting.current = true;
    const isWritten = await pane.perform("decide", (actions) => actions.editRows(matchEdit(line, decision)));
    isWriting.current = false;
    if (isWritten) pane.reread();
  };
  const leaveForm = (): void => {
    setExcluding(false);
    place.current?.focus();
  };
  return (
    <div className="decisions" ref={place} tabIndex={-1} role="group" aria-label={ids}>
      {isExcluding ? (
        <Exclusion
          onCancel={leaveForm}
          onExclude={(reason) => {
            leaveForm();
            void decide({ kind: "refuse", reason });
          }}
        />
      ) : (
        <>
          {offered(line).map(({ text, hint, decision }, index) => (
            // By their places: what replaces a button that was pressed keeps the keyboard's focus.
            <DefaultButton
              key={index}
              text={say(text)}
              title={hint === null ? undefined : say(hint)}
              ariaLabel={say("pane.matches.decide.of", { decision: say(text), ids })}
              disabled={pane.state.job !== null}
              onClick={() => void decide(decision)}
            />
          ))}
          {line.state !== "refused" && (
            <DefaultButton
              text={say("pane.matches.decide.refuse")}
              title={say("pane.matches.decide.refuse.hint")}
              ariaLabel={say("pane.matches.decide.of", { decision: say("pane.matches.decide.refuse"), ids })}
              disabled={pane.state.job !== null}
              onClick={() => setExcluding(true)}
            />
          )}
          <GoToMatch line={line} pane={pane} ids={ids} />
        </>
      )}
    </div>
  );
}

interface Offer {
  readonly text: MessageKey;
  /** What comes of it, where the word alone does not say so. */
  readonly hint: MessageKey | null;
  readonly decision: PlainDecision;
}

function offered({ state, isKept, quantity }: MatchLine): readonly Offer[] {
  if (state === "refused")
    return [{ text: "pane.matches.decide.reconsider", hint: null, decision: { kind: "reconsider" } }];
  if (quantity === 0) return [];
  const isDecided = state !== "proposed";
  const keep: Offer = isKept
    ? {
        text: isDecided ? "pane.matches.decide.propose" : "pane.matches.decide.unlock",
        hint: null,
        decision: { kind: "unlock" },
      }
    : offer("lock");
  if (state === "done") return [keep];
  return [keep, offer(state === "confirmed" ? "done" : "confirm")];
}

const offer = (kind: "lock" | "confirm" | "done"): Offer => ({
  text: `pane.matches.decide.${kind}`,
  hint: `pane.matches.decide.${kind}.hint`,
  decision: { kind },
});

function GoToMatch({ line, pane, ids }: DecisionsProps & { readonly ids: string }) {
  const { say, language } = usePaneText();
  const { workbook } = pane.state;
  const sheet = workbook === null ? "" : sheetName(workbook, SHEETS.matches, language);
  return (
    <Link
      aria-label={say("pane.matches.goToRow.of", { sheet, ids })}
      onClick={() => void pane.perform("goTo", (actions) => actions.goToRow(rowOf("matches", line)))}
    >
      {say("pane.matches.goToRow")}
    </Link>
  );
}

interface ExclusionProps {
  readonly onExclude: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why: the next one who sees the sheet wants to know. */
function Exclusion({ onExclude, onCancel }: ExclusionProps) {
  const { say } = usePaneText();
  const [reason, setReason] = useState("");
  const isGiven = reason.trim() !== "";
  return (
    <form
      className="exclusion"
      onSubmit={(event) => {
        event.preventDefault();
        if (isGiven) onExclude(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <TextField
        label={say("pane.matches.exclude.reason")}
        description={say("pane.matches.exclude.hint")}
        autoFocus
        required
        maxLength={LONGEST_REASON}
        value={reason}
        onChange={(_, value) => setReason(value ?? "")}
      />
      <div className="buttons">
        <PrimaryButton type="submit" text={say("pane.matches.exclude.do")} disabled={!isGiven} />
        <DefaultButton text={say("pane.matches.exclude.cancel")} onClick={onCancel} />
      </div>
    </form>
  );
}

const LONGEST_REASON = fieldOf(MATCHES, "refusal").maxLength ?? 500;
