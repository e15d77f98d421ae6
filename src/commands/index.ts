export { associateCommands, type CommandJob, type CommandSurface } from "./commands";
