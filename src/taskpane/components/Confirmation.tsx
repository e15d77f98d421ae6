import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useEffect, useId, useRef } from "react";

interface ConfirmationProps {
  readonly title: string;
  /** What will change; what will be lost stands out. */
  readonly changes: readonly string[];
  readonly losses: readonly string[];
  readonly confirm: string;
  readonly cancel: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks in place, where the button was: what will change, what will be lost, and the two answers. */
export function Confirmation({
  title,
  changes,
  losses,
  confirm,
  cancel,
  onConfirm,
  onCancel,
}: ConfirmationProps) {
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div ref={box} role="group" tabIndex={-1} aria-labelledby={titleId} className="card confirmation">
      <h3 id={titleId}>{title}</h3>
      <ul>
        {losses.map((loss) => (
          <li key={loss} className="loss">
            {loss}
          </li>
        ))}
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <div className="buttons">
        <PrimaryButton text={confirm} onClick={onConfirm} />
        <DefaultButton text={cancel} onClick={onCancel} />
      </div>
    </div>
  );
}
