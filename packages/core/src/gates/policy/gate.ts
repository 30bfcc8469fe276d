import { defineGate } from '../../model/gate.ts';
import { rules } from './rules.gen.ts';

export default defineGate({ id: 'policy', title: 'The policy itself is sound', rules });
