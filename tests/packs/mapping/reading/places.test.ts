import fc from "fast-check";
import type { Dataset } from "../../../../src/packs/mapping/tables/dataset";
import { readDataset } from "../../../../src/packs/mapping/reading/read-dataset";
import { centreOf, metresFrom, toWgs84 } from "../../../../src/packs/mapping/reading/to-metres";
import { rawTables } from "../../../support/raw-tables";

interface Columns {
  readonly needs: readonly [x: string, y: string];
  readonly resources: readonly [x: string, y: string];
}
type Places = readonly (readonly [x: number, y: number])[];

/** A workbook of needs and resources that have nothing but their places. */
function read(headers: Columns, needs: Places, resources: Places, option = 0): Dataset {
  const needRows = needs.map(
    ([x, y], i) => `| N${i} | C | 老年助餐 | 老年人 | 午餐 | 1 | 份 | 3 | 3 | 1 | 问卷 | ${x} | ${y} |`,
  );
  const resourceRows = resources.map(
    ([x, y], i) => `| R${i} | 食堂 | 午餐 | 社会 | 物力 | 老年助餐 | 9 | 份 | ${x} | ${y} |`,
  );
  return readDataset(
    rawTables(`
      | needs |
      | 编号 | 社区 | 类别 | 服务人群 | 需求内容 | 数量 | 单位 | 紧迫度 | 严重度 | 受影响人数 | 来源 | ${headers.needs.join(" | ")} |
      ${needRows.join("\n")}
      | resources |
      | 编号 | 提供单位 | 资源名称 | 来源 | 种类 | 服务类别 | 可提供数量 | 单位 | ${headers.resources.join(" | ")} |
      ${resourceRows.join("\n")}
      | options |
      | 参数代码 | 参数 | 值 |
      | coordinates | 坐标 | ${option} |
    `),
    "zh",
  );
}

const GRID: Columns = { needs: ["横坐标", "纵坐标"], resources: ["横坐标", "纵坐标"] };
const codesOf = ({ issues }: Dataset): readonly string[] => issues.map(({ code }) => code);
const apart = ({ needs, resources }: Dataset): number =>
  Math.hypot(
    (needs[0]?.x ?? NaN) - (resources[0]?.x ?? NaN),
    (needs[0]?.y ?? NaN) - (resources[0]?.y ?? NaN),
  );

/** Great-circle distance in metres. */
function haversine(
  [east, north]: readonly [number, number],
  [east2, north2]: readonly [number, number],
): number {
  const radians = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const a =
    half(north2 - north) + Math.cos(north * radians) * Math.cos(north2 * radians) * half(east2 - east);
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(a));
}

const inChina = fc.tuple(
  fc.double({ min: 80, max: 130, noNaN: true }),
  fc.double({ min: 20, max: 50, noNaN: true }),
);
const nearby = fc.tuple(
  fc.double({ min: -0.05, max: 0.05, noNaN: true }),
  fc.double({ min: -0.05, max: 0.05, noNaN: true }),
);

describe("places on a local grid", () => {
  it("stay the metres they are", () => {
    const dataset = read(GRID, [[638, 424]], [[-20, 30]]);
    expect(dataset.needs.map(({ x, y }) => [x, y])).toEqual([[638, 424]]);
    expect(dataset.resources.map(({ x, y }) => [x, y])).toEqual([[-20, 30]]);
    expect(dataset.issues).toEqual([]);
  });

  it("leave a row out whose place is in degrees", () => {
    const dataset = read(
      GRID,
      [
        [638, 424],
        [650, 431],
        [104.0665, 30.5723],
      ],
      [[600, 400]],
    );
    expect(dataset.needs.map(({ id }) => id)).toEqual(["N0", "N1"]);
    expect(dataset.leftOut.map(({ id }) => id)).toEqual(["N2"]);
    expect(codesOf(dataset)).toEqual(["coordinates-unfit"]);
  });
});

describe("longitudes and latitudes", () => {
  it.each<[string, Columns, number, readonly string[]]>([
    [
      "by their values, with a notice that no system is named",
      GRID,
      0,
      ["coordinates-unnamed", "coordinates-unnamed"],
    ],
    [
      "by plain headers",
      { needs: ["经度", "纬度"], resources: ["lng", "lat"] },
      0,
      ["coordinates-unnamed", "coordinates-unnamed"],
    ],
    [
      "by headers that name the system",
      { needs: ["经度（GCJ-02）", "纬度（GCJ-02）"], resources: ["高德经度", "高德纬度"] },
      0,
      [],
    ],
    ["by the option", GRID, 3, []],
    [
      "by headers of other systems",
      { needs: ["lng_wgs84", "lat_wgs84"], resources: ["GPS 经度", "GPS 纬度"] },
      0,
      [],
    ],
  ])("are recognised %s", (_, headers, option, issues) => {
    const dataset = read(headers, [[104.0665, 30.5723]], [[104.0765, 30.5723]], option);
    expect(codesOf(dataset)).toEqual(issues);
    expect(Math.abs(apart(dataset) - 957)).toBeLessThan(5);
    expect(Number.isInteger(dataset.needs[0]?.x)).toBe(true);
  });

  it("of two systems are brought together", () => {
    const wgs: readonly [number, number] = [116.3977435, 39.9128617];
    const headers: Columns = { needs: ["经度(WGS84)", "纬度(WGS84)"], resources: ["百度经度", "百度纬度"] };
    // The same place in BD-09.
    const dataset = read(headers, [wgs], [[116.4103695, 39.9205896]]);
    expect(codesOf(dataset)).toEqual([]);
    expect(apart(dataset)).toBeLessThan(30);
  });

  it("are put right when they are swapped, with the number of rows", () => {
    const dataset = read(
      { needs: ["经度（WGS-84）", "纬度（WGS-84）"], resources: ["经度（WGS-84）", "纬度（WGS-84）"] },
      [
        [30.5723, 104.0665],
        [104.0665, 30.5723],
      ],
      [[104.0665, 30.5723]],
    );
    expect(dataset.issues.map(({ code, address, values }) => ({ code, address, values }))).toEqual([
      { code: "coordinates-swapped", address: "L5", values: { count: 1 } },
    ]);
    expect(dataset.needs.map(({ x, y }) => [x, y])).toEqual(
      dataset.resources.flatMap(({ x, y }) => [
        [x, y],
        [x, y],
      ]),
    );
  });

  it("leave a row out that lies elsewhere", () => {
    const dataset = read(
      GRID,
      [
        [104.0665, 30.5723],
        [638, 424],
      ],
      [[104.1, 30.6]],
      2,
    );
    expect(dataset.leftOut.map(({ id }) => id)).toEqual(["N1"]);
    expect(codesOf(dataset)).toEqual(["coordinates-unfit"]);
  });

  it("are not counted against metres of an unknown grid", () => {
    const dataset = read(GRID, [[638, 424]], [[104.0665, 30.5723]]);
    expect(dataset.needs[0]?.x).toBe(638);
    expect(dataset.resources[0]?.x).toBeNull();
    expect(codesOf(dataset)).toEqual(["coordinates-unnamed", "coordinates-apart"]);
  });

  it("keep their distances to a thousandth", () => {
    fc.assert(
      fc.property(inChina, nearby, ([east, north], [dx, dy]) => {
        const [a, b] = [
          { east, north },
          { east: east + dx, north: north + dy },
        ];
        const centre = centreOf([a, b]);
        const [p, q] = [metresFrom(centre, a), metresFrom(centre, b)];
        const measured = Math.hypot(p.x - q.x, p.y - q.y);
        const geodesic = haversine([a.east, a.north], [b.east, b.north]);
        // Two whole-metre places are off by up to a metre.
        expect(Math.abs(measured - geodesic)).toBeLessThan(1.5 + geodesic / 1000);
      }),
    );
  });
});

describe("the Chinese systems", () => {
  it("agree with published places", () => {
    // README of gcoord: WGS-84 as written, in BD-09.
    const back = toWgs84({ east: 116.41661560068297, north: 39.92196580126834 }, "BD09");
    expect(haversine([back.east, back.north], [116.403988, 39.914266])).toBeLessThan(1);
  });

  it("are undone to a metre: what WGS-84 becomes on the way there is what it was", () => {
    fc.assert(
      fc.property(inChina, fc.constantFrom("GCJ02" as const, "BD09" as const), ([east, north], system) => {
        const there = shifted(east, north, system);
        const back = toWgs84(there, system);
        expect(haversine([back.east, back.north], [east, north])).toBeLessThan(1);
        expect(haversine([there.east, there.north], [east, north])).toBeLessThan(3000);
      }),
    );
  });

  it("leave other countries where they are", () => {
    expect(toWgs84({ east: 2.3522, north: 48.8566 }, "GCJ02")).toEqual({ east: 2.3522, north: 48.8566 });
  });
});

/** WGS-84 in GCJ-02 or BD-09, after the published formulas, apart from the library under test. */
function shifted(east: number, north: number, system: "GCJ02" | "BD09"): { east: number; north: number } {
  const { PI, sin, cos, sqrt, abs, atan2 } = Math;
  const [x, y] = [east - 105, north - 35];
  const wave = (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * (2 / 3);
  const dNorth =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * sqrt(abs(x)) +
    wave +
    (20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * (2 / 3) +
    (160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)) * (2 / 3);
  const dEast =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * sqrt(abs(x)) +
    wave +
    (20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * (2 / 3) +
    (150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * (2 / 3);
  const [a, ee] = [6378245, 0.006693421622965823];
  const phi = (north / 180) * PI;
  const magic = 1 - ee * sin(phi) ** 2;
  const gcj = {
    east: east + (dEast * 180) / ((a / sqrt(magic)) * cos(phi) * PI),
    north: north + (dNorth * 180) / (((a * (1 - ee)) / (magic * sqrt(magic))) * PI),
  };
  if (system === "GCJ02") return gcj;
  const turn = (PI * 3000) / 180;
  const z = sqrt(gcj.east ** 2 + gcj.north ** 2) + 0.00002 * sin(gcj.north * turn);
  const theta = atan2(gcj.north, gcj.east) + 0.000003 * cos(gcj.east * turn);
  return { east: z * cos(theta) + 0.0065, north: z * sin(theta) + 0.006 };
}
