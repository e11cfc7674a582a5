import { existsSync, readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

/** Who has documents of its own, in libs/client/documents/NAME; each gets typed documents for them and no more. */
const consumers = ['agent', 'registrar', 'portal', 'local'] as const;

/** A consumer without documents has nothing to generate (codegen would write files that do not compile). */
const speaking = consumers.filter((consumer) => {
  const folder = `libs/client/documents/${consumer}`;
  return existsSync(folder) && readdirSync(folder).some((file) => file.endsWith('.graphql'));
});

/** Whose documents the gateway knows by their id; these consumers may send no others (libs/client/src/trusted-documents.ts). */
const trusted: readonly string[] = ['agent', 'portal'];

/** What a scalar of the schema is in TypeScript; 64-bit numbers and times stay strings on their whole way. */
const scalars = { DateTime: 'string', BigInt: 'string', JSON: 'unknown', ID: 'string' };

const config: CodegenConfig = {
  schema: 'libs/schema/schema.graphql',
  silent: true,
  generates: Object.fromEntries(
    speaking.map((consumer) => [
      `libs/client/src/generated/${consumer}/`,
      {
        documents: `libs/client/documents/${consumer}/*.graphql`,
        preset: 'client',
        presetConfig: { fragmentMasking: false, persistedDocuments: trusted.includes(consumer) },
        config: {
          documentMode: 'string',
          enumsAsTypes: true,
          scalars,
          strictScalars: true,
          useTypeImports: true,
          importExtension: '.ts',
        },
      },
    ]),
  ),
};

export default config;
