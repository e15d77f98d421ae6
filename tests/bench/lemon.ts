import { execFile } from "node:child_process";
import { closeSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { lowestTier, type Arcs, type Objective } from "./arcs";

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

export interface LemonRun {
  readonly objective: Objective;
  readonly seconds: number;
  /** Above what holds the input. */
  readonly memoryMiB: number;
}

/** Solves the arcs in `file`, which `writeArcs` wrote; null when it takes longer than `limitSeconds` of the clock. */
export async function runLemon(
  program: string,
  file: string,
  { tier, worth }: Arcs,
  limitSeconds: number,
): Promise<LemonRun | null> {
  const answer = await run(program, [file], { timeout: 1_000 * limitSeconds }).catch((error: unknown) => {
    if (wasStopped(error)) return null;
    throw error;
  });
  if (answer === null) return null;
  const told = JSON.parse(answer.stdout) as LemonAnswer;
  const byWorth = new Map(told.served);
  const worthOfTier = new Map(Array.from(tier, (own, row) => [own, worth[row] ?? 0]));
  const servedByTier = Array.from(
    { length: lowestTier(tier) },
    (_, place) => byWorth.get(worthOfTier.get(place + 1) ?? -1) ?? 0,
  );
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
  readonly served: readonly (readonly [worth: number, units: number])[];
}

const wasStopped = (error: unknown): boolean =>
  error instanceof Error && "killed" in error && error.killed === true;

/** Writes the arcs as `lemon-reference.cpp` reads them. */
export function writeArcs(file: string, arcs: Arcs): void {
  const { rows, columns, start, column, cost, quantity, capacity, worth } = arcs;
  const descriptor = openSync(file, "w");
  for (const part of [
    Int32Array.of(rows, columns, column.length),
    start,
    column,
    cost,
    quantity,
    capacity,
    worth,
  ]) {
    writeSync(descriptor, new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  }
  closeSync(descriptor);
}
