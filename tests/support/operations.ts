import { OPERATIONS } from "../../src/actions/operations";
import { FACES } from "../../src/packs";

/** What can be asked for from Excel itself, in the order of the buttons. */
export const EVERY_OPERATION = [...OPERATIONS, ...FACES.flatMap(({ operations }) => operations)];
