import { TextField } from "office-ui-fabric-react/lib/TextField";
import { useState } from "react";
import { flawOf, type NumberLimits } from "../../core/sheets/reading";
import { useFrameText, type FrameKey, type PaneText } from "./text";
import { addTexts } from "./page-texts";
import { PANE_NUMBER } from "./texts/number";
import "./setting.css";

addTexts(PANE_NUMBER);

interface NumberFieldProps {
  /** Of the setting; stands in its messages. */
  readonly name: string;
  /** Left out where something else beside the field shows its name. */
  readonly hasLabel?: boolean;
  readonly value: number;
  readonly limits: NumberLimits;
  readonly suffix?: string;
  readonly isDisabled: boolean;
  readonly onCommit: (value: number) => void;
}

/** A number that counts once Enter is pressed or the field is left; what will not do stays in it and is explained. Escape brings the value back. */
export function NumberField(props: NumberFieldProps) {
  const { name, hasLabel = true, value, limits, suffix, isDisabled, onCommit } = props;
  const text = useFrameText();
  const [typed, setTyped] = useState<string | null>(null);
  const [message, setMessage] = useState("");
  const commit = (): void => {
    if (typed === null) return;
    const read = numberIn(typed);
    const flaw = complaint({ name, typed, read, limits }, text);
    setMessage(flaw);
    if (flaw !== "" || read === null) return;
    setTyped(null);
    if (read !== value) onCommit(read);
  };
  return (
    <TextField
      {...(hasLabel ? { label: name } : { ariaLabel: name })}
      {...(suffix === undefined ? {} : { suffix })}
      className="number-field"
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? String(value)}
      errorMessage={message}
      disabled={isDisabled}
      onChange={(_, next = "") => setTyped(next)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key !== "Escape") return;
        setTyped(null);
        setMessage("");
      }}
    />
  );
}

interface Entry {
  readonly name: string;
  readonly typed: string;
  readonly read: number | null;
  readonly limits: NumberLimits;
}

function complaint({ name, typed, read, limits }: Entry, { say }: PaneText<FrameKey>): string {
  if (read === null) return say("pane.number.notANumber", { name, found: typed });
  const flaw = flawOf(read, limits);
  const { minimum, maximum } = limits;
  return flaw === null ? "" : say(`pane.number.${flaw}`, { name, found: typed, minimum, maximum });
}

/** Full-width digits are what a Chinese keyboard gives; thousands may be grouped. Null for what is no number. */
function numberIn(typed: string): number | null {
  const plain = typed
    .normalize("NFKC")
    .replace(/(?<=\d),(?=\d{3})/g, "")
    .trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
