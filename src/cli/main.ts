import type { Language } from "../language";
import { CliFailure } from "./failure";
import { readArguments, type Arguments } from "./options";
import { sayIn } from "./words";

/** Loaded when asked for: `solve` is timed as a whole process and needs neither Excel's client nor the file formats. */
const COMMANDS: Readonly<Record<string, () => Promise<(words: Arguments) => Promise<void>>>> = {
  template: async () => (await import("./workbook-commands")).template,
  sample: async () => (await import("./workbook-commands")).sample,
  run: async () => (await import("./workbook-commands")).run,
  solve: async () => (await import("./solve-command")).solve,
  serve: async () => (await import("./serve")).serve,
};

const spoken: Language = (process.env["LANG"] ?? "").startsWith("zh") ? "zh" : "en";

async function main(): Promise<void> {
  const words = readArguments(process.argv.slice(2), spoken);
  const load = COMMANDS[words.command];
  if (load === undefined) throw new CliFailure(sayIn(spoken)("cli.usage"));
  const command = await load();
  await command(words);
}

// Whoever reads the output and has seen enough, such as `head`, closes it: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

main().catch(async (error: unknown) => {
  process.exitCode = 1;
  if (error instanceof CliFailure) console.error(error.message);
  else console.error((await import("./describe-failure")).describeFailure(error, spoken));
});
