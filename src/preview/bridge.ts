import type { WorkbookHostBridge } from "../host";

/** Runs in the pane's frame before office.js: makes it a pane of the workbook in the page around it. */
const around = window.parent as Window & { readonly workbookHost?: WorkbookHostBridge };
if (around !== window) around.workbookHost?.connect(window);
