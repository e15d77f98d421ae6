import type { Area } from "../../host";
import type { Spot } from "../sheet/address";
import type { Conditions } from "../sheet/conditional-look";

/** How long a turn may take, in milliseconds: short enough for the next frame to come in time. */
const TURN_MS = 10;

/** Computes the conditional formats of the cells in view turn by turn, so that drawing and typing never wait for them. */
export class FillIn {
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** How many formulas fitted into a turn lately. */
  private portion = 16;

  constructor(
    private readonly view: () => { readonly conditions: Conditions; readonly areas: readonly Area[] } | null,
    private readonly redraw: (spots: readonly Spot[]) => void,
  ) {}

  /** Sees to it that what is in view gets computed, beginning after so many milliseconds without another call. */
  start(after: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.turn(), after);
  }

  private turn(): void {
    this.timer = null;
    const view = this.view();
    const formulas = view?.conditions.waiting(view.areas).slice(0, this.portion) ?? [];
    if (!view || formulas.length === 0) return;
    const begun = performance.now();
    this.redraw(view.conditions.compute(formulas));
    const took = Math.max(1, performance.now() - begun);
    this.portion = Math.min(200, Math.max(4, Math.round((formulas.length * TURN_MS) / took)));
    this.start(0);
  }
}
