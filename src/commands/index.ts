export { associateCommands, COMMANDS, type CommandJob } from "./commands";
