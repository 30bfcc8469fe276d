import { writeSync } from 'node:fs';
import { failureOf } from './failure.ts';
import { run } from './run.ts';

// Whatever goes wrong ends in one error that says so, never in a bare stack trace or a silent success.
process.on('uncaughtException', (error) => {
  const { output, exitCode } = failureOf(error);
  writeSync(process.stdout.fd, output);
  process.exit(exitCode);
});

process.exitCode = await run(process.env, (text) => process.stdout.write(text));
