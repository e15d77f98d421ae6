import type { ValidationAlert } from "../../host";
import { ask } from "./dialog";
import type { Say } from "./language";

/** What to do about a refused entry: type it again, leave the cell as it was, or keep the entry all the same. */
type RefusalAnswer = "retry" | "cancel" | "keep";

/** Shows a validation's objection with the answers that its style allows, as Excel does. */
export async function askAbout(refusal: ValidationAlert, say: Say): Promise<RefusalAnswer> {
  const title = refusal.title || say("preview.entry.refused");
  const message = refusal.message || say("preview.entry.default");
  const cancel = ["cancel", say("preview.entry.cancel")] as const;
  const keep = ["keep", say("preview.entry.keep")] as const;
  const retry = ["retry", say("preview.entry.retry")] as const;
  switch (refusal.style) {
    case "Stop":
      return ask<RefusalAnswer>({ title, message, answers: [retry, cancel] });
    case "Warning": {
      const warning = `${message}\n${say("preview.entry.warning")}`;
      return ask<RefusalAnswer>({ title, message: warning, answers: [retry, keep, cancel] });
    }
    case "Information":
      return ask<RefusalAnswer>({ title, message, answers: [["keep", say("preview.entry.ok")], cancel] });
  }
}
