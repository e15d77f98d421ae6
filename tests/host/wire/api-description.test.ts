import { describeApi } from "../../../src/host/wire/api-description";
import { openHost } from "../../support/open-host";

describe("the description of the API, read from the loaded client", () => {
  it("covers every class of the client, with the numbers the client is known to have", async () => {
    const client = await openHost();
    const describe = describeApi(client);
    const names = new Set(
      Object.values(client.Excel as object)
        .filter((type) => typeof type === "function")
        .map((type: { prototype?: { _className?: string } }) => type.prototype?._className)
        .filter((name) => name !== undefined),
    );
    const classes = [...names].map((name) => describe(name)).filter((description) => description !== null);
    const count = (kind: "scalars" | "navigation" | "methods" | "events") =>
      classes.reduce((sum, description) => sum + Object.keys(description[kind]).length, 0);
    expect({
      classes: classes.length,
      collections: classes.filter(({ isCollection }) => isCollection).length,
      scalars: count("scalars"),
      navigation: count("navigation"),
      methods: count("methods"),
      events: count("events"),
    }).toStrictEqual({
      classes: 188,
      collections: 49,
      scalars: 717,
      navigation: 218,
      methods: 1084,
      events: 56,
    });
  });

  it("says which properties can be set and which methods change the workbook", async () => {
    const describe = describeApi(await openHost());
    const sheet = describe("Worksheet");
    expect(sheet?.scalars["Name"]).toStrictEqual({ jsName: "name", isWritable: true });
    expect(sheet?.scalars["Id"]).toStrictEqual({ jsName: "id", isWritable: false });
    expect(sheet?.methods["Delete"]).toStrictEqual({ jsName: "delete", isWrite: true });
    expect(sheet?.methods["GetRange"]).toStrictEqual({ jsName: "getRange", isWrite: false });
    expect(sheet?.navigation["FreezePanes"]).toBe("freezePanes");
  });

  it("knows each event's number and whom it is addressed to", async () => {
    const describe = describeApi(await openHost());
    expect(describe("Worksheet")?.events["_RegisterDataChangedEvent"]).toStrictEqual({
      jsName: "onChanged",
      type: 10,
      isForWorkbook: false,
    });
    expect(describe("TableCollection")?.events["_RegisterDataChangedEvent"]).toStrictEqual({
      jsName: "onChanged",
      type: 101,
      isForWorkbook: true,
    });
  });

  it("knows nothing of names the client does not have", async () => {
    expect(describeApi(await openHost())("Sheet")).toBeNull();
  });
});
