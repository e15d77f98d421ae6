import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { SolverAnswer } from "./solver-answer";

const run = promisify(execFile);
const SOURCE = join(dirname(fileURLToPath(import.meta.url)), "lemon-reference.cpp");

/** The native reference as a program in `folder`, or why there is none. */
export type Lemon = { readonly program: string } | { readonly missing: string };

export async function compileLemon(folder: string): Promise<Lemon> {
  const program = join(folder, "lemon-reference");
  try {
    await run("g++", ["-O3", "-std=c++17", "-Wno-deprecated-declarations", "-o", program, SOURCE]);
    return { program };
  } catch {
    return { missing: "skipped: it needs g++ and liblemon-dev" };
  }
}

/** Solves the arcs in `file`; null when it takes longer than `limitSeconds` of the clock. */
export async function runLemon(
  program: string,
  file: string,
  limitSeconds: number,
): Promise<SolverAnswer | null> {
  const answer = await run(program, [file], { timeout: 1_000 * limitSeconds }).catch((error: unknown) => {
    if (wasStopped(error)) return null;
    throw error;
  });
  if (answer === null) return null;
  const told = JSON.parse(answer.stdout) as LemonAnswer;
  const servedByTier = told.served.map(([, units]) => units);
  return {
    objective: { servedByTier, cost: told.cost },
    seconds: told.seconds,
    memoryMiB: (told.peakKiB - told.inputKiB) / 1024,
  };
}

interface LemonAnswer {
  readonly seconds: number;
  readonly cost: number;
  readonly peakKiB: number;
  readonly inputKiB: number;
  /** What is worth most first: that is tier 1. All tiers of our instances are served somewhere. */
  readonly served: readonly (readonly [worth: number, units: number])[];
}

export const wasStopped = (error: unknown): boolean =>
  error instanceof Error && "killed" in error && error.killed === true;
