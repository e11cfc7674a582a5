import { expect, it } from 'vitest';
import * as z from 'zod';
import {
  ConfigurationError,
  environmentPort,
  environmentSwitch,
  readConfiguration,
} from './configuration.ts';

const schema = z.object({ PORT: environmentPort.default(80), LOUD: environmentSwitch.default(false) });

it('reads words for switches and numbers for ports, and takes an empty string as absent', () => {
  expect(readConfiguration(schema, { PORT: '8080', LOUD: 'Yes' })).toEqual({ PORT: 8080, LOUD: true });
  expect(readConfiguration(schema, { PORT: '', LOUD: '' })).toEqual({ PORT: 80, LOUD: false });
});

it('reports all faults together; an unknown word for a switch is one, never "false"', () => {
  const read = (): unknown => readConfiguration(schema, { PORT: 'http', LOUD: 'loud' });
  expect(read).toThrow(ConfigurationError);
  expect(read).toThrow(/2 fault[^]*PORT: must be a port number[^]*LOUD: "loud" is neither yes nor no/);
});
