import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { useFrameText } from "./text";

const STEP = 50;

interface MoreProps {
  /** How many are not shown yet; nothing is offered when there are none. */
  readonly hidden: number;
  readonly onMore: (longer: (shown: number) => number) => void;
}

/** Shows the next ones of a list that is too long to be shown at once. */
export function More({ hidden, onMore }: MoreProps) {
  const { say } = useFrameText();
  if (hidden <= 0) return null;
  return (
    <ActionButton
      className="more"
      text={say("pane.issues.more", { count: Math.min(hidden, STEP) })}
      onClick={() => {
        onMore((shown) => shown + STEP);
      }}
    />
  );
}
