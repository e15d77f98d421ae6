import fc from "fast-check";
import { readMembers } from "../../src/cli/json-members";

/** What the members were, lists put together again. */
function membersOf(text: string): Readonly<Record<string, unknown>> {
  const found = new Map<string, unknown>();
  readMembers(new TextEncoder().encode(text), {
    list: (name) => {
      const entries: unknown[] = [];
      found.set(name, entries);
      return (entry) => entries.push(entry);
    },
    value: (name, value) => found.set(name, value),
  });
  return Object.fromEntries(found);
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("reading an object member by member", () => {
  it("finds what JSON.parse finds, however the text is spaced", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(3), (members, indent) => {
        const text = JSON.stringify(members, null, indent);
        expect(membersOf(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });

  it("hands on every entry of a list of many pieces, in order", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ({
      id: `行“${index}”\\`,
      list: [index, "],{"],
    }));
    expect(membersOf(JSON.stringify({ rows, after: 1 }))).toEqual({ rows, after: 1 });
  });

  it("passes over a byte order mark, and reads nothing of what is not an object", () => {
    expect(membersOf('\uFEFF {"a": [1]}\n')).toEqual({ a: [1] });
    expect([" 7 ", "[1, 2]", "null", '"needs"'].map(membersOf)).toEqual([{}, {}, {}, {}]);
  });

  it("lets the last of two members of one name count", () => {
    expect(membersOf('{"a": [1], "a": [2]}')).toEqual({ a: [2] });
  });

  it("refuses exactly what JSON.parse refuses", () => {
    const sound = '{"a": [1, {"b": "\\"}]"}, []], "c": {"d": null}, "e": -1.5e3}';
    const damage = fc.tuple(
      fc.nat(sound.length),
      fc.nat(2),
      fc.constantFrom("", ",", "]", "}", "[", "{", '"', ":", "\\", " ", "x", "1"),
    );
    fc.assert(
      fc.property(damage, ([place, cut, put]) => {
        const text = sound.slice(0, place) + put + sound.slice(place + cut);
        if (isJson(text)) expect(membersOf(text)).toEqual(JSON.parse(text));
        else expect(() => membersOf(text)).toThrow(SyntaxError);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(["[1, 2,]", "[,1]", "[1,,2]", "[1}"])("refuses a list of many pieces that ends in %s", (end) => {
    const text = `{"rows": [${'"0123456789",'.repeat(10_000)}${end}, 1]}`;
    expect(() => membersOf(text)).toThrow(SyntaxError);
    expect(() => membersOf(`{"rows": [${'"0123456789",'.repeat(10_000)}]}`)).toThrow(SyntaxError);
  });
});
