import { computeRun } from "../../src/packs/mapping/results/compute-run";
import { followPlan } from "../../src/packs/mapping/results/follow-plan";
import { computeHere, type RunOrder } from "../../src/actions";
import { CATALOGUE } from "../../src/packs";
import { MAPPING_KEY } from "../../src/packs/mapping/mapping-key";
import { computingIn, type ComputePort } from "../../src/taskpane/compute-in-worker";
import { followingIn } from "../../src/taskpane/follow-in-worker";
import { answering, type ComputeReply, type ComputeRequest } from "../../src/taskpane/compute-messages";
import { readDataset } from "../../src/packs/mapping/reading/read-dataset";
import { sampleRaws } from "../support/sample-raws";

const DATASET = readDataset(sampleRaws("zh"), "zh");
const ORDER: RunOrder = {
  pack: MAPPING_KEY,
  data: DATASET,
  now: "2026-11-22T10:00:00",
  version: "0.1.0",
};
const HERE = computeHere(CATALOGUE);
const expected = () => computeRun(DATASET, ORDER.now, ORDER.version);

/** The worker's own code in the same thread; messages are cloned as between threads. */
function workerPort({ isSilent = false, isBroken = false } = {}) {
  const log: string[] = [];
  const port: ComputePort = {
    onmessage: null,
    onerror: null,
    postMessage: (request: ComputeRequest) => {
      log.push("asked");
      queueMicrotask(() => {
        if (isBroken) port.onerror?.call(port as Worker, { message: "" } as ErrorEvent);
        else if (!isSilent) answer(structuredClone(request));
      });
    },
    terminate: () => log.push("ended"),
  };
  const reply = (message: ComputeReply) => {
    log.push(message.type);
    port.onmessage?.call(port as Worker, { data: structuredClone(message) } as MessageEvent<ComputeReply>);
  };
  const answer = (request: ComputeRequest) => {
    reply({ type: "ready" });
    answering(CATALOGUE, reply)(request);
  };
  return { port, log };
}

describe("a run computed in a worker", () => {
  it("is the run computed in the page, and tells how many needs are matched", async () => {
    const { port, log } = workerPort();
    const steps: [number, number][] = [];
    const run = await computingIn(() => port, HERE)(ORDER, (_phase, counted) => {
      if (counted !== undefined) steps.push([counted.done, counted.total]);
    });
    expect(run).toEqual(structuredClone(expected()));
    expect(log.slice(-2)).toEqual(["computed", "ended"]);
    const needs = steps.map(([done]) => done);
    expect(needs.at(-1)).toBeGreaterThan(needs[0] ?? Infinity);
    expect(needs).toEqual([...needs].sort((a, b) => a - b));
    expect(new Set(steps.map(([, total]) => total))).toEqual(new Set([123]));
  });

  it("ends its worker when it is cancelled", async () => {
    const { port, log } = workerPort({ isSilent: true });
    const stop = new AbortController();
    const run = computingIn(() => port, HERE)(ORDER, () => undefined, stop.signal);
    stop.abort();
    await expect(run).rejects.toMatchObject({ problem: { code: "cancelled" } });
    expect(log).toEqual(["asked", "ended"]);
  });

  it("throws what was thrown in the worker", async () => {
    const { port } = workerPort();
    const broken = { ...ORDER, data: { ...DATASET, resources: null } } as unknown as RunOrder;
    await expect(computingIn(() => port, HERE)(broken, () => undefined)).rejects.toThrow("is not iterable");
  });
});

describe("where there are no workers", () => {
  it.each([
    [
      "none can be made",
      () => {
        throw new ReferenceError("Worker is not defined");
      },
    ],
    ["it cannot be loaded", () => workerPort({ isBroken: true }).port],
  ])("and %s, the page computes the run", async (_, start) => {
    expect(await computingIn(start, HERE)(ORDER, () => undefined)).toEqual(expected());
  });
});

describe("a plan followed in a worker", () => {
  const dataset = DATASET;
  const edited = {
    ...dataset,
    needs: dataset.needs.map((need, i) => (i === 0 ? { ...need, quantity: need.quantity + 5 } : need)),
  };
  const TODAY = "2026-11-22";

  it("is what a run from scratch would match, before and after an edit, by one worker", async () => {
    const { port, log } = workerPort();
    const follow = followingIn(() => port);
    for (const now of [dataset, edited]) {
      const { figures, isOptimal } = computeRun(now, ORDER.now, ORDER.version);
      expect(await follow({ pack: MAPPING_KEY, data: now, today: TODAY })).toEqual({
        tiers: figures.tiers,
        isOptimal,
      });
    }
    expect(log).not.toContain("ended");
  });

  it("is not known after a failure, and known again the next time by another worker", async () => {
    const ports = [workerPort({ isBroken: true }), workerPort()];
    let started = 0;
    const follow = followingIn(() => (ports[started++] ?? workerPort()).port);
    expect(await follow({ pack: MAPPING_KEY, data: dataset, today: TODAY })).toBeNull();
    expect(ports[0]?.log).toEqual(["asked", "ended"]);
    expect(await follow({ pack: MAPPING_KEY, data: dataset, today: TODAY })).toEqual(
      followPlan()(dataset, TODAY),
    );
  });
});
