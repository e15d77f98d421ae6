import { FileProblem, openXlsx, saveXlsx } from "../../host";
import { FILE_TEXTS } from "../../language";
import type { Say } from "./language";
import type { Files } from "./sitting";

/** Files in and out through the host's reader and writer; problems and losses in the page's language. */
export function xlsxFiles(say: Say): Files {
  return {
    read: async (bytes, name) => {
      try {
        const { book, left } = await openXlsx(bytes);
        return { book: { ...book, name }, lost: left.map((code) => lossText(code, say)) };
      } catch (error) {
        throw new Error(problemText(error, say), { cause: error });
      }
    },
    write: saveXlsx,
  };
}

/** What is lost, in words; the code itself where there are none for it. */
function lossText(code: string, say: Say): string {
  const key = `preview.lost.${code}`;
  return isKey(key) ? say(key) : code;
}

function problemText(error: unknown, say: Say): string {
  if (error instanceof FileProblem) return say(`file.${error.code}`, { part: error.part ?? "" });
  return error instanceof Error ? error.message : String(error);
}

const isKey = (key: string): key is keyof typeof FILE_TEXTS => Object.hasOwn(FILE_TEXTS, key);
