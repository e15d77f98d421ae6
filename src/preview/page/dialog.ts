import { made } from "../element";

/** What a dialog says and the answers it offers; the first answer is the default, the last one is what Escape gives. */
interface Question<Answer extends string> {
  readonly title: string;
  readonly message: string;
  readonly points?: readonly string[];
  readonly hint?: string;
  readonly answers: readonly (readonly [Answer, string])[];
}

/** Shows the question over the page and gives the answer chosen. */
export function ask<Answer extends string>(question: Question<Answer>): Promise<Answer> {
  const escape = question.answers.at(-1)?.[0];
  const buttons = question.answers.map(([answer, text], index) =>
    made("button", { type: "submit", value: answer, class: index === 0 ? "primary" : "plain" }, text),
  );
  const dialog = made(
    "dialog",
    { class: "question", "aria-labelledby": "question-title" },
    made(
      "form",
      { method: "dialog" },
      made("h2", { id: "question-title" }, question.title),
      ...question.message.split("\n").map((line) => made("p", {}, line)),
      ...(question.points?.length
        ? [made("ul", {}, ...question.points.map((point) => made("li", {}, point)))]
        : []),
      ...(question.hint === undefined ? [] : [made("p", { class: "hint" }, question.hint)]),
      made("div", { class: "answers" }, ...buttons),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  buttons[0]?.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      const chosen = question.answers.find(([answer]) => answer === dialog.returnValue)?.[0] ?? escape;
      if (chosen !== undefined) resolve(chosen);
    });
  });
}
