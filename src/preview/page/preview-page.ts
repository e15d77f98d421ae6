import type { Book } from "../../host";
import { made } from "../element";
import { banner } from "./banner";
import { ask } from "./dialog";
import { listenToFileDrop } from "./file-drop";
import type { Say } from "./language";
import { PaneFrame } from "./pane-frame";
import type { Files, Sitting } from "./sitting";
import { TitleBar } from "./title-bar";
import { WorkbookPage } from "./workbook-page";

interface PageParts {
  readonly sitting: Sitting;
  readonly files: Files;
  readonly say: Say;
  /** A blank workbook under a name. */
  readonly blank: (name: string) => Book;
  /** The sample workbook; null when the page has none. */
  readonly sample: () => Promise<Book | null>;
  /** The address of the pane's page. */
  readonly paneAddress: string;
  readonly switchLanguage: () => void;
}

/** The whole page: the workbook, the pane beside it, and files in and out. */
export class PreviewPage {
  private readonly title: TitleBar;
  private readonly workbook: WorkbookPage;
  private readonly pane: PaneFrame;
  private isUnsaved = false;
  private waiting = 0;

  constructor(private readonly parts: PageParts) {
    const { say, sitting } = parts;
    this.title = new TitleBar(say, {
      newBook: () => void this.replaceBy(() => Promise.resolve(parts.blank(say("preview.blankName")))),
      sample: () => void this.replaceBy(() => this.sampleBook()),
      open: (file) => void this.openFile(file),
      save: () => void this.save(),
      switchLanguage: parts.switchLanguage,
      togglePane: () => this.pane.toggle(),
    });
    this.pane = new PaneFrame({ pane: say("preview.pane"), resize: say("preview.pane.resize") });
    this.workbook = new WorkbookPage(sitting, say, () => this.mark(true));
    sitting.onChange((isWorking) => this.follow(isWorking));
  }

  /** Puts the page into the document. */
  mount(body: HTMLElement): void {
    const { say } = this.parts;
    const note = banner(say("preview.banner"), say("preview.dismiss"));
    const workspace = made(
      "main",
      { class: "workspace" },
      this.workbook.element,
      this.pane.divider,
      this.pane.element,
    );
    const veil = listenToFileDrop(
      window,
      this.pane.frame,
      say("preview.drop"),
      (file) => void this.openFile(file),
    );
    body.replaceChildren(this.title.element, ...(note ? [note] : []), workspace, veil);
    window.addEventListener("keydown", (event) => this.onKey(event));
    window.addEventListener("beforeunload", (event) => {
      if (this.isUnsaved) event.preventDefault();
    });
    this.show();
  }

  private show(): void {
    this.mark(false);
    this.workbook.reset();
    this.pane.load(this.parts.paneAddress);
  }

  /** Ctrl+S saves the workbook, where a browser would save the page. */
  private onKey(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    void this.save();
  }

  /** The add-in changed the workbook: one drawing for all batches of a frame. */
  private follow(isWorking: boolean): void {
    if (this.waiting !== 0) cancelAnimationFrame(this.waiting);
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      this.mark(true);
      this.workbook.update(isWorking);
    });
  }

  private mark(isUnsaved: boolean): void {
    this.isUnsaved = isUnsaved;
    this.title.show(this.parts.sitting.book().name, isUnsaved);
  }

  private async replaceBy(next: () => Promise<Book | null>): Promise<void> {
    if (!(await this.mayDiscard())) return;
    const book = await next();
    if (!book) return;
    this.parts.sitting.open(book);
    this.show();
  }

  private async mayDiscard(): Promise<boolean> {
    if (!this.isUnsaved) return true;
    const { say } = this.parts;
    const answer = await ask({
      title: say("preview.file.discard.title"),
      message: say("preview.file.discard"),
      answers: [
        ["discard", say("preview.file.discard.yes")],
        ["cancel", say("preview.entry.cancel")],
      ],
    });
    return answer === "discard";
  }

  private async sampleBook(): Promise<Book> {
    const { say, sample, blank } = this.parts;
    const book = await sample();
    if (!book) await this.tell(say("preview.sample.hint"), say("preview.file.noSample"));
    return book ?? blank(say("preview.blankName"));
  }

  private async openFile(file: File): Promise<void> {
    const { say, files } = this.parts;
    await this.replaceBy(async () => {
      try {
        const { book, lost } = await files.read(new Uint8Array(await file.arrayBuffer()), file.name);
        if (lost.length > 0) await this.tellLost(file.name, lost);
        return book;
      } catch (error) {
        await this.tell(say("preview.file.bad", { file: file.name }), messageOf(error));
        return null;
      }
    });
  }

  private async tellLost(file: string, points: readonly string[]): Promise<void> {
    const { say } = this.parts;
    await ask({
      title: say("preview.file.lost", { file }),
      message: "",
      points,
      hint: say("preview.file.lost.hint"),
      answers: [["ok", say("preview.entry.ok")]],
    });
  }

  private async save(): Promise<void> {
    const { say, files, sitting } = this.parts;
    try {
      download(await files.write(sitting.book()), sitting.book().name);
      this.mark(false);
    } catch (error) {
      await this.tell(say("preview.file.notSaved"), messageOf(error));
    }
  }

  private async tell(title: string, message: string): Promise<void> {
    await ask({ title, message, answers: [["ok", this.parts.say("preview.close")]] });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  made("a", { href: address, download: name.endsWith(".xlsx") ? name : `${name}.xlsx` }).click();
  // The browser needs the address until it has begun to read.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
