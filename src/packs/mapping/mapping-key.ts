import type { RunKey } from "../../core/sheets/declare";
import type { PlanFigures } from "./results/follow-plan";
import type { RunFigures } from "./tables/run";

/** The key of the pack. */
export const MAPPING_KEY = "mapping" as RunKey<RunFigures, PlanFigures>;
