import type { EventSink, HostEvent } from "./events";

/** One entry of the client's `richApiMessage`: category, event type, target, payload as JSON. */
export type EventEntry = readonly [category: number, type: number, targetId: string, payload: string];

/** Where events go on their way out: a mount that has a client. */
export interface EventReceiver {
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
  const counts = new Map<string, number>();
  let waiting: EventEntry[] = [];
  let frameEvents = new Set<string>();
  let receiver: EventReceiver | null = null;
  let isInBatch = false;
  let isScheduled = false;

  const flush = () => {
    isScheduled = false;
    const entries = waiting;
    const names = frameEvents;
    waiting = [];
    frameEvents = new Set();
    if (entries.length > 0) receiver?.richApiMessage(entries);
    for (const name of names) receiver?.frameEvent(name);
  };
  const schedule = () => {
    if (isInBatch || isScheduled || waiting.length + frameEvents.size === 0) return;
    isScheduled = true;
    setTimeout(flush, 0);
  };
  const change = (type: number, targetId: string, by: number) => {
    const key = keyOf(type, targetId);
    counts.set(key, Math.max(0, (counts.get(key) ?? 0) + by));
  };
  const registrations = (type: number, targetId: string) => counts.get(keyOf(type, targetId)) ?? 0;
  return {
    emit: (event: HostEvent) => {
      if (registrations(event.type, event.targetId) === 0) return;
      waiting.push([API_EVENT_CATEGORY, event.type, event.targetId, JSON.stringify(event.payload)]);
      schedule();
    },
    emitFrame: (name) => {
      frameEvents.add(name);
      schedule();
    },
    register: (type, targetId) => change(type, targetId, 1),
    unregister: (type, targetId) => change(type, targetId, -1),
    registrations,
    duringBatch: (run) => {
      isInBatch = true;
      try {
        return run();
      } finally {
        isInBatch = false;
        schedule();
      }
    },
    isPending: () => isScheduled,
    connect: (to) => void (receiver = to),
    reset: () => {
      counts.clear();
      waiting = [];
      frameEvents.clear();
    },
  };
}

function keyOf(type: number, targetId: string): string {
  return `${type} ${targetId}`;
}
