import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** LibreOffice as somebody else's opinion of our files: it opens, recalculates and prints them. */
export interface LibreOffice {
  /** Opens the file, recalculates everything and saves it anew; returns the new file's path. */
  readonly recalculate: (file: string) => Promise<string>;
  /** The pages of the file as PNG files, in order. */
  readonly toPictures: (file: string) => Promise<readonly string[]>;
  /** Removes all files it made. */
  readonly dispose: () => void;
}

/**
 * Null, with a word on the console, where LibreOffice or poppler is not installed. On CI that is an error: there the
 * comparison is the point.
 */
export function findLibreOffice(): LibreOffice | null {
  const missing = ["soffice", "pdftoppm"].filter((command) => spawnSync("which", [command]).status !== 0);
  if (missing.length === 0) return newLibreOffice();
  const sentence = `not compared with LibreOffice: ${missing.join(" and ")} not installed`;
  if (process.env["CI"] === "true") throw new Error(sentence);
  console.warn(sentence);
  return null;
}

/** Opening and drawing a workbook takes seconds; a first start with a fresh profile some more. */
const TIME_LIMIT_MS = 120_000;

function newLibreOffice(): LibreOffice {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  const profile = join(folder, "profile");
  writeProfile(profile);
  let runs = 0;
  const convert = async (file: string, format: string, extension: string): Promise<string> => {
    const out = join(folder, `out${++runs}`);
    mkdirSync(out);
    const made = join(out, `${basename(file, extname(file))}.${extension}`);
    await run("soffice", [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--norestore",
      "--convert-to",
      format,
      "--outdir",
      out,
      file,
    ]);
    if (!readdirSync(out).includes(basename(made)))
      throw new Error(`LibreOffice did not open ${basename(file)}`);
    return made;
  };
  return {
    recalculate: (file) => convert(file, "xlsx:Calc MS Excel 2007 XML", "xlsx"),
    toPictures: async (file) => {
      const pdf = await convert(file, "pdf:calc_pdf_Export", "pdf");
      const stem = pdf.replace(/\.pdf$/, "");
      await run("pdftoppm", ["-r", "100", "-png", pdf, stem]);
      const pages = readdirSync(join(pdf, "..")).filter((name) => name.endsWith(".png"));
      return pages.sort().map((name) => join(pdf, "..", name));
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** "Recalculation on file load: always", for both families of files; no questions, no macros. */
function writeProfile(profile: string): void {
  const user = join(profile, "user");
  mkdirSync(user, { recursive: true });
  const item = (path: string, name: string, value: string): string =>
    `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  const load = "/org.openoffice.Office.Calc/Formula/Load";
  writeFileSync(
    join(user, "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${item(load, "OOXMLRecalcMode", "0")}
${item(load, "ODFRecalcMode", "0")}
</oor:items>`,
  );
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "ignore", detached: true });
    // soffice is a script that starts the real program: both have to go.
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    }, TIME_LIMIT_MS);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with ${String(code)}`));
    });
  });
}
