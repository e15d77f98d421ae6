export { calculate, calculation, trustValues } from "./calculate";
export { evaluateFormula } from "./evaluate";
export { evaluateFormulas } from "./evaluate-many";
export { checkValidation, isAreaValid, listItems, type ValidationAlert } from "./validation";
