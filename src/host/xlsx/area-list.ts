import { areaAddress, parseArea } from "../model/address";
import type { Area } from "../model/book";

/** `A1:B2 D4`, as files list cells. */
export const areaList = (areas: readonly Area[]): string => areas.map(areaAddress).join(" ");

/** The areas of such a list; what is no area is passed over. */
export function readAreaList(text: string): Area[] {
  return text.split(/\s+/).flatMap((each) => {
    const area = parseArea(each);
    return area === null ? [] : [area];
  });
}
