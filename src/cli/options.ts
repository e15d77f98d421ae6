import { parseArgs } from "node:util";
import type { Language } from "../language";
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
  if (command === undefined || rest.length > 0) throw usage();
  return {
    command,
    file,
    out: values.out ?? null,
    language: languageIn(values.lang, "zh", usage),
    speech: languageIn(values.lang, spoken, usage),
    force: values.force ?? false,
    inputsOnly: values["inputs-only"] ?? false,
    port: portIn(values.port, usage),
  };
}

function languageIn(word: string | undefined, otherwise: Language, usage: () => CliFailure): Language {
  if (word === undefined || word === "zh" || word === "en") return word ?? otherwise;
  throw usage();
}

function portIn(word: string | undefined, usage: () => CliFailure): number {
  const port = Number(word ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw usage();
  return port;
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
