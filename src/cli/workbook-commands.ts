import { describeIssue } from "../core/sheets/texts";
import { fill } from "../language";
import { CliFailure } from "./failure";
import { checkFree, readBytes, writeBytes } from "./files";
import { openWorkbook, readWorkbook, type OpenWorkbook, type RunTold } from "./open-workbook";
import type { Arguments } from "./options";
import { sayIn, type Say } from "./words";

const quietly = (): void => undefined;

/** `template`: an empty workbook with every sheet. */
export function template(words: Arguments): Promise<void> {
  return writing(words, words.file, async (say, out) => {
    const workbook = await openWorkbook();
    await workbook.actions.prepareWorkbook(words.language, quietly);
    await finish(workbook, { say, out });
  });
}

/** `sample`: the sample community, with all results unless only the inputs are wanted. */
export function sample(words: Arguments): Promise<void> {
  return writing(words, words.file, async (say, out) => {
    const workbook = await openWorkbook();
    await workbook.actions.prepareWorkbook(words.language, quietly, true);
    await workbook.actions.loadSample(quietly);
    const report = words.inputsOnly ? null : await workbook.run();
    await finish(workbook, { say, out });
    if (report !== null) tell(report, words, say);
  });
}

/** `run`: the whole main job over a workbook, written to another file. */
export function run(words: Arguments): Promise<void> {
  const { file } = words;
  return writing(words, words.out, async (say, out) => {
    if (file === null) throw new CliFailure(say("cli.usage"));
    const workbook = await openWorkbook(await readWorkbook(file, await readBytes(file, say), say));
    const { isUnfinished } = await workbook.actions.readState();
    if (isUnfinished) await workbook.actions.recover(quietly);
    const report = await workbook.run();
    await finish(workbook, { say, out });
    tell(report, words, say);
  });
}

async function writing(
  { speech, force }: Arguments,
  out: string | null,
  make: (say: Say, out: string) => Promise<void>,
): Promise<void> {
  const say = sayIn(speech);
  if (out === null) throw new CliFailure(say("cli.usage"));
  await checkFree(out, force, say);
  await make(say, out);
}

async function finish(workbook: OpenWorkbook, { say, out }: { say: Say; out: string }): Promise<void> {
  await writeBytes(out, await workbook.save(), say);
  await workbook.close();
  console.log(say("cli.wrote", { file: out }));
}

function tell({ report: { text, values }, issues }: RunTold, { speech }: Arguments, say: Say): void {
  console.log(fill(text, speech, values));
  if (issues.length === 0) return;
  console.error(say("cli.data-issues", { count: issues.length }));
  for (const issue of issues) console.error(`  ${describeIssue(issue, speech)}`);
}
