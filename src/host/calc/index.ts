export { calculate, type Calculation, type CalculationFailure } from "./calculate";
export type { CellPlace } from "./evaluate";
export { checkValidation, listItems, type ValidationAlert } from "./validation";
