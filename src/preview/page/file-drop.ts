import { made } from "../element";

/** Lets a file be dragged anywhere onto the page, also over the pane's frame, and gives the first one that is dropped. */
export function listenToFileDrop(
  page: Window,
  frame: HTMLIFrameElement,
  hint: string,
  open: (file: File) => void,
): HTMLElement {
  const veil = made("div", { class: "drop-veil", hidden: true, "aria-hidden": "true" }, made("p", {}, hint));
  const show = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    // Without this the browser would leave the page and show the file itself.
    event.preventDefault();
    veil.hidden = false;
  };
  page.addEventListener("dragenter", show);
  page.addEventListener("dragover", show);
  // The frame has a window of its own; the veil lies over it once the drag is on.
  frame.addEventListener("load", () => {
    frame.contentWindow?.addEventListener("dragenter", show);
    frame.contentWindow?.addEventListener("dragover", show);
    frame.contentWindow?.addEventListener("drop", (event) => event.preventDefault());
  });
  veil.addEventListener("dragleave", () => (veil.hidden = true));
  page.addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    veil.hidden = true;
    const [file] = event.dataTransfer?.files ?? [];
    if (file) open(file);
  });
  return veil;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
