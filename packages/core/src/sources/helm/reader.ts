import type { Reader } from '../reader.ts';
import { getString } from '../yaml/access.ts';
import { readYaml } from '../yaml/read.ts';

/** The gates that would look at what a chart renders to. */
const GATES = ['config', 'provenance'];

/** A chart is not rendered here, and what is not rendered is not checked: that is said once per chart. */
export const helmChartReader: Reader = {
  kind: 'helm-chart',
  read(file, sink) {
    const [document] = readYaml({ path: file.path, text: file.text }).documents;
    const name = getString(document?.root, 'name');
    // A library chart renders to nothing by itself.
    if (getString(document?.root, 'type')?.value === 'library') return;
    const folder = file.path.replace(/\/?[^/]*$/, '') || '.';
    const chart = name ? `Helm chart \`${name.value}\`` : 'This Helm chart';
    const message =
      `${chart} is not rendered, so its templates are not checked. ` +
      `Render it (\`helm template ${folder}\`) into a file and scan that.`;
    sink.problem({ code: 'helm-chart-not-rendered', message, gates: GATES, limitation: true }, name?.span.start ?? 0);
  },
};

/** Templates are not YAML before they are rendered; the chart's own problem speaks for them. */
export const helmTemplateReader: Reader = {
  kind: 'helm-template',
  read() {},
};
