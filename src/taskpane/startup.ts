/**
 * The first script of the pane's page, without React and without Office: when the pane cannot start it says so in both
 * languages, because a blank pane is the one thing nobody can act on.
 */
import "./startup.css";
import { TROUBLES, type Trouble } from "./troubles";

/** What this script needs of office.js, which may not be there. */
interface OfficeClient {
  readonly onReady: (callback: (info: { readonly host: string | null }) => void) => Promise<unknown>;
}

/** Slow office PCs on an intranet need several seconds; a pane that comes later still replaces the message. */
const PATIENCE_MS = 12_000;

let first: { readonly trouble: Trouble; readonly detail: string } | null = null;

window.FabricConfig = { fontBaseUrl: "" }; // no web font from Microsoft's servers

window.addEventListener("error", (event) => explainFailure(event), true);
window.addEventListener("securitypolicyviolation", (event) => {
  if (event.effectiveDirective.startsWith("script-src")) show("script-blocked", event.blockedURI);
});
document.addEventListener("DOMContentLoaded", askOffice);
window.setTimeout(() => {
  show("no-answer", "");
}, PATIENCE_MS);

function explainFailure(event: ErrorEvent | Event): void {
  if (event.target instanceof HTMLScriptElement) show("script-missing", event.target.src);
  else if (event instanceof ErrorEvent) show("script-failed", event.message);
}

function askOffice(): void {
  tell();
  const pane = document.getElementById("pane");
  if (pane !== null) new MutationObserver(withdraw).observe(pane, { childList: true });
  // The listener above has already told that the script is missing. Outside Office the client answers null for the host.
  const client = (window as { readonly Office?: unknown }).Office as OfficeClient | undefined;
  void client?.onReady(({ host }) => {
    if (host !== "Excel") show("not-excel", host ?? "");
  });
}

/** Keeps the first cause, which explains the others, and tells it once the page has a place for it. */
function show(trouble: Trouble, detail: string): void {
  if (isPaneThere()) return; // a pane that runs shows its errors itself
  first ??= { trouble, detail };
  tell();
}

function tell(): void {
  const place = document.getElementById("trouble");
  if (place === null || first === null || !place.hidden) return;
  place.append(...TROUBLES[first.trouble].map((text) => section(text.language, text.title, text.advice)));
  if (first.detail !== "") place.append(element("code", first.detail));
  place.hidden = false;
}

function withdraw(): void {
  const place = document.getElementById("trouble");
  if (place === null || !isPaneThere()) return;
  place.hidden = true;
  place.replaceChildren();
}

function section(language: string, title: string, advice: readonly string[]): HTMLElement {
  const whole = document.createElement("section");
  whole.lang = language;
  const list = document.createElement("ul");
  list.append(...advice.map((line) => element("li", line)));
  whole.append(element("h1", title), list);
  return whole;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function isPaneThere(): boolean {
  return (document.getElementById("pane")?.childElementCount ?? 0) > 0;
}
