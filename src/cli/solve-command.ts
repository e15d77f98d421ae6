import { CliFailure } from "./failure";
import { messageOf, readBytes } from "./files";
import type { Arguments } from "./options";
import { parseSolveDataset, solveDataset } from "./solve";
import { sayIn, type Say } from "./words";

/** `solve`: the optimal matching of a dataset file, as one line of JSON. */
export async function solve({ file, speech }: Arguments): Promise<void> {
  const say = sayIn(speech);
  if (file === null) throw new CliFailure(say("cli.usage"));
  const { problem, issues } = parseSolveDataset(parseJson(file, await readBytes(file, say), say));
  if (problem === null)
    throw new CliFailure(
      issues
        .map(({ path, found, expected }) => say("cli.dataset-issue", { path, found, expected }))
        .join("\n"),
    );
  console.log(JSON.stringify(solveDataset(problem, () => performance.now() / 1000)));
}

function parseJson(file: string, bytes: Uint8Array, say: Say): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new CliFailure(say("cli.not-json", { file, detail: messageOf(error) }));
  }
}
