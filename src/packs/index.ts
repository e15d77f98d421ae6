import { catalogueOf, type Pack } from "../core/sheets/declare";
import type { PackFace } from "../taskpane/components";
import { MAPPING, MAPPING_FACE } from "./mapping";

/** Every pack that there is: a new one is a folder and its lines here. */
export const PACKS: readonly Pack[] = [MAPPING];

/** What they show in the pane. */
export const FACES: readonly PackFace[] = [MAPPING_FACE];

/** All that they declare. */
export const CATALOGUE = catalogueOf(PACKS);

/** The keys of the tables that the sample fills: each is a file of that name. */
export const SAMPLE: readonly string[] = PACKS.flatMap(({ sample = [] }) => sample.map(({ key }) => key));
