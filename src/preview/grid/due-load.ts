/** What of a sheet may not be any more as it was loaded. */
export type Changed = "cells" | "all";

/** Typing comes in bursts; rows grow after each. */
const REST_MS = 300;

/** What has to be loaded with the next frame. */
export class DueLoad {
  private due: Changed | null = null;
  private rest: ReturnType<typeof setTimeout> | undefined;

  /** Notes a change; of cells alone `loadAll` is called once they have come to rest. */
  note(changed: Changed, loadAll?: () => void): void {
    this.due = changed === "all" || this.due === "all" ? "all" : "cells";
    clearTimeout(this.rest);
    if (changed === "cells" && loadAll !== undefined) this.rest = setTimeout(loadAll, REST_MS);
  }

  /** Whether more than cells has changed: what is hidden, for one. */
  get isAll(): boolean {
    return this.due === "all";
  }

  /** What is to be loaded now, from then on nothing. */
  take(): Changed | null {
    const { due } = this;
    this.due = null;
    return due;
  }
}
