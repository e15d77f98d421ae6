import { parseArgs } from "node:util";
import type { Language } from "../core/model";
import { CliFailure } from "./failure";
import { sayIn } from "./words";

export interface Arguments {
  readonly command: string;
  readonly file: string | null;
  readonly out: string | null;
  /** The workbook's language; Chinese first. */
  readonly language: Language;
  /** The language of what is printed: the one asked for, else the terminal's. */
  readonly speech: Language;
  readonly force: boolean;
  readonly inputsOnly: boolean;
  readonly port: number;
}

/** The command line's words; a `CliFailure` with the usage when they make no sense. */
export function readArguments(words: readonly string[], spoken: Language): Arguments {
  const usage = (): CliFailure => new CliFailure(sayIn(spoken)("cli.usage"));
  const { values, positionals } = parse(words, usage);
  const [command, file = null, ...rest] = positionals;
  const language = values.lang ?? "zh";
  const port = Number(values.port ?? 3000);
  const isSound =
    rest.length === 0 && (language === "zh" || language === "en") && Number.isInteger(port) && port < 65_536;
  if (command === undefined || !isSound) throw usage();
  return {
    command,
    file,
    out: values.out ?? null,
    language,
    speech: values.lang === undefined ? spoken : language,
    force: values.force ?? false,
    inputsOnly: values["inputs-only"] ?? false,
    port,
  };
}

function parse(words: readonly string[], usage: () => CliFailure) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        lang: { type: "string" },
        out: { type: "string" },
        port: { type: "string" },
        force: { type: "boolean" },
        "inputs-only": { type: "boolean" },
      },
    });
  } catch {
    throw usage();
  }
}
