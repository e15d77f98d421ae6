/** @jest-environment ./tests/support/office-environment.cjs */
import { CATALOGUE } from "../../src/packs";
import { writeRun } from "../../src/workbook";
import { sheetNamed } from "../support/book-cells";
import { openHost } from "../support/open-host";
import { noPhase, preparedBook } from "../support/prepared-book";
import { writtenRun } from "../support/written-run";

jest.setTimeout(240_000);

/** What Excel on the web takes in one message, either way. */
const MESSAGE_LIMIT = 5 * 1024 * 1024;

it("writes 9,000 rows with long texts twice, in messages that Excel takes", async () => {
  const { host } = await openHost(await preparedBook());
  const small = writtenRun({ matches: 9_000 });
  const explained = small.tables["matches"]?.map((row) =>
    row.map((cell, i) => (i === 13 ? "为什么".repeat(150) : cell)),
  );
  const run = { ...small, tables: { ...small.tables, matches: explained ?? [] } };
  for (const count of [1, 2]) {
    host.traffic.reset();
    await writeRun(CATALOGUE, run, noPhase);
    const entries = host.traffic.entries();
    const largest = Math.max(
      ...entries.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]),
    );
    expect({ count, isTooLarge: largest >= MESSAGE_LIMIT }).toEqual({ count, isTooLarge: false });
  }
  expect(sheetNamed(host.book(), "匹配结果").tables[0]?.area.bottom).toBe(9_003);
});
