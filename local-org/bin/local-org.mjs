#!/usr/bin/env node
import { build } from '../build.mjs';

await build();
const { main } = await import('../dist/cli/main.js');
await main(process.argv);
