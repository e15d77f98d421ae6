import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensureCertificatesAreInstalled } from "office-addin-dev-certs";
import { type Language, fill } from "../language";
import { SIDELOAD } from "./sideload-texts";

const URL_OF_ADD_IN = "https://localhost:3000";
/** Where Excel for Mac looks for add-ins under development. */
const MAC_FOLDER = "$HOME/Library/Containers/com.microsoft.Excel/Data/Documents/wef";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Serves the add-in over https to the Excel of this computer until it is stopped, after telling how to load it there. */
async function sideload(language: Language): Promise<void> {
  const manifest = fromRoot("manifest.xml");
  const id = /<Id>(.*)<\/Id>/.exec(readFileSync(manifest, "utf8"))?.[1] ?? "";
  const say = (key: keyof typeof SIDELOAD): void => {
    console.log(
      `${fill(SIDELOAD[key], language, { url: URL_OF_ADD_IN, folder: MAC_FOLDER, manifest, id })}\n`,
    );
  };
  say("sideload.certificate");
  await ensureCertificatesAreInstalled();
  say("sideload.address");
  say("sideload.web");
  say("sideload.windows");
  say("sideload.windows.undo");
  say("sideload.mac");
  serve();
}

function serve(): void {
  const webpack = fromRoot("node_modules/webpack/bin/webpack.js");
  const server = spawn(process.execPath, [webpack, "serve", "--mode", "development"], { stdio: "inherit" });
  server.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}

const spoken: Language = (process.env["LANG"] ?? "").startsWith("zh") ? "zh" : "en";
void sideload(spoken);
