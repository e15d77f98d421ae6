export { calculate, calculation, trustValues, type Calculation, type ChangedAreas } from "./calculate";
export type { CalculationFailure } from "./compute";
export { evaluateFormula, type CellPlace } from "./evaluate";
export { evaluateFormulas, type PlacedFormula } from "./evaluate-many";
export { checkValidation, listItems, type ValidationAlert } from "./validation";
