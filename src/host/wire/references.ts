import { excelError } from "../model/errors";
import type { ClassSpec, HostObject, ObjectModel } from "./class-spec";

/** The objects a client holds between requests, under the ids it was given. */
export interface References {
  /** The id of the object, which is kept from now on. */
  readonly keep: (object: HostObject) => string;
  /** The id of the object, or null when it is not kept. */
  readonly idOf: (object: HostObject) => string | null;
  /** @throws HostError InvalidReference for an id that was never given out or was released. */
  readonly get: (id: string) => HostObject;
  readonly release: (id: string) => void;
  readonly releaseAll: () => void;
  readonly count: () => number;
}

/** `nextId` never repeats itself: a late request about a closed workbook must not hit an object of the next one. */
export function createReferences(specs: ObjectModel["specs"], nextId: () => string): References {
  const objects = new Map<string, HostObject>();
  const ids = new Map<HostObject, string>();
  const specOf = (object: HostObject): ClassSpec<never> | undefined => specs[object.className];
  const release = (id: string) => {
    const object = objects.get(id);
    if (object === undefined) return;
    objects.delete(id);
    ids.delete(object);
    specOf(object)?.release?.(object.target as never);
  };
  return {
    keep: (object) => {
      const known = ids.get(object);
      if (known !== undefined) return known;
      const id = nextId();
      objects.set(id, object);
      ids.set(object, id);
      specOf(object)?.keep?.(object.target as never);
      return id;
    },
    idOf: (object) => ids.get(object) ?? null,
    get: (id) => {
      const object = objects.get(id);
      if (object === undefined) throw excelError("InvalidReference", `nothing is kept as ${id}`);
      return object;
    },
    release,
    releaseAll: () => [...objects.keys()].forEach(release),
    count: () => objects.size,
  };
}
