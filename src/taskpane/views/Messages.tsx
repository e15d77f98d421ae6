import { addTexts, type PackFace } from "../components";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import { describeProblem } from "../../core/sheets/texts";
import { PANE_MESSAGES } from "../texts/messages";
import type { Failure } from "../failure";
import { outcomeSentences } from "../outcome-text";

import type { Outcome } from "../state";
import { usePaneText } from "../text";
import type { PaneView } from "../use-pane";
import { CopyDetails } from "./CopyDetails";

addTexts(PANE_MESSAGES);

/** What went wrong and what to do about it, or what the last job has done. */
export function Messages({ pane }: { readonly pane: PaneView }) {
  const { outcome, failure } = pane.state;
  if (failure !== null) return <FailureMessage failure={failure} pane={pane} />;
  if (outcome !== null)
    return <OutcomeMessage outcome={outcome} faces={pane.faces} onDismiss={pane.dismiss} />;
  return null;
}

function FailureMessage({ failure, pane }: { readonly failure: Failure; readonly pane: PaneView }) {
  const { say, language } = usePaneText();
  const { attempt, problem } = failure;
  return (
    <MessageBar
      messageBarType={MessageBarType.error}
      isMultiline
      onDismiss={pane.dismiss}
      dismissButtonAriaLabel={say("pane.dismiss")}
    >
      <strong>{say(`pane.failure.${attempt}`)}</strong>
      <p>{problem === null ? say("pane.failure.unexpected") : describeProblem(problem, language)}</p>
      <p className="quiet">{say("pane.failure.code", { code: problem?.code ?? "unexpected" })}</p>
      <div className="buttons">
        {attempt === "read" && <DefaultButton text={say("pane.failure.retry")} onClick={pane.reread} />}
        <CopyDetails key={failure.details} details={failure.details} />
      </div>
    </MessageBar>
  );
}

function OutcomeMessage({
  outcome,
  faces,
  onDismiss,
}: {
  readonly outcome: Outcome;
  readonly faces: readonly PackFace[];
  readonly onDismiss: () => void;
}) {
  const text = usePaneText();
  return (
    <MessageBar
      messageBarType={outcome.kind === "cancelled" ? MessageBarType.info : MessageBarType.success}
      isMultiline
      onDismiss={onDismiss}
      dismissButtonAriaLabel={text.say("pane.dismiss")}
    >
      {outcomeSentences(outcome, faces, text).map((sentence) => (
        <span key={sentence}>{sentence} </span>
      ))}
    </MessageBar>
  );
}
