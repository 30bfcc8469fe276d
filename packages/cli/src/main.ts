#!/usr/bin/env node
import { survivesClosedPipe } from './output.ts';
import { run } from './program.ts';

survivesClosedPipe();
process.exitCode = await run(process.argv.slice(2));
