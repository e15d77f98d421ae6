export { componentsOf, disjointSets, join, type Components } from "./connected-components";
export { fingerprint, type Plain } from "./fingerprint";
export { type FlowNetwork, type FlowSolution } from "./flow-network";
export { cellsAround, gridIndex, type CellSpan, type Circle, type GridIndex } from "./grid-index";
export { minCostFlow } from "./min-cost-flow";
export { verifyFlow, type FlowVerdict } from "./verify-flow";
