import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

type JsonSchema = Record<string, unknown>;

const require = createRequire(import.meta.url);

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asSchema(json: unknown): JsonSchema {
  assert.ok(isObject(json));
  return json;
}

/** The schema, changed where it describes an object with known properties. */
function mapObjects(schema: unknown, change: (schema: JsonSchema) => JsonSchema): unknown {
  if (Array.isArray(schema)) return schema.map((each) => mapObjects(each, change));
  if (!isObject(schema)) return schema;
  const mapped = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, mapObjects(value, change)]));
  return isObject(schema['properties']) ? change(mapped) : mapped;
}

/**
 * SARIF 2.1.0. The package ships OASIS' schema in its draft-04 spelling, of which ajv only minds the two keywords that
 * say so; one of its patterns is no valid regular expression in unicode mode.
 */
export function sarifSchema(): ValidateFunction {
  const path = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { $schema: _dialect, id: _id, ...rest } = readSchema(path);
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
  formats.default(ajv);
  return ajv.compile(rest);
}

function readSchema(path: string | URL): JsonSchema {
  return asSchema(JSON.parse(readFileSync(path, 'utf8')));
}

export const reportSchema = readSchema(new URL('../../packages/core/report.schema.json', import.meta.url));

/** The published schema lets later versions add properties; ours must not print any that it does not describe. */
export function strictReportSchema(): ValidateFunction {
  const strict = mapObjects(reportSchema, (schema) => ({ ...schema, additionalProperties: false }));
  return new Ajv2020({ allErrors: true, strictTypes: false }).compile(asSchema(strict));
}

export function assertValid(validate: ValidateFunction, json: string): void {
  const valid = validate(JSON.parse(json));
  assert.ok(valid, JSON.stringify(validate.errors?.slice(0, 5), undefined, 2));
}
