/** @jest-environment ./tests/support/office-environment.cjs */
import { CATALOGUE } from "../../src/packs";
import { createActions } from "../../src/actions";
import { openHost } from "../support/open-host";
import { byHand, preparedBook } from "../support/prepared-book";
import { readSampleTexts } from "../support/sample-texts";
import { sheetsIn } from "../support/scripted-workbook";

jest.setTimeout(60_000);

const { readState } = createActions({
  catalogue: CATALOGUE,
  readSample: readSampleTexts,
  now: () => "2026-11-22T10:00:00",
});

describe("reading the state", () => {
  it("lets others have their turn, and tells the same", async () => {
    await openHost(await preparedBook());
    let turns = 0;
    const patient = createActions({
      catalogue: CATALOGUE,
      readSample: readSampleTexts,
      now: () => "2026-11-22T10:00:00",
      takeTurns: () => {
        turns += 1;
        return Promise.resolve();
      },
    });
    expect(await patient.readState()).toEqual(await readState());
    expect(turns).toBeGreaterThan(0);
  });
});

describe("the names of our sheets", () => {
  it.each(["zh", "en"] as const)(
    "are those of the workbook's language when nobody renames them: %s",
    async (language) => {
      await openHost(await preparedBook(language));
      expect((await readState()).sheets).toEqual(sheetsIn(language));
    },
  );

  it("are the present ones after people renamed sheets, and cost no round trip of their own", async () => {
    const { host } = await openHost(await preparedBook());
    await readState();
    const trips = host.traffic.batchCount();
    await byHand(({ worksheets }) => {
      worksheets.getItem("需求清单").name = "居民 '2026' 需求";
      worksheets.getItem("匹配结果").name = "Who gets what";
      worksheets.getItem("图表").name = "需求清单";
    });
    host.traffic.reset();
    expect((await readState()).sheets).toEqual({
      ...sheetsIn("zh"),
      needs: "居民 '2026' 需求",
      matches: "Who gets what",
      charts: "需求清单",
    });
    expect(host.traffic.batchCount()).toBe(trips);
  });

  it("are left out for sheets that are gone", async () => {
    await openHost(await preparedBook());
    await byHand(({ worksheets }) => {
      worksheets.getItem("闲置资源").delete();
      worksheets.getItem("图表").delete();
    });
    const { idle, charts, ...others } = sheetsIn("zh");
    expect([idle, charts]).toEqual(["闲置资源", "图表"]);
    expect((await readState()).sheets).toEqual(others);
  });

  it("are found by the tables on them when the hidden names are gone", async () => {
    await openHost(await preparedBook());
    await byHand(({ names, worksheets }) => {
      names.getItem("linli_sheet_needs").delete();
      worksheets.getItem("需求清单").name = "需求";
    });
    expect((await readState()).sheets).toEqual({ ...sheetsIn("zh"), needs: "需求" });
  });
});
