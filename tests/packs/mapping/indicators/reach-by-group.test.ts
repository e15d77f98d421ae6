import {
  reachByGroup,
  reachedShare,
  reachOfAll,
} from "../../../../src/packs/mapping/indicators/reach-by-group";

const need = (group: string, people: number, quantity: number) => ({ group, people, quantity });

describe("the people that needs reach", () => {
  const needs = [
    need("elderly", 10, 4),
    need("elderly", 6, 2),
    need("children", 30, 3),
    need("elderly", 5, 0),
  ];
  const groups = reachByGroup(needs, 3, {
    served: [3, 2, 1, 0],
    tierOf: (index) => [1, 3, 1, 1][index] ?? 3,
  });

  it("are counted by group and tier in proportion to the units served, nobody who may have been missed", () => {
    expect(groups).toEqual([
      {
        group: "children",
        tiers: [
          { people: 30, reached: 10 },
          { people: 0, reached: 0 },
          { people: 0, reached: 0 },
        ],
      },
      {
        group: "elderly",
        tiers: [
          { people: 15, reached: 7 },
          { people: 0, reached: 0 },
          { people: 6, reached: 6 },
        ],
      },
    ]);
  });

  it("add up over the groups", () => {
    expect(reachOfAll(groups)).toEqual([
      { people: 45, reached: 17 },
      { people: 0, reached: 0 },
      { people: 6, reached: 6 },
    ]);
    expect(reachOfAll([])).toEqual([]);
  });

  it("have no share where there is nobody", () => {
    expect(reachOfAll(groups).map(reachedShare)).toEqual([17 / 45, null, 1]);
  });
});
