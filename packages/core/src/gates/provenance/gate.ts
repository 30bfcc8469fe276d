import { defineGate } from '../../model/gate.ts';
import { rules } from './rules.gen.ts';

export default defineGate({ id: 'provenance', title: 'Every image can be traced', rules });
