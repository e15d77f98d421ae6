import { OPTION_KEYS, OPTIONS, type Options } from "../../tables/setting-fields";
import type { OptionsNow } from "../../reading/settings-now";
import { canBeReset } from "../can-be-reset";
import { usePaneText } from "../text";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useEffect, useRef, useState } from "react";

interface ResetOptionsProps {
  readonly options: OptionsNow;
  readonly isDisabled: boolean;
  readonly onReset: (options: Partial<Options>) => void;
}

/** Sets every option as recommended, after asking. */
export function ResetOptions({ options, isDisabled, onReset }: ResetOptionsProps) {
  const { say, list } = usePaneText();
  const [isAsking, setAsking] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);
  const changed = OPTION_KEYS.filter((key) => canBeReset(options[key], OPTIONS[key].usual));
  if (changed.length === 0) return <p className="quiet">{say("pane.settings.reset.none")}</p>;
  if (!isAsking)
    return (
      <DefaultButton
        text={say("pane.settings.reset")}
        disabled={isDisabled}
        onClick={() => setAsking(true)}
      />
    );
  const names = list(changed.map((key) => say(`pane.settings.${key}`)));
  return (
    <div ref={question} tabIndex={-1} role="group" aria-labelledby="reset-question" className="card">
      <p id="reset-question">{say("pane.settings.reset.ask", { options: names })}</p>
      <div className="buttons">
        <PrimaryButton
          text={say("pane.settings.reset.confirm")}
          disabled={isDisabled}
          onClick={() => {
            setAsking(false);
            onReset(Object.fromEntries(changed.map((key) => [key, OPTIONS[key].usual])));
          }}
        />
        <DefaultButton text={say("pane.settings.reset.cancel")} onClick={() => setAsking(false)} />
      </div>
    </div>
  );
}
