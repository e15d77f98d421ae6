import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CliFailure } from "./failure";
import type { Say } from "./words";

/** The bytes of `file`; a `CliFailure` that names it when it cannot be read. */
export async function readBytes(file: string, say: Say): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    throw new CliFailure(say("cli.unreadable", { file, detail: reasonOf(error, say) }));
  });
}

/** Refuses before any work is done when `file` is a folder, or exists and `force` is not given. */
export async function checkFree(file: string, force: boolean, say: Say): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found === null) return;
  if (found.isDirectory()) throw new CliFailure(say("cli.is-folder", { file }));
  if (!force) throw new CliFailure(say("cli.exists", { file }));
}

/** Writes `bytes` to `file` whole or not at all. */
export async function writeBytes(file: string, bytes: Uint8Array, say: Say): Promise<void> {
  const draft = `${file}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, bytes);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new CliFailure(say("cli.unwritable", { file, detail: reasonOf(error, say) }));
  }
}

/** Why the system did not do it, in words where they help. */
function reasonOf(error: unknown, say: Say): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return say("cli.reason.missing");
  if (code === "EISDIR") return say("cli.reason.folder");
  if (code === "EACCES" || code === "EPERM") return say("cli.reason.denied");
  return messageOf(error);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
