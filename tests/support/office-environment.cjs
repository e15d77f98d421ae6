const { Script } = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

/**
 * Jest's Node environment, which alone can run a script in the realm of the tests: office.js must live in the same realm as
 * the code that calls it, or neither recognises the other's dates and plain objects.
 */
class OfficeEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.runScriptInTestRealm = (source, filename) => {
      new Script(source, { filename }).runInContext(this.getVmContext());
    };
  }
}

module.exports = OfficeEnvironment;
