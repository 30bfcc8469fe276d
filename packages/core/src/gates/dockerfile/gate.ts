import { defineGate } from '../../model/gate.ts';
import { rules } from './rules.gen.ts';

export default defineGate({ id: 'dockerfile', title: 'Dockerfiles are linted', rules });
