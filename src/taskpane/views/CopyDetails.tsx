import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { useState } from "react";
import { usePaneText } from "../text";

/** Puts `details` on the clipboard; where Office forbids that, shows them for copying by hand. */
export function CopyDetails({ details }: { readonly details: string }) {
  const { say } = usePaneText();
  const [result, setResult] = useState<"not-tried" | "copied" | "refused">("not-tried");
  const copy = (): void => {
    void copyText(details).then(setResult);
  };
  if (result === "refused") {
    return (
      <textarea
        className="details"
        aria-label={say("pane.failure.details")}
        readOnly
        rows={5}
        value={details}
        onFocus={(event) => event.target.select()}
      />
    );
  }
  return (
    <DefaultButton
      text={say(result === "copied" ? "pane.failure.copied" : "pane.failure.copy")}
      onClick={copy}
    />
  );
}

async function copyText(text: string): Promise<"copied" | "refused"> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    return "refused";
  }
}
