import { defineGate } from '../../model/gate.ts';
import { analyser } from './analyser.ts';
import { rules } from './rules.gen.ts';

export default defineGate({ id: 'secrets', title: 'No secrets in the tree', rules, analyser });
