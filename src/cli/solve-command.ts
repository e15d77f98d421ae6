import { once } from "node:events";
import { describeDatasetIssue } from "./dataset-issue";
import { CliFailure } from "./failure";
import { readBytes } from "./files";
import type { MatchingProblem } from "../core/matching";
import type { Arguments } from "./options";
import { solveDataset, solvedText, type SolvedDataset } from "./solve";
import { parseSolveDataset, type ParsedDataset } from "./solve-dataset";
import { sayIn, type Say } from "./words";

/** `solve`: the optimal matching of a dataset file, as one line of JSON. */
export async function solve({ file, speech }: Arguments): Promise<void> {
  const say = sayIn(speech);
  if (file === null) throw new CliFailure(say("cli.usage"));
  // In a function of its own, so that the file's text is free before the solver needs room.
  const { problem, issues } = await readDataset(file, say);
  if (problem === null)
    throw new CliFailure(issues.map((issue) => describeDatasetIssue(issue, say)).join("\n"));
  await print(solvedText(solved(problem, say)));
}

/** Values are within their bounds one by one, but what they add up to may not be. */
function solved(problem: MatchingProblem, say: Say): SolvedDataset {
  try {
    return solveDataset(problem, () => performance.now() / 1000);
  } catch (error) {
    if (!(error instanceof RangeError && error.message.startsWith("invalid "))) throw error;
    throw new CliFailure(say("cli.too-large", { detail: error.message }));
  }
}

async function readDataset(file: string, say: Say): Promise<ParsedDataset> {
  const json = new TextDecoder().decode(await readBytes(file, say));
  try {
    return parseSolveDataset(JSON.parse(json));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CliFailure(say("cli.not-json", { file, detail: error.message }));
  }
}

/** Whoever reads a pipe gets every piece before the process ends. */
async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!process.stdout.write(piece)) await once(process.stdout, "drain");
  }
}
