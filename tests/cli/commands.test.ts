import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { datasetText, MATCHING_SIZES, matchingInstance } from "../../seeds/matching-instance";
import { newBook, saveXlsx } from "../../src/host";

jest.setTimeout(120_000);

const MAIN = join(__dirname, "../../src/cli/main.ts");
const folder = mkdtempSync(join(tmpdir(), "linli-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Ending {
  readonly code: number;
  readonly printed: string;
}

/** What the command line ends with in a terminal of that language. */
function linli(language: "zh" | "en", ...words: readonly string[]): Promise<Ending> {
  const env = { ...process.env, LANG: language === "zh" ? "zh_CN.UTF-8" : "C" };
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", MAIN, ...words], { env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), printed: (out + err).replaceAll(folder, "") });
    });
  });
}

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function runOver(language: "zh" | "en", path: string): Promise<Ending> {
  const out = join(folder, "out.xlsx");
  const ending = await linli(language, "run", path, "--out", out);
  expect(readdirSync(folder)).not.toContain("out.xlsx");
  return ending;
}

/** An OLE2 file, as Excel makes of a workbook with a password: signature, and the name of the stream with the workbook. */
function lockedFile(): Uint8Array {
  const bytes = new Uint8Array(4_096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from("EncryptedPackage", "utf16le"), 1_024);
  return bytes;
}

describe("a run over what is no workbook of ours writes nothing and says why", () => {
  it.each<[name: string, language: "zh" | "en", content: Uint8Array | string, sentence: string]>([
    ["text.xlsx", "en", "hello", "This is not an Excel workbook"],
    ["csv.xlsx", "zh", "编号,社区\nN001,C\n", "这不是 Excel 工作簿"],
    ["zip.xlsx", "en", zipSync({ "a.txt": new Uint8Array(9) }), "not an Excel workbook"],
    ["password.xlsx", "zh", lockedFile(), "文件有打开密码"],
    ["empty.xlsx", "en", "", "The file is empty."],
  ])("%s", async (name, language, content, sentence) => {
    const { code, printed } = await runOver(language, file(name, content));
    expect([code, printed]).toEqual([1, expect.stringContaining(sentence)]);
    expect(printed).toContain(name);
    expect(printed).not.toContain("    at ");
  });

  it("a workbook without our sheets, one that is cut off, and none at all", async () => {
    const blank = await saveXlsx(newBook());
    const endings = await Promise.all([
      runOver("zh", file("blank.xlsx", blank)),
      runOver("en", file("cut.xlsx", blank.slice(0, blank.length / 2))),
      runOver("zh", join(folder, "none.xlsx")),
    ]);
    expect(endings).toEqual([
      { code: 1, printed: "这个工作簿里还没有邻里的工作表。请先点“准备我的工作簿”。\n" },
      {
        code: 1,
        printed: "/cut.xlsx\nThe file is cut off, perhaps by an interrupted download. Get it again.\n",
      },
      { code: 1, printed: "打不开 /none.xlsx：没有这个文件或文件夹。\n" },
    ]);
  });
});

describe("what is there already", () => {
  it("is not written over without --force, nor is a folder with it", async () => {
    const kept = file("kept.xlsx", "mine");
    const endings = await Promise.all([
      linli("en", "sample", kept),
      linli("zh", "template", kept),
      linli("en", "sample", folder, "--force"),
    ]);
    expect(endings).toEqual([
      { code: 1, printed: "/kept.xlsx exists and was left as it is. Add --force to overwrite it.\n" },
      { code: 1, printed: "/kept.xlsx 已存在，没有改动。要覆盖它，请加 --force。\n" },
      { code: 1, printed: " is a folder. Name the file to write, such as out.xlsx.\n" },
    ]);
    expect(readFileSync(kept, "utf8")).toBe("mine");
  });
});

test("a dataset whose numbers add up to too much is refused in words", async () => {
  const need = { id: "N", category: "meal", group: null, tier: 1, x: 0, y: 0, maxDistanceM: null, slots: 0 };
  const resource = { id: "R", categories: ["meal"], groups: [], x: 0, y: 0, radiusM: null, slots: 0 };
  const path = file(
    "much.json",
    JSON.stringify({
      needs: [{ ...need, quantity: 1e9 }],
      resources: [{ ...resource, capacity: 1e9, unitCost: 1e9 }],
    }),
  );
  const [zh, en] = await Promise.all([linli("zh", "solve", path), linli("en", "solve", path)]);
  expect([zh.code, zh.printed]).toEqual([1, expect.stringMatching(/^数据合计太大，无法精确计算.*\n$/)]);
  expect([en.code, en.printed]).toEqual([1, expect.stringMatching(/^The numbers add up to more than.*\n$/)]);
});

test("a dataset may begin with a byte order mark", async () => {
  const path = file("mark.json", '\uFEFF{"needs": [], "resources": []}');
  expect(await linli("en", "solve", path)).toMatchObject({ code: 0 });
});

test("a reader that has seen enough of a solution ends the process without a word", async () => {
  const path = file("large.json", [...datasetText(matchingInstance(MATCHING_SIZES.street))].join(""));
  const child = spawn(process.execPath, ["--import", "tsx", MAIN, "solve", path], { stdio: "pipe" });
  let complaint = "";
  child.stderr.on("data", (piece) => (complaint += String(piece)));
  child.stdout.once("data", () => child.stdout.destroy());
  const [code] = (await once(child, "close")) as [number];
  expect([code, complaint]).toEqual([0, ""]);
});
