export { MAPPING_FACE } from "./face";
export { MAPPING } from "./pack";
