import type { Actions } from "../../src/actions";
import { lateActions } from "../../src/taskpane/late-actions";
import { CURRENT, scriptedWorkbook } from "../support/scripted-workbook";

describe("actions that are loaded late", () => {
  it("are loaded once, by the first that is asked for", async () => {
    let loads = 0;
    const workbook = scriptedWorkbook(CURRENT);
    const actions = lateActions(() => {
      loads += 1;
      return Promise.resolve<Actions>(workbook);
    });
    expect(loads).toBe(0);
    expect(await actions.readState()).toEqual(CURRENT);
    await actions.goToCell("需求清单", "C5");
    expect([loads, workbook.asked]).toEqual([1, ["goTo 需求清单!C5"]]);
  });

  it("are loaded again after loading has failed", async () => {
    const tries = [
      Promise.reject<Actions>(new Error("offline")),
      Promise.resolve<Actions>(scriptedWorkbook(CURRENT)),
    ];
    const actions = lateActions(() => tries.shift() ?? Promise.reject(new Error("asked too often")));
    await expect(actions.readState()).rejects.toThrow("offline");
    expect(await actions.readState()).toEqual(CURRENT);
  });
});
