/** A reason to stop that is the user's to fix: printed as it is, exit code 1. */
export class CliFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CliFailure";
  }
}
