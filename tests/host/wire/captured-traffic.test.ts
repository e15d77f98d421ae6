import type { Host } from "../../../src/host";
import { openHost } from "../../support/open-host";
import { call, instantiate, query, rangePath } from "../../support/request-parts";

/**
 * Requests exactly as the client sends them, with the responses it accepts, captured from a working conversation. Reference
 * ids are compared by order of appearance.
 */
const WORKBOOK = { Id: 1, ObjectPathType: 1, Name: "" };
const SHEETS = { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
const FIRST_SHEET = {
  Id: 5,
  ObjectPathType: 5,
  Name: "",
  ParentObjectPathId: 3,
  ArgumentInfo: { Arguments: ["Sheet1"] },
};
const ROWS = [
  [1, "a"],
  [true, ""],
];
const SHEET_ID = "{00000001-0001-0000-0000-000000000000}";

describe("the host answers captured requests as the client accepts them", () => {
  it("loads scalars of a sheet, always with its id", async () => {
    const { host } = await openHost();
    const response = await exchange(host, {
      Actions: [
        instantiate(2, 1),
        instantiate(4, 3),
        instantiate(6, 5),
        query(7, 5, { Select: ["name", "position"] }),
      ],
      ObjectPaths: { "1": WORKBOOK, "3": SHEETS, "5": FIRST_SHEET },
    });
    expect(response).toStrictEqual({
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 4, Value: {} },
        { ActionId: 6, Value: { Id: SHEET_ID } },
        { ActionId: 7, Value: { Name: "Sheet1", Id: SHEET_ID, Position: 0 } },
      ],
    });
  });

  it("writes and reads a range and keeps a reference to it", async () => {
    const { host } = await openHost();
    const range = rangePath(7, "A1:B2");
    const response = await exchange(host, {
      AutoKeepReference: true,
      Actions: [
        instantiate(2, 1),
        instantiate(4, 3),
        instantiate(6, 5),
        instantiate(8, 7),
        call(9, 7, "_KeepReference", []),
        instantiate(10, 7),
        {
          Id: 11,
          ActionType: 4,
          Name: "Values",
          ObjectPathId: 7,
          ArgumentInfo: {
            Arguments: [ROWS],
          },
        },
        query(12, 7, { Select: ["values", "address"] }),
      ],
      ObjectPaths: { "1": WORKBOOK, "3": SHEETS, "5": FIRST_SHEET, "7": range },
    });
    expect(response).toStrictEqual({
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 4, Value: {} },
        { ActionId: 6, Value: { Id: SHEET_ID } },
        { ActionId: 8, Value: { _ReferenceId: "ref1" } },
        { ActionId: 9, Value: null },
        { ActionId: 10, Value: { _ReferenceId: "ref1" } },
        { ActionId: 11, Value: null },
        {
          ActionId: 12,
          Value: {
            Values: ROWS,
            Address: "Sheet1!A1:B2",
            _ReferenceId: "ref1",
          },
        },
      ],
    });
    expect(host.referenceCount()).toBe(1);
  });

  it("answers null objects with null, and calls on them with a mark", async () => {
    const { host } = await openHost();
    const missing = {
      ...FIRST_SHEET,
      ObjectPathType: 3,
      Name: "GetItemOrNullObject",
      ArgumentInfo: { Arguments: ["Nope"] },
    };
    const range = rangePath(7, "A1");
    const response = await exchange(host, {
      AutoKeepReference: true,
      Actions: [
        instantiate(2, 1),
        instantiate(6, 5),
        instantiate(8, 7),
        call(9, 7, "_KeepReference", []),
        instantiate(10, 7),
        query(11, 7, { Select: ["values"] }),
        call(12, 5, "Delete", []),
      ],
      ObjectPaths: { "1": WORKBOOK, "3": SHEETS, "5": missing, "7": range },
    });
    expect(response).toStrictEqual({
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 6, Value: null },
        { ActionId: 8, Value: null },
        { ActionId: 9, Value: { _IsNull: true } },
        { ActionId: 10, Value: null },
        { ActionId: 11, Value: null },
        { ActionId: 12, Value: { _IsNull: true } },
      ],
    });
  });

  it("stops at the first failing action and hands back what came before it", async () => {
    const { host } = await openHost();
    const missing = { ...FIRST_SHEET, Id: 9, ArgumentInfo: { Arguments: ["Nope"] } };
    const response = await exchange(host, {
      Actions: [
        instantiate(2, 1),
        { Id: 3, ActionType: 5, Name: "Trace", ObjectPathId: 0 },
        instantiate(4, 3),
        instantiate(7, 5),
        {
          Id: 8,
          ActionType: 4,
          Name: "TabColor",
          ObjectPathId: 5,
          ArgumentInfo: { Arguments: ["#FF0000"] },
          L: [5],
        },
        instantiate(10, 9),
        query(11, 9, { Select: ["name"] }),
      ],
      ObjectPaths: { "1": WORKBOOK, "3": SHEETS, "5": FIRST_SHEET, "9": missing },
    });
    expect(response).toStrictEqual({
      Error: {
        Code: "ItemNotFound",
        Message: "The requested resource doesn't exist.",
        ActionIndex: 5,
        Location: "WorksheetCollection.getItem",
      },
      TraceIds: [3],
      ProcessedResults: {
        Results: [
          { ActionId: 2, Value: {} },
          { ActionId: 3, Value: null },
          { ActionId: 4, Value: {} },
          { ActionId: 7, Value: { Id: SHEET_ID } },
          { ActionId: 8, Value: null },
        ],
        TraceIds: [3],
      },
    });
    expect(host.book().sheets[0]?.tabColor).toBe("#FF0000");
  });

  it("pages a collection, and expands what the selection names", async () => {
    const { host } = await openHost();
    const range = rangePath(8, "A1");
    const response = await exchange(host, {
      AutoKeepReference: true,
      Actions: [
        query(5, 3, { Select: ["name", "tabColor"], Top: 1 }),
        query(12, 8, { Select: ["format/fill/color", "format/font/bold"] }),
        call(13, 3, "GetCount", [null]),
      ],
      ObjectPaths: { "1": WORKBOOK, "3": SHEETS, "5": FIRST_SHEET, "8": range },
    });
    expect(response).toStrictEqual({
      Results: [
        { ActionId: 5, Value: { _Items: [{ _Index: 0, Name: "Sheet1", Id: SHEET_ID, TabColor: "" }] } },
        {
          ActionId: 12,
          Value: { _ReferenceId: "ref1", Format: { Fill: { Color: "#FFFFFF" }, Font: { Bold: false } } },
        },
        { ActionId: 13, Value: 1 },
      ],
    });
  });

  it("registers for an event and confirms the trace that makes the client listen", async () => {
    const { host } = await openHost();
    const response = await exchange(host, {
      Actions: [
        instantiate(6, 5),
        call(8, 5, "_RegisterDataChangedEvent", []),
        { Id: 9, ActionType: 5, Name: "Trace", ObjectPathId: 0 },
      ],
      ObjectPaths: { "1": WORKBOOK, "3": SHEETS, "5": FIRST_SHEET },
    });
    expect(response).toStrictEqual({
      Results: [
        { ActionId: 6, Value: { Id: SHEET_ID } },
        { ActionId: 8, Value: null },
        { ActionId: 9, Value: null },
      ],
      TraceIds: [9],
    });
    expect(host.events.registrations(10, SHEET_ID)).toBe(1);
  });

  it("retrieves in JavaScript's spelling and updates several properties at once", async () => {
    const { host } = await openHost();
    const response = await exchange(host, {
      Actions: [
        { Id: 7, ActionType: 7, Name: "", ObjectPathId: 5, QueryInfo: { Select: ["name"] } },
        {
          Id: 8,
          ActionType: 9,
          Name: "",
          ObjectPathId: 5,
          ObjectState: { tabColor: "#111111" },
          L: [1, 3, 5],
        },
      ],
      ObjectPaths: { "1": WORKBOOK, "3": SHEETS, "5": FIRST_SHEET },
    });
    expect(response).toStrictEqual({
      Results: [
        { ActionId: 7, Value: { name: "Sheet1", id: SHEET_ID } },
        { ActionId: 8, Value: null },
      ],
    });
    expect(host.book().sheets[0]?.tabColor).toBe("#111111");
  });

  it("finds a kept range again by its reference", async () => {
    const { host } = await openHost();
    const kept = (await exchange(host, {
      AutoKeepReference: true,
      Actions: [instantiate(8, 7)],
      ObjectPaths: {
        "1": WORKBOOK,
        "3": SHEETS,
        "5": FIRST_SHEET,
        "7": rangePath(7, "A1"),
      },
    })) as { Results: [{ Value: { _ReferenceId: string } }] };
    expect(kept.Results[0].Value._ReferenceId).toBe("ref1");
    const reference = latestReference(host);
    const response = await exchange(host, {
      Actions: [
        {
          Id: 12,
          ActionType: 4,
          Name: "Values",
          ObjectPathId: 7,
          ArgumentInfo: { Arguments: [[[3]]] },
          L: [7],
        },
        query(13, 7, { Select: ["values"] }),
      ],
      ObjectPaths: { "7": { Id: 7, ObjectPathType: 6, Name: reference, ArgumentInfo: {} } },
    });
    expect(response).toStrictEqual({
      Results: [
        { ActionId: 12, Value: null },
        { ActionId: 13, Value: { Values: [[3]], _ReferenceId: "ref1" } },
      ],
    });
  });
});

async function exchange(host: Host, request: object): Promise<unknown> {
  const reply = await host.answer({
    body: JSON.stringify(request),
    flags: 0,
    customData: "IterativeExecutor",
  });
  expect(reply.error).toBe(0);
  return JSON.parse(withOwnReferenceNames(reply.body));
}

function withOwnReferenceNames(body: string): string {
  const seen: string[] = [];
  return body.replaceAll(/"_ReferenceId":"(r\d+)"/g, (_, id: string) => {
    if (!seen.includes(id)) seen.push(id);
    return `"_ReferenceId":"ref${seen.indexOf(id) + 1}"`;
  });
}

function latestReference(host: Host): string {
  const bodies = host.traffic.entries().map(({ response }) => response);
  return /"_ReferenceId":"(r\d+)"/.exec(bodies.join(" "))?.[1] ?? "";
}
