import { addTable } from "../../src/host/model/tables";
import { newBook, saveXlsx } from "../../src/host";
import { closeBrowser, leave, openPreview, seen, type PreviewPage } from "../support/preview-page";
import { fill } from "../support/small-book";

jest.setTimeout(180_000);
afterAll(closeBrowser);

const at = (preview: PreviewPage, address: string) =>
  preview.page.locator(`[data-cell="${address}"]`).first();
/** Waits until the cell displays the text: sheets are drawn once a frame. */
async function shows(preview: PreviewPage, address: string, text: string): Promise<void> {
  await preview.page.waitForFunction(
    ([cell, wanted]) =>
      document.querySelector(`[data-cell="${cell}"]`)?.textContent.includes(wanted) === true,
    [address, text] as const,
  );
}
const nameBox = (preview: PreviewPage) => preview.page.getByRole("textbox", { name: "单元格地址" });

async function goTo(preview: PreviewPage, address: string): Promise<void> {
  await nameBox(preview).fill(address);
  await nameBox(preview).press("Enter");
}

async function press(preview: PreviewPage, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await preview.page.keyboard.press(key);
}

/** As when the keys come faster than the page draws: all of them before the next frame. */
async function pressAtOnce(preview: PreviewPage, ...keys: readonly string[]): Promise<void> {
  await preview.page.evaluate((names) => {
    for (const key of names) {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }
  }, keys);
}

async function blank(): Promise<PreviewPage> {
  const preview = await openPreview({ path: "?book=blank" });
  await preview.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  return preview;
}

/** Twenty columns of so many rows, in a table that begins in A1. */
async function largeFile(rows: number): Promise<Buffer> {
  const book = newBook("large.xlsx");
  const [sheet] = book.sheets;
  if (!sheet) throw new RangeError("no sheet");
  const header = Array.from({ length: 20 }, (_, column) => `列${column + 1}`);
  const line = (row: number) =>
    header.map((_, column) => (column === 1 ? `网格${row % 40}` : row * 20 + column));
  fill(sheet, 0, 0, [header, ...Array.from({ length: rows }, (_, row) => line(row))]);
  addTable(book, sheet, { top: 0, left: 0, bottom: rows, right: 19 });
  return Buffer.from(await saveXlsx(book));
}

async function drop(preview: PreviewPage, name: string, bytes: Buffer): Promise<void> {
  const transfer = await preview.page.evaluateHandle(
    ({ file, base64 }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], file));
      return data;
    },
    { file: name, base64: bytes.toString("base64") },
  );
  for (const type of ["dragenter", "dragover", "drop"]) {
    await preview.page.dispatchEvent("body", type, { dataTransfer: transfer });
  }
}

/** Where the first column's header is once it is wider than so many pixels; in one step, for headers are drawn anew at any time. */
async function firstHead({ page }: PreviewPage, least: number) {
  const found = await page.waitForFunction((width) => {
    const box = document.querySelector(".heads.columns .head")?.getBoundingClientRect();
    return box !== undefined && box.width > width ? { x: box.x, y: box.y, width: box.width } : null;
  }, least);
  const box = await found.jsonValue();
  if (!box) throw new RangeError("no header");
  return box;
}

describe("the preview's grid", () => {
  it("is edited by the keyboard alone, and every edit can be taken back", async () => {
    const preview = await blank();
    await goTo(preview, "B2");
    await preview.page.keyboard.type("3");
    await press(preview, "Tab");
    await preview.page.keyboard.type("=B2*2");
    await press(preview, "Enter", "ArrowUp", "F2", "Home", "ArrowRight", "5", "Enter");
    await shows(preview, "C2", "#");
    await press(preview, "Control+z");
    await shows(preview, "C2", "6");
    await goTo(preview, "B2:C4");
    await press(preview, "Control+d");
    await shows(preview, "C4", "6");
    await press(preview, "Enter", "Enter", "Enter");
    expect(await nameBox(preview).inputValue()).toBe("C2");
    await press(preview, "Control+z", "Control+z", "Control+z");
    await at(preview, "B2").waitFor({ state: "detached" });
    await press(preview, "Control+y");
    await shows(preview, "B2", "3");
    await leave(preview);
  });

  it("takes what is typed after a refused entry was given up with the mouse", async () => {
    const preview = await openPreview();
    await preview.openSheet("需求清单");
    await preview.type("D5", "没有这一类");
    await preview.page.getByRole("button", { name: "取消" }).click();
    await at(preview, "C6").click();
    await preview.page.keyboard.type("G77");
    await press(preview, "Enter");
    await shows(preview, "C6", "G77");
    expect(await preview.read("D5")).toBe("日常照料");
    await leave(preview);
  });

  it("takes the pane along when its language is switched", async () => {
    const preview = await blank();
    await preview.pane.getByRole("button", { name: "English" }).click();
    await seen(preview, "Prepare my workbook");
    await preview.page.getByTitle("用英文重新打开预览（工作簿会换成英文的）").click();
    await preview.page.getByTitle(/^Open the preview again in Chinese/).click();
    await seen(preview, "准备我的工作簿");
    expect(new URL(preview.page.url()).searchParams.get("lang")).toBe("zh");
    await leave(preview);
  });

  it("pastes tab-separated text as cells, and copied cells with their formulas", async () => {
    const preview = await blank();
    await preview.page.evaluate(() => navigator.clipboard.writeText('2\t=A1*3\n<b>粗</b>\t"两\n行"'));
    await goTo(preview, "A1");
    await press(preview, "Control+v");
    await at(preview, "B1").waitFor();
    await shows(preview, "B1", "6");
    await shows(preview, "A2", "<b>粗</b>");
    await goTo(preview, "A1:B1");
    await press(preview, "Control+c");
    expect(await preview.page.evaluate(() => navigator.clipboard.readText())).toBe("2\t6");
    await goTo(preview, "A5:B6");
    await press(preview, "Control+v");
    await at(preview, "B6").waitFor();
    await goTo(preview, "B6");
    expect(await preview.page.getByRole("textbox", { name: "单元格内容" }).inputValue()).toBe("=A6*3");
    await leave(preview);
  });

  it("pastes by its menu, and says which key does it where the page may not read the clipboard", async () => {
    const preview = await blank();
    await preview.page.evaluate(() => navigator.clipboard.writeText("7\t8"));
    await goTo(preview, "B2");
    await press(preview, "Shift+F10");
    await preview.page.getByRole("menuitem", { name: "粘贴" }).press("Enter");
    await shows(preview, "C2", "8");
    await press(preview, "Control+z");
    await preview.page.context().clearPermissions();
    await goTo(preview, "B2");
    await press(preview, "Shift+F10");
    await preview.page.getByRole("menuitem", { name: "粘贴" }).press("Enter");
    await preview.page.getByRole("status").getByText("请按 Ctrl+V 粘贴").waitFor();
    expect(await at(preview, "B2").count()).toBe(0);
    await leave(preview);
  });

  it("points screen readers at the active cell, blank or not, and at the text while it is edited", async () => {
    const preview = await blank();
    await preview.type("A1", "需求");
    const told = () =>
      preview.page.evaluate(() => {
        const pointed = document.activeElement?.getAttribute("aria-activedescendant") ?? "";
        const cell = document.getElementById(pointed);
        return { pointed, name: cell?.textContent ?? null, role: cell?.getAttribute("role") ?? null };
      });
    await goTo(preview, "A1");
    const first = await told();
    expect([first.name, first.role]).toEqual(["A1：需求", "gridcell"]);
    await press(preview, "ArrowRight");
    const second = await told();
    expect(second.name).toBe("B1：空");
    expect(second.pointed).not.toBe(first.pointed);
    await press(preview, "F2");
    expect((await told()).pointed).toBe("");
    await press(preview, "Escape");
    expect((await told()).name).toBe("B1：空");
    await leave(preview);
  });

  it("sizes a row by its edge, by a double click, and by the menu key, and takes it back", async () => {
    const preview = await blank();
    const height = (least: number, most: number) =>
      preview.page
        .waitForFunction(
          ([from, to]) => {
            const box = document.querySelector(".heads.rows .head")?.getBoundingClientRect();
            return box && box.height >= from && box.height <= to
              ? { x: box.x, y: box.y, height: box.height }
              : null;
          },
          [least, most] as const,
        )
        .then((found) => found.jsonValue());
    const box = await height(20, 20);
    if (!box) throw new RangeError("no header");
    const { mouse } = preview.page;
    await mouse.move(box.x + 8, box.y + 19);
    await mouse.down();
    await mouse.move(box.x + 8, box.y + 49, { steps: 3 });
    await mouse.up();
    await height(49, 51);
    await press(preview, "Control+z");
    await height(20, 20);
    await press(preview, "Control+y");
    await height(49, 51);
    await mouse.dblclick(box.x + 8, box.y + 49);
    await height(20, 20);
    await goTo(preview, "A1");
    await press(preview, "Shift+F10");
    await preview.page.getByRole("menuitem", { name: "增加行高" }).press("Enter");
    expect((await height(29, 31))?.height).toBeCloseTo(30, 0);
    await leave(preview);
  });

  it("fills the cells that the corner of the selection is dragged to, and takes it back", async () => {
    const preview = await blank();
    for (const [address, text] of [
      ["A1", "3"],
      ["B1", "=A1*2"],
      ["A2", "4"],
      ["B2", "=A2*2"],
    ] as const)
      await preview.type(address, text);
    await goTo(preview, "A1:B2");
    const corner = await preview.page.locator(".body .fill-handle").boundingBox();
    if (!corner) throw new RangeError("no corner");
    const { mouse } = preview.page;
    await mouse.move(corner.x + 4, corner.y + 4);
    await mouse.down();
    await mouse.move(corner.x + 4, corner.y + 54, { steps: 4 });
    await preview.page.locator(".body .selection.filled").waitFor();
    await mouse.up();
    await shows(preview, "B5", "6");
    await shows(preview, "B4", "8");
    expect(await nameBox(preview).inputValue()).toBe("A1");
    await preview.page.getByText("计数：10").waitFor();
    await press(preview, "Control+z");
    await at(preview, "B5").waitFor({ state: "detached" });
    await leave(preview);
  });

  it("opens a file that is dropped, 20,000 rows of which it draws only those in view", async () => {
    const preview = await blank();
    await drop(preview, "大表.xlsx", await largeFile(20_000));
    await at(preview, "A1").waitFor();
    await preview.page.getByRole("heading", { level: 1, name: "大表.xlsx" }).waitFor();
    const cells = preview.page.locator("[data-cell]");
    for (const address of ["A1", "A10000", "T20001"]) {
      await goTo(preview, address);
      await at(preview, address).waitFor();
      expect(await cells.count()).toBeLessThan(1200);
    }
    const drawn = await preview.page.evaluate(async () => {
      let added = 0;
      const observer = new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node instanceof HTMLElement && node.dataset["cell"] !== undefined) added += 1;
      });
      observer.observe(document.body, { childList: true, subtree: true });
      document.querySelector(".scroller")?.scrollBy(0, -20);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      observer.disconnect();
      return added;
    });
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(60);
    await leave(preview);
  });

  it("filters a table by the keyboard, moves over hidden rows, and takes the filter back", async () => {
    const preview = await blank();
    await drop(preview, "表.xlsx", await largeFile(400));
    await at(preview, "B1").waitFor();
    await goTo(preview, "B1");
    await press(preview, "Alt+ArrowDown");
    await preview.page.getByRole("dialog", { name: "筛选：列2" }).waitFor();
    await preview.page.keyboard.type("网格7");
    await pressAtOnce(preview, "Enter", "ArrowDown", "ArrowDown");
    expect(await nameBox(preview).inputValue()).toBe("B49");
    await press(preview, "Control+z");
    await goTo(preview, "B1");
    await press(preview, "ArrowDown");
    expect(await nameBox(preview).inputValue()).toBe("B2");
    await leave(preview);
  });

  it("sizes a column by its edge, by a double click, and by the menu key", async () => {
    const preview = await blank();
    await preview.type("A1", "很长很长很长的一段文字");
    const box = await firstHead(preview, 0);
    const { mouse } = preview.page;
    await mouse.move(box.x + box.width - 1, box.y + 8);
    await mouse.down();
    await mouse.move(box.x + box.width + 35, box.y + 8, { steps: 3 });
    await mouse.up();
    expect((await firstHead(preview, box.width + 20)).width).toBeCloseTo(box.width + 36, 0);
    await mouse.dblclick(box.x + box.width + 35, box.y + 8);
    const fitted = await firstHead(preview, 140);
    await goTo(preview, "A1");
    await press(preview, "Shift+F10");
    await preview.page.getByRole("menuitem", { name: "加宽列" }).press("Enter");
    expect((await firstHead(preview, fitted.width + 8)).width).toBeCloseTo(fitted.width + 16, 0);
    await leave(preview);
  });
});
