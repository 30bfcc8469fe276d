#!/usr/bin/env node
const OLDEST = 24;

// Before anything else is loaded: on an older Node it would end in a syntax error of somebody's dependency.
if (Number(process.versions.node.split('.', 1)[0]) < OLDEST) {
  process.stderr.write(`hullgate needs Node ${OLDEST} or later; this is ${process.version}. See https://nodejs.org/\n`);
  process.exitCode = 2;
} else {
  const [{ survivesClosedPipe }, { run }] = await Promise.all([import('./output.ts'), import('./program.ts')]);
  survivesClosedPipe();
  process.exitCode = await run(process.argv.slice(2));
}
