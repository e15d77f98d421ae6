import type { CodeList, Offer } from "../declare";

/** Name of the drop-down that reads a code list, or the column that a field offers. */
export const listName = ({ key }: Pick<CodeList, "key">): string => `linli_list_${key.replaceAll("-", "_")}`;
export const offerName = ({ name }: Offer): string => listName({ key: name });
