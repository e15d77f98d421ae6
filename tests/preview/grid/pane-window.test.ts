import { paneWindows, scrollToShow } from "../../../src/preview/grid/pane-window";
import { trackOf } from "../../../src/preview/sheet/track";

const tracks = { rows: trackOf(20_000, () => 20), columns: trackOf(40, () => 64) };
const view = { width: 640, height: 400, scrollLeft: 0, scrollTop: 0 };

test("frozen rows and columns stay while the body shows what was scrolled to", () => {
  const windows = paneWindows(
    tracks,
    { rows: 3, columns: 1 },
    { ...view, scrollLeft: 128, scrollTop: 200_000 },
  );
  const by = Object.fromEntries(windows.map((window) => [window.name, window]));
  expect(by["corner"]).toMatchObject({ x: 0, y: 0, width: 64, height: 60, shiftX: 0, shiftY: 0 });
  expect(by["top"]).toMatchObject({
    rows: { first: 0, last: 2 },
    columns: { first: 3, last: 11 },
    shiftX: 192,
  });
  expect(by["left"]).toMatchObject({ rows: { first: 10_003, last: 10_019 }, columns: { first: 0, last: 0 } });
  expect(by["body"]).toMatchObject({ x: 64, y: 60, width: 576, height: 340, shiftX: 192, shiftY: 200_060 });
});

test("a window holds no more cells than the view has room for, wherever it is", () => {
  for (const scrollTop of [0, 7, 199_993, 399_000]) {
    const [body] = paneWindows(tracks, { rows: 0, columns: 0 }, { ...view, scrollTop }).slice(-1);
    const { rows } = body ?? { rows: { first: 0, last: 999 } };
    expect(rows.last - rows.first + 1).toBeLessThanOrEqual(400 / 20 + 1);
  }
});

test("parts without frozen cells are empty", () => {
  const windows = paneWindows(tracks, { rows: 0, columns: 0 }, view);
  expect(windows.filter((window) => window.width > 0 && window.height > 0).map(({ name }) => name)).toEqual([
    "body",
  ]);
});

test("the view scrolls just far enough to show a cell, and not at all for frozen ones", () => {
  const at = { frozen: 2, scroll: 400, view: 240 };
  expect(scrollToShow(tracks.rows, 1, at)).toBe(400);
  expect(scrollToShow(tracks.rows, 25, at)).toBe(400);
  expect(scrollToShow(tracks.rows, 21, at)).toBe(380);
  expect(scrollToShow(tracks.rows, 40, at)).toBe(41 * 20 - 40 - 200);
});
