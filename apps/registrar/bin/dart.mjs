#!/usr/bin/env node
import process from 'node:process';
import { URL } from 'node:url';

// The program itself is one bundled file, made by `npm run build`; npm links only a bin that exists before that.
try {
  await import(new URL('../../../dist/dart.mjs', import.meta.url).href);
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write(
    'dart is not built yet. Run `npm run build` (or `npm start`, which builds it) first.\n',
  );
  process.exitCode = 1;
}
