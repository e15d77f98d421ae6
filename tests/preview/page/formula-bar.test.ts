/** @jest-environment jsdom */
import { FormulaBar } from "../../../src/preview/page/formula-bar";

function shownBar() {
  const wentTo: string[] = [];
  const bar = new FormulaBar(
    { name: "Cell address", content: "Formula" },
    { goTo: (address) => wentTo.push(address), enter: () => undefined, leave: () => undefined },
  );
  document.body.replaceChildren(bar.element);
  const [name] = document.querySelectorAll("input");
  if (name === undefined) throw new Error("no name box");
  return { bar, name, wentTo };
}

test("an address that is being typed stays, whatever the add-in changes meanwhile", () => {
  const { bar, name, wentTo } = shownBar();
  bar.show("A1", "");
  name.focus();
  name.value = "G5";
  bar.show("A1", "changed by a run");
  name.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
  expect(wentTo).toEqual(["G5"]);
});

test("leaving the name box shows where the selection is", () => {
  const { bar, name } = shownBar();
  name.focus();
  name.value = "G5";
  bar.show("B2", "");
  name.blur();
  expect(name.value).toBe("B2");
});
