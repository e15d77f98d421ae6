import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchDataset } from "./dataset";
import { linli, measure, show } from "./measure";

const RUNS = 5;
const SIZES = [
  [300, 60],
  [5_000, 400],
  [20_000, 2_000],
] as const;

/** Measures commands as people run them: whole processes by the clock. */
export async function measureCommands(folder: string): Promise<void> {
  console.log(
    `${"".padEnd(56)}${["minimum", "median", "maximum"].map((word) => word.padStart(10)).join("")}`,
  );
  for (const [needs, resources] of SIZES) {
    const file = join(folder, `${needs}.json`);
    writeFileSync(file, JSON.stringify(benchDataset(needs, resources)));
    const inside: number[] = [];
    const whole = await measure(RUNS, () => {
      const { seconds } = JSON.parse(linli("solve", file)) as { seconds: { arcs: number; solve: number } };
      inside.push(1_000 * (seconds.arcs + seconds.solve));
    });
    const counted = inside.slice(1).sort((a, b) => a - b);
    show(`solve ${needs} needs × ${resources} resources, whole process`, whole);
    show("  of which arcs and solving", {
      minimum: counted[0] ?? 0,
      median: counted[Math.floor(counted.length / 2)] ?? 0,
      maximum: counted.at(-1) ?? 0,
    });
  }
  show(
    "sample workbook with the whole main job, whole process",
    await measure(RUNS, () => linli("sample", join(folder, "sample.xlsx"), "--force")),
  );
}
