import { openHost } from "../../support/open-host";

describe("the client in Node", () => {
  it("believes to be in Excel on the web, with the level and language it is told", async () => {
    const { Office } = await openHost();
    expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
    expect(Office.context.displayLanguage).toBe("en-US");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
  });

  it("lives in the realm of its caller, so that plain objects, arrays and dates are recognised", async () => {
    const { Excel } = await openHost();
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toBeInstanceOf(Array);
    expect(values).toStrictEqual([[""]]);
  });

  it("puts the client where code under test expects it", async () => {
    const opened = await openHost();
    expect([Excel, Office, OfficeExtension]).toStrictEqual([
      opened.Excel,
      opened.Office,
      opened.OfficeExtension,
    ]);
  });

  it("opens another workbook in the same client, with nothing of the last one left", async () => {
    const first = await openHost();
    await first.Excel.run(async (context) => {
      context.workbook.worksheets.add("Only in the first");
      await context.sync();
    });
    const { Excel: client } = await openHost();
    const names = await client.run(async (context) => {
      const sheets = context.workbook.worksheets.load("name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect(names).toStrictEqual(["Sheet1"]);
  });

  it("refuses a second set of options in one file: there is only one client", async () => {
    await openHost();
    await expect(openHost(undefined, { language: "zh-CN" })).rejects.toThrow(RangeError);
  });
});

describe("settings of the document", () => {
  it("saves them in the workbook", async () => {
    const { Office, host } = await openHost();
    const { settings } = Office.context.document;
    settings.set("weights", { urgency: 0.5 });
    settings.set("language", "zh");
    await saved(settings);
    expect([...host.book().settings]).toStrictEqual([
      ["weights", { urgency: 0.5 }],
      ["language", "zh"],
    ]);
  });

  it("reads those of a workbook that is opened later", async () => {
    const { Office, host, open } = await openHost();
    const book = host.book();
    book.settings.set("language", "en");
    await open(book);
    expect(Office.context.document.settings.get("language")).toBe("en");
    await openHost();
    expect(Office.context.document.settings.get("language")).toBeNull();
  });

  it("carries dates there and back", async () => {
    const { Office, host, open } = await openHost();
    const day = new Date(Date.UTC(2024, 1, 29));
    Office.context.document.settings.set("day", day);
    await saved(Office.context.document.settings);
    await open(host.book());
    expect(Office.context.document.settings.get("day")).toStrictEqual(day);
  });
});

describe("what lies around the workbook", () => {
  it("runs a command of the ribbon and waits for its completion", async () => {
    const { Office, invokeCommand } = await openHost();
    const pressed: string[] = [];
    Office.actions.associate("countNeeds", (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      event.completed();
    });
    await invokeCommand("countNeeds", "CountButton");
    expect(pressed).toStrictEqual(["CountButton"]);
  });

  it("says so when a command is not there", async () => {
    const { invokeCommand } = await openHost();
    await expect(invokeCommand("nothing", "Button")).rejects.toThrow("nothing ended with status 11101");
  });

  it("shows and hides the pane, and switches buttons", async () => {
    const { Office, host } = await openHost();
    await Office.addin.hide();
    expect(host.surroundings.paneState).toBe("Background");
    await Office.addin.showAsTaskpane();
    expect(host.surroundings.paneState).toBe("Visible");
    await Office.ribbon.requestUpdate({ tabs: [{ id: "Tab", controls: [{ id: "Match", enabled: false }] }] });
    expect([...host.surroundings.isButtonEnabled]).toStrictEqual([["Match", false]]);
  });

  it("refuses what it does not offer: dialogs in frames, bindings, the selection as data", async () => {
    const { Office } = await openHost();
    const selection = await new Promise<Office.AsyncResult<unknown>>((resolve) => {
      Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, resolve);
    });
    expect([String(selection.status), selection.error.code]).toStrictEqual(["failed", 5000]);
    const dialog = await new Promise<Office.AsyncResult<unknown>>((resolve) => {
      Office.context.ui.displayDialogAsync(
        "https://localhost/dialog.html",
        { displayInIframe: true },
        resolve,
      );
    });
    expect(String(dialog.status)).toBe("failed");
  });
});

function saved(settings: Office.Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    settings.saveAsync(({ error, status }) => {
      if (String(status) === "succeeded") resolve();
      else reject(new Error(error.message));
    });
  });
}
