import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  readYaml
} from "./chunk-KYXE4YQ3.js";
import {
  getString
} from "./chunk-TGNN2AF2.js";
import "./chunk-BJJFHFV3.js";

// packages/core/src/sources/helm/reader.ts
var GATES = ["config", "provenance"];
var helmChartReader = {
  kind: "helm-chart",
  read(file, sink) {
    const [document] = readYaml({ path: file.path, text: file.text }).documents;
    const name = getString(document?.root, "name");
    if (getString(document?.root, "type")?.value === "library") return;
    const folder = file.path.replace(/\/?[^/]*$/, "") || ".";
    const chart = name ? `Helm chart \`${name.value}\`` : "This Helm chart";
    const message = `${chart} is not rendered, so its templates are not checked. Render it (\`helm template ${folder}\`) into a file and scan that.`;
    sink.problem({ code: "helm-chart-not-rendered", message, gates: GATES, limitation: true }, name?.span.start ?? 0);
  }
};
var helmTemplateReader = {
  kind: "helm-template",
  read() {
  }
};
export {
  helmChartReader,
  helmTemplateReader
};
