import { defineGate } from '../../model/gate.ts';
import { rules } from './rules.gen.ts';

export default defineGate({ id: 'config', title: 'Configuration is reviewed', rules });
