import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { INPUT_KEYS, type InputKey } from "../packs/mapping/tables/sheets";

/** The texts of the sample community's CSV files, by table. */
export async function readSampleFiles(): Promise<Readonly<Record<InputKey, string>>> {
  const texts = await Promise.all(
    INPUT_KEYS.map(async (key) => {
      const path = fileURLToPath(new URL(`../../seeds/communities/c/${key}.csv`, import.meta.url));
      return [key, await readFile(path, "utf8")] as const;
    }),
  );
  return Object.fromEntries(texts) as Record<InputKey, string>;
}
