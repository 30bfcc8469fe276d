import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  parsePolicy
} from "./chunk-PB7DATI4.js";
import "./chunk-H6ZOB2IL.js";
import "./chunk-IFOAU57Q.js";
import "./chunk-XCF6WYAL.js";
import "./chunk-FHEKXKC2.js";
import "./chunk-2AKYT57Y.js";
import "./chunk-BJJFHFV3.js";
export {
  parsePolicy
};
