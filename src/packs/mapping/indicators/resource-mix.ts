import type { Resource } from "../tables/fields";

/** Resources counted by kind and source. */
export interface ResourceMix {
  readonly kind: string;
  readonly source: string;
  readonly resources: number;
}

/** One entry for each pair of kind and source that has resources, in the order in which they first appear. */
export function resourceMix(resources: readonly Pick<Resource, "kind" | "source">[]): readonly ResourceMix[] {
  const rows = new Map<string, ResourceMix>();
  for (const { kind, source } of resources) {
    const key = JSON.stringify([kind, source]);
    rows.set(key, { kind, source, resources: (rows.get(key)?.resources ?? 0) + 1 });
  }
  return [...rows.values()];
}
