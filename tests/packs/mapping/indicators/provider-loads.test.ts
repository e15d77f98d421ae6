import fc from "fast-check";
import { loadOfAll, providerLoads } from "../../../../src/packs/mapping/indicators/provider-loads";

const resource = (provider: string, capacity: number) => ({ provider, capacity });

describe("the load of providers", () => {
  it("is the mean share of their resources, whatever the units, the fullest first", () => {
    const resources = [resource("甲", 100), resource("乙", 4), resource("甲", 2), resource("丙", 8)];
    expect(providerLoads(resources, [50, 0, 0, 8])).toEqual([
      { provider: "乙", resources: 1, usedShare: 1 },
      { provider: "甲", resources: 2, usedShare: 0.75 },
      { provider: "丙", resources: 1, usedShare: 0 },
    ]);
  });

  it("puts the provider with more resources first among the equally full, then goes by name", () => {
    const resources = [resource("c", 1), resource("b", 1), resource("a", 2), resource("c", 3)];
    expect(providerLoads(resources, [0, 0, 0, 0]).map(({ provider }) => provider)).toEqual(["c", "a", "b"]);
  });

  it("leaves out what has no capacity: nothing of it can be used", () => {
    expect(providerLoads([resource("甲", 0)], [0])).toEqual([]);
    expect(loadOfAll([])).toBeNull();
  });

  it("counts every resource alike when providers are taken together", () => {
    const rows = fc.array(
      fc.record({ provider: fc.constantFrom("a", "b", "c"), capacity: fc.integer({ min: 1, max: 50 }) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (resources) => {
        const left = resources.map(({ capacity }, index) => (index * 7) % (capacity + 1));
        const mean =
          resources.reduce((sum, { capacity }, i) => sum + 1 - (left[i] ?? 0) / capacity, 0) /
          resources.length;
        const all = loadOfAll(providerLoads(resources, left));
        expect(all?.resources).toBe(resources.length);
        expect(all?.usedShare).toBeCloseTo(mean, 12);
      }),
    );
  });
});
