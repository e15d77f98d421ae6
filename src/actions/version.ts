import packageDescription from "../../package.json";

/** The add-in's version, as stamps tell it. */
export const VERSION: string = packageDescription.version;
