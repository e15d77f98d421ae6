import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { MATCHING_SIZES, type MatchingSizeName } from "../../seeds/matching-instance";
import { measureCommands } from "./commands";
import { measureEdits } from "./edit-bench";
import { measureMatching } from "./matching";
import { measurePane } from "./pane";

const NAMES = Object.keys(MATCHING_SIZES) as MatchingSizeName[];
const PARTS = ["commands", "pane", "matching", "edits"];

async function main(folder: string): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      size: { type: "string", multiple: true, default: NAMES },
      runs: { type: "string", default: "3" },
      limit: { type: "string", default: "60" },
    },
  });
  const parts = positionals.length === 0 ? PARTS : positionals;
  const unknown =
    parts.find((part) => !PARTS.includes(part)) ??
    values.size.find((name) => !Object.hasOwn(MATCHING_SIZES, name));
  if (unknown !== undefined)
    throw new Error(`${unknown} is neither a part (${PARTS.join(", ")}) nor a size (${NAMES.join(", ")})`);
  if (parts.includes("commands")) await measureCommands(folder);
  if (parts.includes("pane")) await measurePane(folder);
  if (parts.includes("matching"))
    await measureMatching(folder, {
      sizes: NAMES.filter((name) => values.size.includes(name)),
      runs: Number(values.runs),
      limitSeconds: Number(values.limit),
    });
  // A city's edits are checked against solving anew as long as anybody wants to wait: only when asked for.
  if (parts.includes("edits"))
    measureEdits(
      NAMES.filter((name) => values.size.includes(name) && (name !== "city" || positionals.length > 0)),
    );
}

const folder = mkdtempSync(join(tmpdir(), "linli-bench-"));
main(folder)
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => {
    rmSync(folder, { recursive: true });
  });
