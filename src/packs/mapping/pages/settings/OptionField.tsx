import { Choice } from "../../../../taskpane/components";
import { OPTIONS, type Options } from "../../tables/setting-fields";
import { limitsOf } from "../../reading/setting-limits";
import type { SettingNow } from "../../reading/settings-now";
import { NumberField } from "../../../../taskpane/components";
import { SettingFlaw } from "../SettingFlaw";
import { OPTION_CONTROLS } from "../option-controls";
import { usePaneText, type PaneText } from "../text";
import { Toggle } from "office-ui-fabric-react/lib/Toggle";
import { useId, type ReactNode } from "react";

interface OptionFieldProps {
  readonly option: keyof Options;
  readonly setting: SettingNow;
  /** As chosen; the cell may not hold it yet. */
  readonly value: number;
  readonly sheet: string;
  readonly isDisabled: boolean;
  readonly onValue: (value: number) => void;
  readonly onGoTo: (sheet: string, address: string) => void;
  readonly children?: ReactNode;
}

/** An option in plain words: what it is now, what it does, and what is recommended. */
export function OptionField(props: OptionFieldProps) {
  const { option, setting, sheet, onGoTo, children } = props;
  const text = usePaneText();
  const why = useId();
  const { usual } = OPTIONS[option];
  const isRecommended = props.value === usual;
  // What is chosen from a list says so itself.
  const isTold = isRecommended && OPTION_CONTROLS[option].kind === "choice";
  return (
    <div
      role="group"
      aria-label={text.say(`pane.settings.${option}`)}
      aria-describedby={why}
      className="option"
    >
      <Control {...props} />
      <p id={why} className="quiet">
        {text.say(`pane.settings.${option}.why`)}{" "}
        {!isTold && (
          <span className={isRecommended ? "" : "recommended"}>
            {text.say("pane.settings.recommended", { value: valueText(option, usual, text) })}
          </span>
        )}
      </p>
      <SettingFlaw code={option} setting={setting} sheet={sheet} onGoTo={onGoTo} />
      {children}
    </div>
  );
}

function Control({ option, setting, value, isDisabled, onValue }: OptionFieldProps) {
  const { say } = usePaneText();
  const control = OPTION_CONTROLS[option];
  const name = say(`pane.settings.${option}`);
  const isFixed = isDisabled || setting.address === null;
  if (control.kind === "switch")
    return (
      <Toggle
        label={name}
        onText={say(control.on)}
        offText={say(control.off)}
        checked={value === 1}
        disabled={isFixed}
        onChange={(_, isOn) => onValue(isOn === true ? 1 : 0)}
      />
    );
  if (control.kind === "choice")
    return (
      <Choice
        label={name}
        options={control.choices.map((choice, key) => ({
          key,
          text:
            key === OPTIONS[option].usual
              ? say("pane.settings.choice.recommended", { choice: say(choice) })
              : say(choice),
        }))}
        selectedKey={value}
        disabled={isFixed}
        onChange={(_, chosen) => onValue(Number(chosen?.key))}
      />
    );
  return (
    <NumberField
      name={name}
      value={value}
      limits={limitsOf(option)}
      suffix={say(control.unit)}
      isDisabled={isFixed}
      onCommit={onValue}
    />
  );
}

/** The value as people would say it; the unit stands in the field. */
function valueText(option: keyof Options, value: number, { say, number }: PaneText): string {
  const control = OPTION_CONTROLS[option];
  if (control.kind === "switch") return say(value === 1 ? control.on : control.off);
  if (control.kind === "choice") return say(control.choices[value] ?? "pane.settings.recommended");
  return number(value);
}
