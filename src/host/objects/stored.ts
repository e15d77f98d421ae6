import type { Argument, HostObject, Property } from "../wire/class-spec";

/**
 * Declares properties that are kept in a part of the target: under which key, how what the client writes is read, and
 * what the client is shown while nothing is kept.
 */
export const storedIn =
  <Target, Part>(partOf: (target: Target) => Part) =>
  <Key extends keyof Part>(
    key: Key,
    read: (value: Argument) => Part[Key],
    absent: unknown = null,
  ): Property<Target> => ({
    get: (target) => partOf(target)[key] ?? absent,
    set: (target, value) => void (partOf(target)[key] = read(value)),
  });

/** The same target as an object of another class. */
export const seenAs =
  (className: string) =>
  (target: unknown): HostObject => ({ className, target });
