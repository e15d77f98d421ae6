import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..", "..");

/** A process that opens a workbook, asks a question and is never told to stop. */
const SCRIPT = `
  import { createHost, mountInNode, newBook } from "./src/host/index";
  const { Excel } = await mountInNode(createHost(newBook()));
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("name");
    await context.sync();
    console.log(sheets.items.map(({ name }) => name).join());
  });
`;

describe("a process with the client in it", () => {
  it("runs in plain Node and ends by itself", () => {
    const arguments_ = ["--import", "tsx", "--input-type=module", "--eval", SCRIPT];
    const { status, stdout, stderr } = spawnSync(process.execPath, arguments_, {
      cwd: ROOT,
      encoding: "utf8",
      timeout: 30_000,
    });
    expect({ status, stdout, stderr }).toStrictEqual({ status: 0, stdout: "Sheet1\n", stderr: "" });
  }, 40_000);
});
