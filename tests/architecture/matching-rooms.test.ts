import { sourceFiles, target } from "./source-files";

/** The rooms of matching: each may import those before it. */
const ROOMS = ["pairs", "rules", "plan", "explain"];

const roomOf = (path: string): string | undefined => path.split("core/matching/")[1]?.split("/")[0];

const PATHS = sourceFiles().filter(({ path }) => path.includes("core/matching/"));

describe("the rooms of matching", () => {
  it("are all that there is beside its index", () => {
    const rooms = new Set(PATHS.map(({ path }) => roomOf(path)));
    expect([...rooms].sort()).toEqual([...ROOMS, "index.ts"].sort());
  });

  it("depend one way", () => {
    const backwards = PATHS.filter(({ path }) => roomOf(path) !== "index.ts").flatMap(({ path, imports }) =>
      imports
        .map((specifier) => target(path, specifier) ?? "")
        .filter((to) => to.includes("core/matching/"))
        .filter((to) => ROOMS.indexOf(roomOf(to) ?? "") > ROOMS.indexOf(roomOf(path) ?? ""))
        .map((to) => `${path} -> ${to}`),
    );
    expect(backwards).toEqual([]);
  });
});
