import { catalogueOf, type Pack } from "../core/sheets/declare";

import { MAPPING } from "./mapping/pack";

/** Every pack that there is: a new one is a folder and a line here. */
export const PACKS: readonly Pack[] = [MAPPING];

/** All that they declare. */
export const CATALOGUE = catalogueOf(PACKS);
