import { catalogueOf, type Pack } from "../core/sheets/declare";
import type { PackFace } from "../taskpane/components";
import { MAPPING, MAPPING_FACE } from "./mapping";

/** Every pack that there is: a new one is a folder and its lines here. */
export const PACKS: readonly Pack[] = [MAPPING];

/** What they show in the pane, without what they declare: the pane's main script need not carry that. */
export const FACES: readonly PackFace[] = [MAPPING_FACE];

/** All that they declare. */
export const CATALOGUE = /*#__PURE__*/ catalogueOf(PACKS);

/** The keys of the tables that the sample fills: each is a file of that name. */
export const SAMPLE: readonly string[] = /*#__PURE__*/ PACKS.flatMap(({ sample = [] }) =>
  sample.map(({ key }) => key),
);
