import { CATALOGUE, FACES, SAMPLE } from "../packs";
import { computeHere, createActions, type Actions } from "../actions";
import { computingIn } from "./compute-in-worker";
import { fetchSample } from "./fetch-sample";
import { followingIn } from "./follow-in-worker";

export { FACES };

declare const __webpack_public_path__: string;

/** The actions as a page does them: computing in workers, the sample from beside the page. */
export function actionsHere(): Actions {
  return createActions({
    catalogue: CATALOGUE,
    readSample: () => fetchSample(`${__webpack_public_path__}sample/`, SAMPLE),
    compute: computingIn(startWorker, computeHere(CATALOGUE)),
    follow: followingIn(startWorker),
    takeTurns: () => new Promise((resolve) => void setTimeout(resolve)),
  });
}

function startWorker(): Worker {
  return new Worker(/* webpackChunkName: "compute" */ new URL("./compute-worker.ts", import.meta.url));
}
