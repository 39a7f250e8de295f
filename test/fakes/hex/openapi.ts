import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

interface OperationObject {
  operationId: string;
  responses: Record<string, { content?: object }>;
}

/** One operation of an OpenAPI document. */
export interface Documented {
  /** Such as `GET /projects/{projectId}`, below the API's version. */
  endpoint: string;
  /** The statuses it documents. */
  statuses: number[];
  /** What is wrong with an answer; one without a body is checked for having none. */
  problems(status: number, body: unknown): string[];
  /** What is wrong with a request's body. */
  requestProblems(body: unknown): string[];
}

/** Reads an OpenAPI 3.0 document into checks, by operation. */
export function readOpenApi(file: string): Map<string, Documented> {
  const document = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('timestamp', {
    validate: (text: string) => !Number.isNaN(Date.parse(text)) && text.endsWith('Z'),
  });
  ajv.addSchema(withNulls(document) as object, 'hex');

  const operations = new Map<string, Documented>();
  for (const [path, methods] of Object.entries<Record<string, OperationObject>>(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const pointer = ['paths', path, method];
      operations.set(operation.operationId, {
        endpoint: `${method.toUpperCase()} ${path.replace(/^\/v1/, '')}`,
        statuses: Object.keys(operation.responses).map(Number),
        problems: (status, body) =>
          responseProblems(ajv, operation, [...pointer, 'responses', String(status)], body),
        requestProblems: body => found(compiled(ajv, [...pointer, 'requestBody']), body),
      });
    }
  }
  return operations;
}

function responseProblems(ajv: Ajv, operation: OperationObject, pointer: string[], body: unknown): string[] {
  const response = operation.responses[pointer.at(-1) ?? ''];
  if (!response) return [`no such response: ${pointer.at(-1)}`];
  if (!response.content) return body === '' ? [] : ['a body where there should be none'];
  return found(compiled(ajv, pointer), body);
}

function compiled(ajv: Ajv, pointer: string[]): ValidateFunction {
  const parts = [...pointer, 'content', 'application/json', 'schema'];
  const escaped = parts.map(part => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
  return ajv.compile({ $ref: `hex#/${escaped.join('/')}` });
}

function found(validate: ValidateFunction, body: unknown): string[] {
  validate(body);
  return (validate.errors ?? []).map((error: ErrorObject) => `${error.instancePath} ${error.message}`);
}

/** OpenAPI 3.0 says `nullable: true` where JSON Schema has a type of its own for null. */
function withNulls(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNulls);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withNulls(value)]),
  );
  if (typeof nullable === 'object') return { nullable, ...rest };
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest;
}
