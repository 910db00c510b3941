#!/usr/bin/env node
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'local-org/build';

await build(path.join(path.dirname(fileURLToPath(import.meta.url)), '..'));
const { main } = await import('../dist/main.js');
await main(process.argv.slice(2));
