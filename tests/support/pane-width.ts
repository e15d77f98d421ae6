/** jsdom lays nothing out, and in a pane of no width all tabs would go into the menu of what does not fit. */
if (typeof HTMLElement !== "undefined") {
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, get: () => 400 });
}
