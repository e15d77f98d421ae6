import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { CliFailure } from "./failure";
import type { Arguments } from "./options";
import { sayIn } from "./words";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** `serve`: the built files on this computer alone, until the process ends. */
export async function serve({ port, speech }: Arguments): Promise<void> {
  const say = sayIn(speech);
  if (!existsSync(DIST)) throw new CliFailure(say("cli.no-build"));
  const files = sirv(DIST, { dev: true });
  const server = createServer((request, response) => files(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE" ? new CliFailure(say("cli.port-taken", { port, next: port + 1 })) : error,
      );
    });
    server.listen(port, "localhost", resolve);
  });
  console.log(say("cli.serving", { address: `http://localhost:${port}/` }));
}
