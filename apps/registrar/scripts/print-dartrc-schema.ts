import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { createDartrcSchema } from '../src/dartrc/definition.ts';

const text = await format(JSON.stringify(createDartrcSchema()), { parser: 'json', printWidth: 110 });
writeFileSync(new URL('../../../docs/dartrc.schema.json', import.meta.url), text);
