import { button, made } from "../element";
import { remember, remembered } from "./remembered";

const DISMISSED = "linli.preview.banner";

/** One line that says what this page is; null once it was dismissed. */
export function banner(text: string, dismiss: string): HTMLElement | null {
  if (remembered(DISMISSED) !== null) return null;
  const element = made(
    "aside",
    { class: "banner", "aria-labelledby": "banner-text" },
    made("span", { id: "banner-text" }, text),
  );
  element.append(
    button(dismiss, { class: "dismiss" }, () => {
      element.remove();
      remember(DISMISSED, "1");
    }),
  );
  return element;
}
