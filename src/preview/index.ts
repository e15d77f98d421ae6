import { createHost, newBook, type Book } from "../host";
import "./preview.css";
import "./grid/grid.css";
import "./dark.css";
import { ask } from "./page/dialog";
import { sittingAt } from "./page/host-sitting";
import { forgetPaneLanguage, pageLanguage, sayIn } from "./page/language";
import { PreviewPage } from "./page/preview-page";
import { xlsxFiles } from "./page/xlsx-files";

const SAMPLES = { zh: "preview/sample.xlsx", en: "preview/sample-en.xlsx" } as const;
const PANE = "preview/pane.html";

async function start(): Promise<void> {
  const language = pageLanguage(location.search, navigator.language);
  const say = sayIn(language);
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  const files = xlsxFiles(say);
  const sample = () => fetchBook(SAMPLES[language], say("preview.sampleName"), files.read);
  const isBlank = new URLSearchParams(location.search).get("book") === "blank";
  const book = (isBlank ? null : await sample()) ?? newBook(say("preview.blankName"));
  const sitting = sittingAt(createHost(book, { language: language === "zh" ? "zh-CN" : "en-US" }));
  const page = new PreviewPage({
    sitting,
    files,
    say,
    blank: newBook,
    sample,
    paneAddress: `${PANE}?lang=${language}`,
    switchLanguage: () => {
      forgetPaneLanguage();
      const search = new URLSearchParams(location.search);
      search.set("lang", language === "zh" ? "en" : "zh");
      location.search = search.toString();
    },
  });
  page.mount(document.body);
}

/** The workbook at an address of our own; null when there is none. */
async function fetchBook(
  address: string,
  name: string,
  read: (bytes: Uint8Array, name: string) => Promise<{ readonly book: Book }>,
): Promise<Book | null> {
  const response = await fetch(address);
  if (!response.ok) return null;
  return (await read(new Uint8Array(await response.arrayBuffer()), name)).book;
}

/** Says on the page what went wrong: a blank page would say nothing. */
function tellFailure(error: unknown): void {
  const say = sayIn(pageLanguage(location.search, navigator.language));
  const message = error instanceof Error ? error.message : String(error);
  void ask({ title: say("preview.failed"), message, answers: [["close", say("preview.close")]] });
}

start().catch(tellFailure);
