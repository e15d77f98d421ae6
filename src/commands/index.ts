export {
  associateCommands,
  COMMANDS,
  type CommandJob,
  type CommandPage,
  type CommandSurface,
} from "./commands";
