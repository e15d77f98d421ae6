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
  const tell = (isWorking: boolean): void => listeners.forEach((listener) => listener(isWorking));
  const slices = calculatingInSlices(clock, () => tell(false));
  const person = personAt(host.openBook, slices.settle);
  slices.takeUp(host.openBook());
  let rest: ReturnType<typeof setTimeout> | undefined;
  const answer: ExcelHost["answer"] = async (request) => {
    if (request.customData !== WORKBOOK) return host.answer(request);
    await slices.settled();
    // The host's work in a task of its own, between those of the add-in: the page has its turn in between.
    await nextTask();
    const reply = await host.answer(request);
    await nextTask();
    if (!mayChange(request.body)) return reply;
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
    editing: (isEditing) => (isEditing ? host.startCellEdit() : host.endCellEdit()),
    onChange: (listener) => void listeners.push(listener),
  };
}

/** Whether a request sets properties or calls methods, other than the client's own upkeep and those that get something; all others only read. */
function mayChange(body: string): boolean {
  return /"ActionType":(?:4|9)\b|"ActionType":3,"Name":"(?!_|Get)/.test(body);
}

/** Sooner than a timer, which browsers hold back when it is set again and again. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
