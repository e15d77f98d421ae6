export { calculate, type Calculation, type CalculationFailure } from "./calculate";
export { evaluateFormula, type CellPlace } from "./evaluate";
export { evaluateFormulas, type PlacedFormula } from "./evaluate-many";
export { checkValidation, listItems, type ValidationAlert } from "./validation";
