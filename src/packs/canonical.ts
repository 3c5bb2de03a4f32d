import type * as v from 'valibot';

type Schema = v.GenericSchema;

/** The parts of a valibot schema that tell its shape. */
type Shape = {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly value?: Schema;
  readonly wrapped?: Schema;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys in the order of the schema; those it does not know come last, in their own order. */
const orderedKeys = (value: object, shape: Shape): readonly string[] => {
  const keys = Object.keys(value);
  if (shape.entries === undefined) return shape.value === undefined ? keys : keys.sort();
  const order = Object.keys(shape.entries);
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return keys.sort((a, b) => rank(a) - rank(b));
};

const unwrap = (schema: Schema | undefined): Shape => {
  const shape = (schema ?? {}) as Shape;
  return shape.wrapped === undefined ? shape : unwrap(shape.wrapped);
};

const canonicalValue = (value: unknown, schema: Schema | undefined): unknown => {
  const shape = unwrap(schema);
  if (typeof value === 'string') return value.normalize('NFC').trim();
  if (Array.isArray(value)) return value.map((item) => canonicalValue(item, shape.item));
  if (!isObject(value)) return value;
  const entries = orderedKeys(value, shape).map((key): [string, unknown] => [
    key,
    canonicalValue(value[key], shape.entries?.[key] ?? shape.value),
  ]);
  return Object.fromEntries(entries);
};

/**
 * The one way to write a data file: keys in the order of its schema (language tags sorted), two spaces,
 * every list and object spread over lines, strings in NFC without spaces at their ends, one newline at the end.
 * Nothing is dropped: unknown keys come last. Idempotent.
 */
export const canonicalText = (value: unknown, schema: Schema): string =>
  `${JSON.stringify(canonicalValue(value, schema), null, 2)}\n`;
