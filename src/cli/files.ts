import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CliFailure } from "./failure";
import type { Say } from "./words";

/** The bytes of `file`; a `CliFailure` that names it when it cannot be read. */
export async function readBytes(file: string, say: Say): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    throw new CliFailure(say("cli.unreadable", { file, detail: messageOf(error) }));
  });
}

/** Refuses before any work is done when `file` exists and `force` is not given. */
export async function checkFree(file: string, force: boolean, say: Say): Promise<void> {
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists && !force) throw new CliFailure(say("cli.exists", { file }));
}

/** Writes `bytes` to `file` whole or not at all. */
export async function writeBytes(file: string, bytes: Uint8Array, say: Say): Promise<void> {
  const draft = `${file}.tmp`;
  await mkdir(dirname(file), { recursive: true })
    .then(() => writeFile(draft, bytes))
    .then(() => rename(draft, file))
    .catch((error: unknown) => {
      throw new CliFailure(say("cli.unwritable", { file, detail: messageOf(error) }));
    });
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
