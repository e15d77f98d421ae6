import { calculatingInSlices, offerWindowsBridge, personAt, type ExcelHost } from "../../host";
import type { Sitting } from "./sitting";

type Listener = (isWorking: boolean) => void;

/** Requests to the workbook; others speak to services of Office. */
const WORKBOOK = "IterativeExecutor";
/** How long the add-in has to be silent to count as at rest. */
const REST_MS = 400;

/** The sitting at a host's workbook; panes in frames of the page find the host and work on the same one. */
export function sittingAt(host: ExcelHost): Sitting {
  const listeners: Listener[] = [];
  const clock = { now: () => performance.now(), soon: (then: () => void) => void setTimeout(then) };
  const slices = calculatingInSlices(clock, () => tell(false));
  const person = personAt(host.openBook, slices.settle);
  slices.takeUp(host.openBook());
  let rest: ReturnType<typeof setTimeout> | undefined;
  const tell = (isWorking: boolean): void => listeners.forEach((listener) => listener(isWorking));
  const answer: ExcelHost["answer"] = async (request) => {
    if (request.customData === WORKBOOK) await slices.settled();
    const reply = await host.answer(request);
    if (request.customData !== WORKBOOK || !mayChange(request.body)) return reply;
    tell(true);
    clearTimeout(rest);
    rest = setTimeout(() => tell(false), REST_MS);
    return reply;
  };
  offerWindowsBridge(window, { ...host, answer });
  return {
    ...person,
    book: host.book,
    open: (book) => {
      host.open(book);
      slices.takeUp(host.openBook());
    },
    activate: person.show,
    editing: (isEditing) => (isEditing ? host.startCellEdit() : host.endCellEdit()),
    evaluate: person.valuesOf,
    refusalOf: person.alertFor,
    onChange: (listener) => void listeners.push(listener),
  };
}

/** Whether a request sets properties or calls methods, other than the client's own upkeep and those that get something; all others only read. */
export function mayChange(body: string): boolean {
  return /"ActionType":(?:4|9)\b|"ActionType":3,"Name":"(?!_|Get)/.test(body);
}
