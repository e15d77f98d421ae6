import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type Configuration } from "webpack";

/** Plain JavaScript without types of its own. */
const WEBPACK_CONFIG = new URL("../../webpack.config.js", import.meta.url).href;

/** Builds `entry` the way the pane is built, into `folder`; the path of its script. */
export async function buildEntry(entry: string, folder: string, name: string): Promise<string> {
  const { default: configuration } = (await import(WEBPACK_CONFIG)) as {
    readonly default: (env: object, options: { readonly mode: "production" }) => Configuration;
  };
  const built = configuration({}, { mode: "production" });
  const compiler = webpack({
    ...built,
    entry: { [name]: entry },
    output: { path: folder, filename: "[name].js" },
    cache: false,
    plugins: [],
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  return join(folder, `${name}.js`);
}

export const gzipBytes = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;
