/** @jest-environment ./tests/support/office-environment.cjs */
import { MAPPING_KEY } from "../../src/packs/mapping/mapping-key";
import { CATALOGUE } from "../../src/packs";
import { createActions } from "../../src/actions";
import { withMapping } from "../support/mapping-verbs";
import type { Language } from "../../src/language/language";
import { needCard, resourceCard } from "../../src/packs/mapping/results/cards";
import type { LastResults, ReachScope } from "../../src/packs/mapping/results/last-results";
import { copyBook } from "../../src/host/model/snapshot";
import { openHost } from "../support/open-host";
import { byHand, preparedBook } from "../support/prepared-book";
import { readSampleTexts } from "../support/sample-texts";
import { openFilledIn, quietly, rowsIn } from "../support/typed-in";

jest.setTimeout(240_000);

const actions = withMapping(
  createActions({
    catalogue: CATALOGUE,
    readSample: readSampleTexts,
    now: () => "2026-11-22T10:00:00",
  }),
);

async function resultsOf(work: Promise<unknown> = Promise.resolve()): Promise<LastResults> {
  await work;
  const results = await actions.readResults();
  if (results === null) throw new RangeError("invalid run: no results");
  return results;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

it("are null before the first run", async () => {
  await openHost();
  expect(await actions.readResults()).toBeNull();
  await openHost(await preparedBook());
  expect(await actions.readResults()).toBeNull();
  await openFilledIn();
  expect(await actions.readResults()).toBeNull();
});

describe.each<Language>(["zh", "en"])(
  "the last results of the sample in %s, read after reopening",
  (language) => {
    let results: LastResults;
    let reported: LastResults["figures"];

    beforeAll(async () => {
      const { host } = await openHost(await preparedBook(language));
      await actions.loadSample(quietly);
      reported = (await actions.run(MAPPING_KEY, quietly)).figures;
      await openHost(copyBook(host.book()));
      results = await resultsOf();
    });

    it("have the figures that the run told", () => {
      expect(results.figures).toEqual(reported);
    });

    it.each<ReachScope>(["tier", "group", "community"])(
      "reach by %s as many people as there are",
      (scope) => {
        const reach = results.reach[scope];
        expect(sum(reach.map(({ people }) => people))).toBe(reported.people);
        expect(sum(reach.map(({ reached }) => reached))).toBe(reported.peopleReached);
        expect(reach.every(({ reached, people }) => reached <= people)).toBe(true);
        expect(new Set(reach.map(({ name }) => name)).size).toBe(reach.length);
      },
    );

    it("give a reason for each need that lacks something", () => {
      expect(sum(results.unmetReasons.map(({ needs }) => needs))).toBe(
        reported.needs - reported.needsFullyMet + reported.needsLeftOut,
      );
      expect(results.unmetReasons.filter(({ code }) => typeof code !== "string")).toEqual([]);
    });

    it("make a card of every need whose matches and what is unmet are what it asks for", () => {
      for (const { id, state, quantity } of results.needs) {
        const card = needCard(results, id);
        if (state === "done" || state === "dropped") continue;
        expect([id, (card?.served ?? NaN) + (card?.unmet?.unmet ?? 0)]).toEqual([id, quantity]);
      }
    });

    it("make a card of every resource whose uses and what is left are its capacity", () => {
      for (const { id, capacity } of results.resources) {
        const card = resourceCard(results, id);
        expect([id, (card?.used ?? NaN) + (card?.left ?? NaN)]).toEqual([id, capacity]);
        expect([id, sum(card?.matches.map(({ quantity }) => quantity) ?? [])]).toEqual([id, card?.used]);
      }
    });

    it("tell what one more unit would bring of every resource that is used up, and of no other", () => {
      const beginning = (capacity: number): string =>
        ({ zh: `已用 ${capacity}/${capacity} `, en: `${capacity} of ${capacity} given ` })[language];
      for (const { id, capacity } of results.resources) {
        const card = resourceCard(results, id);
        const told = card?.oneMore?.slice(0, beginning(capacity).length) ?? null;
        expect([id, told]).toEqual([id, card?.left === 0 ? beginning(capacity) : null]);
      }
    });
  },
);

describe("a card", () => {
  it("tells what the sheet says, in its words", async () => {
    const { host } = await openFilledIn();
    await actions.run(MAPPING_KEY, quietly);
    const results = await resultsOf();
    const [row] = rowsIn(host.book(), "matches");
    const card = needCard(results, String(row?.["需求编号"]));
    expect(card).toMatchObject({ category: "老年助餐", group: "老年人", unit: "份", isListed: true });
    expect(card?.matches[0]).toMatchObject({
      resourceId: row?.["资源编号"],
      provider: row?.["提供单位"],
      reason: row?.["匹配理由"],
      stateName: "建议",
      isKept: false,
      unit: "份",
    });
    const [unmet] = rowsIn(host.book(), "unmet");
    expect(needCard(results, String(unmet?.["需求编号"]))?.unmet).toMatchObject({
      unmet: 1,
      reason: unmet?.["未满足原因"],
      explanation: unmet?.["说明"],
    });
  });

  it("knows a need whose row is gone from the results, and one that is nowhere not at all", async () => {
    await openFilledIn();
    await actions.run(MAPPING_KEY, quietly);
    await byHand(({ tables }) => {
      tables.getItem("需求清单").rows.getItemAt(1).delete();
    });
    const results = await resultsOf();
    expect(needCard(results, "N002")).toMatchObject({ title: "N002 送餐", served: 20, isListed: false });
    expect(resourceCard(results, "R404")).toBeNull();
    expect(needCard(results, "R001")).toBeNull();
  });

  it.each(["锁定", "是", "x"])("takes any lock for one, as the run does: %s", async (lock) => {
    await openFilledIn();
    await actions.run(MAPPING_KEY, quietly);
    const [before] = (await resultsOf()).matches;
    await byHand(({ tables }) => {
      tables.getItem("匹配结果").columns.getItem("锁定").getDataBodyRange().getCell(0, 0).values = [[lock]];
    });
    const card = needCard(await resultsOf(), before?.needId ?? "");
    expect(card?.matches[0]).toMatchObject({ isLocked: true, isKept: true, state: "proposed" });
  });

  it("counts nothing of a match that was refused since the run", async () => {
    await openFilledIn();
    await actions.run(MAPPING_KEY, quietly);
    const [match] = (await resultsOf()).matches;
    const pair = { needId: match?.needId ?? "", resourceId: match?.resourceId ?? "" };
    await actions.decideMatch(pair, { kind: "refuse", reason: "太远" });
    const card = needCard(await resultsOf(), pair.needId);
    expect(card).toMatchObject({ served: 0 });
    expect(card?.matches[0]).toMatchObject({ refusal: "太远", isKept: false, stateName: "已拒绝" });
  });
});
