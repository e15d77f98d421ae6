/** What the client's page is sent when a ribbon button is pressed. */
interface CommandInvocation {
  readonly 0: string;
  readonly 1: string;
  readonly 2: string;
}

/** The ribbon's function commands: pressed here, carried out in the page, reported back when the handler completes its event. */
export interface Commands {
  /** Resolves when the function has completed. @throws Error when the page knows no such function */
  readonly invoke: (functionName: string, buttonId: string) => Promise<void>;
  readonly complete: (commandId: string, status: number) => void;
}

interface Pending {
  readonly functionName: string;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Status of a completed command that went well. */
const SUCCEEDED = 0;

export function createCommands(fire: (invocation: CommandInvocation) => void): Commands {
  const pending = new Map<string, Pending>();
  let last = 0;
  return {
    invoke: (functionName, buttonId) =>
      new Promise((resolve, reject) => {
        last += 1;
        const id = `command${last}`;
        pending.set(id, { functionName, resolve, reject });
        fire({ 0: id, 1: functionName, 2: JSON.stringify({ source: { id: buttonId } }) });
      }),
    complete: (commandId, status) => {
      const command = pending.get(commandId);
      pending.delete(commandId);
      if (status === SUCCEEDED) command?.resolve();
      else command?.reject(new Error(`the command ${command.functionName} ended with status ${status}`));
    },
  };
}
