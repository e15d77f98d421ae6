export { calculate, type Calculation, type CalculationFailure } from "./calculate";
