import { CliFailure } from "../../src/cli/failure";
import { readArguments } from "../../src/cli/options";

const read = (line: string) => readArguments(line.split(" "), "en");

describe("the command line's words", () => {
  it("makes Chinese workbooks and speaks the terminal's language unless told otherwise", () => {
    expect(read("sample out.xlsx")).toEqual({
      command: "sample",
      file: "out.xlsx",
      out: null,
      language: "zh",
      speech: "en",
      force: false,
      inputsOnly: false,
      port: 3000,
    });
  });

  it("takes the language asked for, for the workbook and for what it says", () => {
    expect(readArguments(["template", "t.xlsx", "--lang", "en"], "zh")).toMatchObject({
      language: "en",
      speech: "en",
    });
  });

  it.each([
    "",
    "run a.xlsx b.xlsx",
    "template t.xlsx --lang fr",
    "serve --port 99999",
    "serve --port many",
    "run a.xlsx --ouch",
  ])("answers “%s” with the usage", (line) => {
    expect(() => readArguments(line.split(" ").filter(Boolean), "en")).toThrow(CliFailure);
  });
});
