import fc from "fast-check";
import { verifyFlow, minCostFlow } from "../../../src/core/numeric";
import { anyNetwork, expectOptimum, flowNetwork } from "../../support/flow-networks";

/** Two ways from node 0 to node 1: the first is dearer. */
const TWO_WAYS = flowNetwork(
  [3, -3],
  [
    { from: 0, to: 1, capacity: 5, cost: 7 },
    { from: 0, to: 1, capacity: 2, cost: 4 },
  ],
);
const whole = (...values: number[]) => Float64Array.from(values);

describe("the check of a claimed optimum", () => {
  it("accepts the cheapest flow with its prices", () => {
    expect(verifyFlow(TWO_WAYS, whole(1, 2), whole(0, 7))).toEqual({ ok: true });
  });

  it("names the arc on which a dearer flow could be improved", () => {
    expect(verifyFlow(TWO_WAYS, whole(2, 1), whole(0, 7))).toEqual({ ok: false, code: "improvable", arc: 1 });
  });

  it("refuses prices that prove nothing", () => {
    expect(verifyFlow(TWO_WAYS, whole(1, 2), whole(0, 6))).toEqual({ ok: false, code: "improvable", arc: 0 });
  });

  it.each([
    ["more than fits", whole(0, 3), 1],
    ["less than nothing", whole(-1, 2), 0],
    ["half a unit", whole(0.5, 2), 0],
  ])("refuses an arc that carries %s", (_, flow, arc) => {
    expect(verifyFlow(TWO_WAYS, flow, whole(0, 7))).toEqual({ ok: false, code: "out-of-bounds", arc });
  });

  it("names the node whose supply is not met", () => {
    expect(verifyFlow(TWO_WAYS, whole(0, 2), whole(0, 4))).toEqual({
      ok: false,
      code: "unbalanced",
      node: 0,
    });
  });

  it("never accepts the flow of an optimum with a unit taken off an arc", () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(), (network, pick) => {
        fc.pre(minCostFlow(network).status === "optimal");
        const { flow, potential } = expectOptimum(network);
        const arc = pick % flow.length;
        fc.pre(network.from[arc] !== network.to[arc]);
        flow[arc] = (flow[arc] ?? 0) - 1;
        expect(verifyFlow(network, flow, potential).ok).toBe(false);
      }),
    );
  });
});
