import { CATALOGUE } from "../../src/packs";
import { writeFileSync } from "node:fs";
import { createActions } from "../../src/actions";
import { createHost, mountInNode, newBook, saveXlsx } from "../../src/host";
import { largeStreet } from "../support/large-street";

/** Writes a workbook with the rows of a large street, to measure with. */
async function main([file = "", ...numbers]: readonly string[]): Promise<void> {
  const isVaried = numbers.includes("varied");
  const [needs = 20_000, resources = 2_000, answers = 1_000] = numbers
    .filter((word) => word !== "varied")
    .map(Number);
  const host = createHost(newBook());
  const mount = await mountInNode(host);
  const { prepareWorkbook, loadSample } = createActions({
    catalogue: CATALOGUE,
    readSample: () => Promise.resolve(largeStreet({ communities: 8, needs, resources, answers, isVaried })),
  });
  const since = performance.now();
  const told = (what: string): void => {
    const entries = host.traffic.entries().filter(({ kind }) => kind === "batch");
    const most = (of: "requestBytes" | "responseBytes"): number =>
      Math.max(...entries.map((entry) => entry[of]));
    console.log(
      what,
      `${Math.round(performance.now() - since)} ms`,
      `${host.traffic.batchCount()} batches, requests up to ${most("requestBytes")} bytes, answers up to ${most("responseBytes")}`,
    );
  };
  await prepareWorkbook("zh", () => undefined);
  told("prepared");
  await loadSample(() => undefined);
  told("filled");
  await mount.whenIdle();
  // As if people had typed the rows: no book has so large a sample.
  host.book().xmlParts.clear();
  writeFileSync(file, await saveXlsx(host.book()));
  told("saved");
  mount.close();
}

await main(process.argv.slice(2));
