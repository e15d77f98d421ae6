import type { EventSink, HostEvent } from "./events";

/** One entry of the client's `richApiMessage`: category, event type, target, payload as JSON. */
type EventEntry = readonly [category: number, type: number, targetId: string, payload: string];

/** Where events go on their way out: a mount that has a client. */
interface EventReceiver {
  readonly richApiMessage: (entries: readonly EventEntry[]) => void;
  readonly frameEvent: (name: string) => void;
}

/** Counts what the client registered for and hands it the events, each time after the batch that caused them. */
export interface EventHub extends EventSink {
  readonly register: (type: number, targetId: string) => void;
  readonly unregister: (type: number, targetId: string) => void;
  /** How often somebody registered for this and did not unregister. */
  readonly registrations: (type: number, targetId: string) => number;
  /** Holds events back while a batch runs. */
  readonly duringBatch: <T>(run: () => T) => T;
  /** True while events wait for their turn. */
  readonly isPending: () => boolean;
  readonly connect: (receiver: EventReceiver) => void;
  /** Forgets registrations and waiting events: the workbook they were about is closed. */
  readonly reset: () => void;
}

const API_EVENT_CATEGORY = 65536;

export function createEventHub(): EventHub {
  const registered = createRegistrations();
  const outbox = createOutbox();
  return {
    emit: (event: HostEvent) => {
      if (registered.registrations(event.type, event.targetId) > 0) outbox.add(event);
    },
    emitFrame: outbox.addFrameEvent,
    register: registered.register,
    unregister: registered.unregister,
    registrations: registered.registrations,
    duringBatch: outbox.hold,
    isPending: outbox.isPending,
    connect: outbox.connect,
    reset: () => {
      registered.reset();
      outbox.reset();
    },
  };
}

function createRegistrations(): Pick<EventHub, "register" | "unregister" | "registrations" | "reset"> {
  const counts = new Map<string, number>();
  const registrations = (type: number, targetId: string) => counts.get(keyOf(type, targetId)) ?? 0;
  const change = (type: number, targetId: string, by: number) =>
    void counts.set(keyOf(type, targetId), Math.max(0, registrations(type, targetId) + by));
  return {
    register: (type, targetId) => change(type, targetId, 1),
    unregister: (type, targetId) => change(type, targetId, -1),
    registrations,
    reset: () => counts.clear(),
  };
}

function keyOf(type: number, targetId: string): string {
  return `${type} ${targetId}`;
}

interface Outbox extends Pick<EventHub, "isPending" | "connect" | "reset"> {
  readonly add: (event: HostEvent) => void;
  readonly addFrameEvent: EventSink["emitFrame"];
  readonly hold: EventHub["duringBatch"];
}

/** Events on their way out: sent in a task of their own, after the reply to the batch that caused them. */
function createOutbox(): Outbox {
  const entries: EventEntry[] = [];
  const frameEvents = new Set<string>();
  let receiver: EventReceiver | null = null;
  let isHeld = false;
  let isScheduled = false;
  const flush = () => {
    isScheduled = false;
    const due = entries.splice(0);
    const names = [...frameEvents];
    frameEvents.clear();
    if (due.length > 0) receiver?.richApiMessage(due);
    for (const name of names) receiver?.frameEvent(name);
  };
  const schedule = () => {
    if (isHeld || isScheduled || entries.length + frameEvents.size === 0) return;
    isScheduled = true;
    setTimeout(flush, 0);
  };
  return {
    add: ({ type, targetId, payload }) => {
      entries.push([API_EVENT_CATEGORY, type, targetId, JSON.stringify(payload)]);
      schedule();
    },
    addFrameEvent: (name) => {
      frameEvents.add(name);
      schedule();
    },
    hold: (run) => {
      isHeld = true;
      try {
        return run();
      } finally {
        isHeld = false;
        schedule();
      }
    },
    isPending: () => isScheduled,
    connect: (to) => void (receiver = to),
    reset: () => {
      entries.splice(0);
      frameEvents.clear();
    },
  };
}
