import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SampleTexts } from "../../src/actions";

/** The sample community's CSV files. */
export async function readSampleTexts(): Promise<SampleTexts> {
  const read = (name: string): Promise<string> =>
    readFile(join(__dirname, "../../seeds/communities/c", `${name}.csv`), "utf8");
  return {
    profile: await read("profile"),
    needs: await read("needs"),
    resources: await read("resources"),
    survey: await read("survey"),
  };
}
