import { catalogueOf, type Pack } from "../core/sheets/declare";

import { MAPPING } from "./mapping/pack";

/** Every pack that there is: a new one is a folder and a line here. */
export const PACKS: readonly Pack[] = [MAPPING];

/** All that they declare. */
export const CATALOGUE = catalogueOf(PACKS);

/** The keys of the tables that the sample fills: each is a file of that name. */
export const SAMPLE: readonly string[] = PACKS.flatMap(({ sample = [] }) => sample.map(({ key }) => key));
