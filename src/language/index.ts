export { FILE_TEXTS } from "./file-texts";
export { type Catalogue, fill } from "./fill";
export { LANGUAGES, type Language, type Text } from "./language";
