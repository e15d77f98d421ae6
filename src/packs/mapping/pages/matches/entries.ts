import { labelOf } from "../../../../core/sheets/declare";
import { UNIT } from "../../tables/codes";
import type { LastResults } from "../../results/last-results";

/** A need or resource as a line of a list. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** What a need lacks or a resource has left; 0 where there is nothing of the kind. */
  readonly units: number;
  readonly unit: string;
}

export interface Found {
  readonly needs: readonly Entry[];
  readonly resources: readonly Entry[];
}

/** Needs that lack something and resources with something left, in the order of the sheets; with a query, every one whose id, name or provider holds it. */
export function entriesFor(results: LastResults, query: string): Found {
  const asked = folded(query);
  return asked === "" ? openEntries(results) : foundEntries(results, asked);
}

function openEntries({ unmet, idle, codes }: LastResults): Found {
  return {
    needs: unmet.flatMap((row) =>
      row.needId === null || (row.unmet ?? 0) === 0
        ? []
        : [
            {
              id: row.needId,
              title: row.need ?? "",
              detail: row.reason ?? "",
              units: row.unmet ?? 0,
              unit: unitName(codes, row.unit),
            },
          ],
    ),
    resources: idle.flatMap((row) =>
      row.resourceId === null || (row.left ?? 0) === 0
        ? []
        : [
            {
              id: row.resourceId,
              title: row.resource ?? "",
              detail: row.provider ?? "",
              units: row.left ?? 0,
              unit: unitName(codes, row.unit),
            },
          ],
    ),
  };
}

function foundEntries({ needs, resources, unmet, idle, codes }: LastResults, asked: string): Found {
  const missing = new Map(unmet.map((row) => [row.needId, row.unmet ?? 0]));
  const left = new Map(idle.map((row) => [row.resourceId, row.left ?? 0]));
  const holds = (...texts: readonly string[]): boolean => texts.some((text) => folded(text).includes(asked));
  return {
    needs: needs
      .filter(({ id, description }) => holds(id, description))
      .map(({ id, description, community, unit }) => ({
        id,
        title: description,
        detail: community,
        units: missing.get(id) ?? 0,
        unit: unitName(codes, unit),
      })),
    resources: resources
      .filter(({ id, name, provider }) => holds(id, name, provider))
      .map(({ id, name, provider, unit }) => ({
        id,
        title: name,
        detail: provider,
        units: left.get(id) ?? 0,
        unit: unitName(codes, unit),
      })),
  };
}

const unitName = (codes: LastResults["codes"], unit: string | null): string =>
  unit === null ? "" : labelOf(codes, UNIT, unit);

/** Full-width forms, case and spaces do not matter to whoever looks for something. */
const folded = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
