import { button, made } from "./element";

const DISMISSED = "linli.preview.banner";

/** One line that says what this page is; null once it was dismissed. */
export function banner(text: string, dismiss: string): HTMLElement | null {
  if (isDismissed()) return null;
  const element = made(
    "aside",
    { class: "banner", "aria-labelledby": "banner-text" },
    made("span", { id: "banner-text" }, text),
  );
  element.append(
    button(dismiss, { class: "dismiss" }, () => {
      element.remove();
      try {
        localStorage.setItem(DISMISSED, "1");
      } catch {
        return; // storage is switched off: it shows again next time
      }
    }),
  );
  return element;
}

function isDismissed(): boolean {
  try {
    return localStorage.getItem(DISMISSED) !== null;
  } catch {
    return false;
  }
}
