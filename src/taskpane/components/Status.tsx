import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Icon } from "office-ui-fabric-react/lib/Icon";
import type { ReactNode } from "react";

interface StatusProps {
  readonly tone: "neutral" | "good" | "warning" | "error";
  readonly title: string;
  readonly children: ReactNode;
  readonly primary?: Step;
  readonly secondary?: Step;
}

export interface Step {
  readonly text: string;
  readonly onClick: () => void;
}

const ICONS = { neutral: "Table", good: "Completed", warning: "Warning", error: "ErrorBadge" } as const;

/** Where the workbook stands and the one thing to do next. */
export function Status({ tone, title, children, primary, secondary }: StatusProps) {
  return (
    <section className={`card status ${tone}`} aria-labelledby="status-title">
      <h2 id="status-title">
        <Icon iconName={ICONS[tone]} aria-hidden /> {title}
      </h2>
      {children}
      {(primary !== undefined || secondary !== undefined) && (
        <div className="buttons">
          {primary !== undefined && <PrimaryButton {...primary} />}
          {secondary !== undefined && <DefaultButton {...secondary} />}
        </div>
      )}
    </section>
  );
}
