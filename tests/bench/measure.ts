import { spawnSync } from "node:child_process";

export interface Figure {
  readonly minimum: number;
  readonly median: number;
  readonly maximum: number;
}

/** Wall-clock milliseconds of `work` over `runs` counted runs after one that is not counted. */
export async function measure(runs: number, work: () => unknown): Promise<Figure> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const start = performance.now();
    await work();
    if (run > 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return {
    minimum: times[0] ?? 0,
    median: times[Math.floor(times.length / 2)] ?? 0,
    maximum: times.at(-1) ?? 0,
  };
}

/** Runs the command line as people do; its output, or an error with what it said. */
export function linli(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "-s", "cli", "--", ...words], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

export function show(name: string, { minimum, median, maximum }: Figure): void {
  const round = (ms: number): string => `${Math.round(ms)} ms`.padStart(10);
  console.log(`${name.padEnd(56)}${round(minimum)}${round(median)}${round(maximum)}`);
}
