import { steadyWriter } from "../../src/taskpane/components/steady-writer";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

type Values = Readonly<Record<string, number>>;

/** A writer whose writes take as long as `finish` is not called. */
function slowWriter() {
  const written: Values[] = [];
  const finishing: (() => void)[] = [];
  const put = steadyWriter<Values>((values) => {
    written.push(values);
    return new Promise((resolve) => finishing.push(resolve));
  });
  const finish = async (): Promise<void> => {
    finishing.shift()?.();
    await jest.advanceTimersByTimeAsync(0);
  };
  return { put, written, finish, wait: (ms: number) => jest.advanceTimersByTimeAsync(ms) };
}

describe("a writer that is given values faster than Excel calculates", () => {
  it("writes the first at once and of those in between only the last", async () => {
    const { put, written, finish, wait } = slowWriter();
    for (const people of [21, 22, 23]) put({ people });
    expect(written).toEqual([{ people: 21 }]);
    await finish();
    await wait(149);
    expect(written).toHaveLength(1);
    await wait(1);
    expect(written).toEqual([{ people: 21 }, { people: 23 }]);
  });

  it("never writes while it is writing, however long that takes, and loses nothing", async () => {
    const { put, written, finish, wait } = slowWriter();
    put({ people: 1 });
    put({ people: 2 });
    put({ gap: 7 });
    await wait(10_000);
    expect(written).toHaveLength(1);
    await finish();
    expect(written).toEqual([{ people: 1 }, { people: 2, gap: 7 }]);
    await finish();
    await wait(150);
    put({ gap: 8 });
    expect(written.at(-1)).toEqual({ gap: 8 });
  });
});
