// Hullgate as a library: scan texts that are not files, such as a form field or an object from an API.
import { memoryWorkspace, scan } from '@hullgate/core';

const report = await scan({
  workspace: memoryWorkspace({ Dockerfile: 'FROM node:latest\nUSER root\nCMD node server.js\n' }),
  policy: { failOn: 'medium' },
});
for (const { path, start, severity, message, rule } of report.findings) {
  console.log(`${path}:${start.line}:${start.column} ${severity} ${message} (${rule})`);
}
console.log(report.verdict);
