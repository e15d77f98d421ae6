import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { SampleTexts } from "../actions";
import { SAMPLE } from "../packs";

/** The texts of the sample community's CSV files, by table. */
export async function readSampleFiles(): Promise<SampleTexts> {
  const texts = await Promise.all(
    SAMPLE.map(async (key) => {
      const path = fileURLToPath(new URL(`../../seeds/communities/c/${key}.csv`, import.meta.url));
      return [key, await readFile(path, "utf8")] as const;
    }),
  );
  return Object.fromEntries(texts);
}
