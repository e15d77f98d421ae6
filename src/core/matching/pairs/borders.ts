import { numberOf, type Numbering } from "./numbering";
import type { Borders } from "./problem";

/** Borders between communities by their numbers. */
export interface IndexedBorders {
  readonly areOpen: boolean;
  readonly surchargeM: number;
  /** The surcharge of each border that is open by itself: entry community × `communityCount` + other, both ways. */
  readonly open: ReadonlyMap<number, number>;
  /** Beyond the number of every community. */
  readonly communityCount: number;
}

/** Stands for the surcharge of a border that is closed. */
export const CLOSED = -1;

/** The borders by the numbers of `communities`, in which all that `open` names must have one. */
export function indexBorders(
  { areOpen, surchargeM, open = [] }: Borders,
  communities: Numbering,
): IndexedBorders {
  const communityCount = communities.size + 1;
  const surcharges = new Map<number, number>();
  const numberIn = (community: string): number => numberOf(communities, community, communities.size);
  for (const { between, surchargeM: own } of open) {
    const [one, other] = [numberIn(between[0]), numberIn(between[1])];
    for (const key of [one * communityCount + other, other * communityCount + one])
      surcharges.set(key, Math.min(own, surcharges.get(key) ?? own));
  }
  return { areOpen, surchargeM, open: surcharges, communityCount };
}

/** What a unit costs more between two communities; 0 within one, or where one is unknown (below 0); `CLOSED` where none may pass. */
export function surchargeBetween(own: number, other: number, borders: IndexedBorders): number {
  if (other === own || other < 0 || own < 0) return 0;
  const { areOpen, surchargeM, open, communityCount } = borders;
  const single = open.size === 0 ? undefined : open.get(own * communityCount + other);
  return single ?? (areOpen ? surchargeM : CLOSED);
}
