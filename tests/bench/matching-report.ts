import type { Objective } from "./arcs";
import type { OurAnswer, OurSeconds, SolverAnswer } from "./solver-answer";

export interface Contender {
  readonly name: string;
  readonly isExact: boolean;
  readonly answers: SolverAnswer[];
  /** Why it has no answers, or no more of them. */
  absence: string | null;
}

/** Prints what all solvers reached on one instance, seconds being user CPU and medians over the runs. */
export function showSize(size: string, runs: readonly OurAnswer[], contenders: readonly Contender[]): void {
  const [ours] = runs;
  if (ours === undefined) throw new Error(`ours has no answer at ${size} size`);
  const { arcs, asked, objective } = ours;
  const share = (100 * unitsOf(objective)) / asked;
  console.log(`\n${size}: ${arcs} arcs, ${share.toFixed(1)} % of ${asked} units can be served`);
  console.log(row(["", "user CPU s", "MiB above input", "units by tier", "cost", ""]));
  for (const { name, answers, absence } of contenders) {
    const [answer] = answers;
    if (answer === undefined) console.log(row([name, "", "", "", "", `  ${absence ?? ""}`]));
    else
      console.log(
        row([
          name,
          seconds(median(answers.map((one) => one.seconds))),
          median(answers.map(({ memoryMiB }) => memoryMiB)).toFixed(0),
          answer.objective.servedByTier.join(" / "),
          String(answer.objective.cost),
          noteOn(name, answer.objective, objective),
        ]),
      );
  }
  console.log(partsLine("ours, first run in a process:", medianParts(runs.map((one) => one.first))));
  const later = runs.flatMap(({ warm }) => warm ?? []);
  const warmed = later.length === 0 ? null : medianParts(later);
  if (warmed !== null) console.log(partsLine("ours, later runs:", warmed));
  showRatios(contenders, warmed?.solve ?? null);
}

/** Prints how solving grows with the arcs between the smallest and the largest size but the community. */
export function showGrowth(
  measured: readonly { readonly size: string; readonly arcs: number; readonly seconds: number }[],
): void {
  const [from] = measured.filter(({ size }) => size !== "community");
  const to = measured.at(-1);
  if (from === undefined || to === undefined || from === to) return;
  const exponent = Math.log(to.seconds / from.seconds) / Math.log(to.arcs / from.arcs);
  console.log(`\nfrom ${from.size} to ${to.size}, solving grows as arcs^${exponent.toFixed(2)}`);
}

function showRatios(contenders: readonly Contender[], warm: number | null): void {
  const secondsOf = (name: string): number | null => {
    const answers = contenders.find((one) => one.name === name)?.answers ?? [];
    return answers.length === 0 ? null : median(answers.map((one) => one.seconds));
  };
  const ours = secondsOf("ours");
  for (const name of ["LEMON", "highs"]) {
    const theirs = secondsOf(name);
    if (ours === null || theirs === null) continue;
    const later = warm === null ? "" : `, in a warm process ${(warm / theirs).toFixed(3)}`;
    console.log(`ours / ${name}: ${(ours / theirs).toFixed(3)}${later}`);
  }
}

const unitsOf = ({ servedByTier }: Objective): number => servedByTier.reduce((sum, units) => sum + units, 0);

function noteOn(name: string, reached: Objective, best: Objective): string {
  if (name !== "greedy") return "";
  const missed = 100 * (1 - unitsOf(reached) / unitsOf(best));
  const perUnit = 100 * (reached.cost / unitsOf(reached) / (best.cost / unitsOf(best)) - 1);
  return `  ${missed.toFixed(1)} % fewer units, ${perUnit.toFixed(1)} % more cost per unit`;
}

const partsLine = (lead: string, parts: OurSeconds): string =>
  `${lead} arcs ${seconds(parts.arcs)} s, solve ${seconds(parts.solve)} s (${seconds(parts.solveByClock)} s by the clock),` +
  ` certificate ${seconds(parts.certificate)} s`;

export function medianParts(runs: readonly OurSeconds[]): OurSeconds {
  const middle = (part: keyof OurSeconds): number => median(runs.map((run) => run[part]));
  return {
    arcs: middle("arcs"),
    solve: middle("solve"),
    solveByClock: middle("solveByClock"),
    certificate: middle("certificate"),
  };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const seconds = (value: number): string => value.toFixed(value < 1 ? 4 : 2);

const WIDTHS = [15, -12, -18, -28, -14];

/** Cells in columns; a negative width aligns to the right. */
const row = (cells: readonly string[]): string =>
  cells
    .map((cell, place) => {
      const width = WIDTHS[place] ?? 0;
      return width < 0 ? cell.padStart(-width) : cell.padEnd(width);
    })
    .join("");
