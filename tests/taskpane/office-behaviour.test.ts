/** @jest-environment ./tests/support/office-environment.cjs */
import { EVERY_OPERATION } from "../support/operations";
import { stageOf, type Stage } from "../../src/taskpane/components/stage";
import { MAPPING_KEY } from "../../src/packs/mapping/mapping-key";
import { CATALOGUE, FACES } from "../../src/packs";
import { createActions } from "../../src/actions";
import { associateCommands, type CommandSurface } from "../../src/commands";
import type { Book } from "../../src/host";
import { copyBook } from "../../src/host/model/snapshot";
import { commandSurface } from "../../src/taskpane/command-surface";
import { createPane, type Pane } from "../../src/taskpane/pane-store";

import { mishapsOf, whatPeopleSee } from "../support/all-or-nothing";
import { openHost } from "../support/open-host";
import { byHand, preparedBook } from "../support/prepared-book";
import { readSampleTexts } from "../support/sample-texts";
import { fillInputs } from "../support/small-inputs";

jest.setTimeout(120_000);

const actions = createActions({
  catalogue: CATALOGUE,
  readSample: readSampleTexts,
  now: () => "2026-11-22T10:00:00",
});
const newPane = (): Pane => createPane(actions, { language: "zh", faces: () => FACES });
const stage = (pane: Pane): Stage => stageOf(pane.state().workbook);

/** The ribbon's functions are named once in a client; each test has them answer to a pane of its own. */
function ribbonOf(pane: Pane): void {
  if (answering === null) {
    const surface = (): CommandSurface => commandSurface(answering ?? pane);
    associateCommands(EVERY_OPERATION, {
      start: (job) => surface().start(job),
      openPage: (page) => surface().openPage(page),
      openSheet: (sheet) => surface().openSheet(sheet),
    });
  }
  answering = pane;
}
let answering: Pane | null = null;

/** A prepared workbook with two needs and a resource, open in Excel. */
async function openFilled() {
  const opened = await openHost(await preparedBook());
  await fillInputs();
  await opened.whenIdle();
  return opened;
}

/** A workbook whose run was cut off in the middle with the pane, and what it looked like before. */
async function cutOff(): Promise<{ readonly before: Book; readonly after: Book }> {
  const before = copyBook((await openFilled()).host.book());
  const mishap = (await mishapsOf(before, () => actions.run(MAPPING_KEY, () => undefined))).findLast(
    ({ afterActions }) => afterActions > 100,
  );
  if (mishap === undefined) throw new RangeError("invalid run: no batch of 100 actions");
  const { host } = await openHost(copyBook(before));
  host.faults.failBatch({
    nth: mishap.nth,
    afterActions: mishap.afterActions >> 1,
    code: "GeneralException",
  });
  host.faults.failFrom(mishap.nth + 1, "GeneralException");
  await actions.run(MAPPING_KEY, () => undefined).catch(() => undefined);
  host.faults.clear();
  return { before, after: copyBook(host.book()) };
}

describe("a pane that was closed", () => {
  it("learns from the workbook what was run before it", async () => {
    await openFilled();
    await newPane().start("run");
    const reopened = newPane();
    const close = await reopened.open();
    expect(stage(reopened)).toBe("current");
    expect(reopened.state().workbook?.lastRun?.at).toBe("2026-11-22T10:00:00");
    close();
  });

  it("while a run was writing, offers the restore when it is opened again, which puts all back", async () => {
    const { before, after } = await cutOff();
    const { host } = await openHost(copyBook(after));
    const reopened = newPane();
    const close = await reopened.open();
    expect(stage(reopened)).toBe("unfinished");
    expect(await reopened.start("run")).toBe(false);
    expect(reopened.state().failure?.problem?.code).toBe("unfinished-run");
    expect(await reopened.start("recover")).toBe(true);
    expect(stage(reopened)).toBe("ready");
    expect(whatPeopleSee(host.book())).toEqual(whatPeopleSee(before));
    close();
  });

  it("lets the ribbon run meanwhile, and is opened for what needs it", async () => {
    const { invokeCommand } = await openFilled();
    const pane = newPane();
    ribbonOf(pane);
    await invokeCommand("runAll", "Linli.Run");
    expect(stage(pane)).toBe("current");
    await invokeCommand("checkData", "Linli.Check");
    expect(pane.state().page).toBe("data");
    await invokeCommand("explainRow", "Linli.Explain");
    expect(["home", "matches"]).toContain(pane.state().page);
  });
});

describe("the ribbon", () => {
  it("goes to the charts, whatever the pane knew before", async () => {
    const { host, invokeCommand } = await openFilled();
    ribbonOf(newPane());
    await invokeCommand("showCharts", "Linli.Charts");
    expect(activeSheet(host.book())).toBe("图表");
  });

  it("gives its button back, and writes nothing, when a run cannot be", async () => {
    const { host, invokeCommand } = await openHost(await preparedBook());
    const before = whatPeopleSee(host.book());
    const pane = newPane();
    ribbonOf(pane);
    await invokeCommand("runAll", "Linli.Run");
    expect(pane.state().failure?.problem?.code).toBe("no-needs");
    expect(whatPeopleSee(host.book())).toEqual(before);
  });
});

describe("a run", () => {
  it("leaves the sheet that a person is looking at in front", async () => {
    const { host } = await openFilled();
    await byHand((workbook) => {
      workbook.worksheets.getItem("满意度调查").activate();
    });
    await newPane().start("run");
    expect(activeSheet(host.book())).toBe("满意度调查");
  });

  it("waits while a person types in a cell, and then is complete", async () => {
    const { host } = await openFilled();
    const before = whatPeopleSee(host.book());
    const pane = newPane();
    host.startCellEdit();
    const run = pane.start("run");
    await everythingQueued();
    expect(pane.state().job).toMatchObject({ kind: "run", current: { phase: "read" } });
    expect(whatPeopleSee(host.book())).toEqual(before);
    host.endCellEdit();
    expect(await run).toBe(true);
    expect(stage(pane)).toBe("current");
  });
});

describe("two panes on one workbook", () => {
  it("the second refuses to run while the first is writing, and sees the end of it", async () => {
    const { host } = await openFilled();
    const alone = copyBook(host.book());
    await newPane().start("run");
    const complete = whatPeopleSee(host.book());

    const { host: shared } = await openHost(alone);
    const [first, second] = [newPane(), newPane()];
    const close = await second.open();
    const refused: Promise<boolean>[] = [];
    first.subscribe(() => {
      if (first.state().job?.current?.phase === "draw" && refused.length === 0)
        refused.push(second.start("run"));
    });
    expect(await first.start("run")).toBe(true);
    expect(await Promise.all(refused)).toEqual([false]);
    expect(second.state().failure?.problem?.code).toBe("unfinished-run");
    await second.reread();
    expect(stage(second)).toBe("current");
    expect(whatPeopleSee(shared.book())).toEqual(complete);
    close();
  });
});

function activeSheet(book: Book): string {
  return book.sheets.find(({ id }) => id === book.activeSheetId)?.name ?? "";
}

/** After this, nothing is on its way that does not wait for Excel. */
async function everythingQueued(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}
