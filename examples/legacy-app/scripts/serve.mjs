// Starts the service: `npm run serve`, with PORT, FOLDER and ORIGIN from the environment.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createJiti } from 'jiti';

const jiti = createJiti(import.meta.url, { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } });
/** @type {typeof import('../src/service')} */
const { startService } = await jiti.import('../src/service.ts');

const { PORT = '8080', FOLDER, ORIGIN } = process.env;
const { address } = await startService({
  port: Number(PORT),
  ...(FOLDER === undefined ? {} : { folder: FOLDER }),
  origins: ORIGIN === undefined ? [] : [ORIGIN],
});
console.log(`http://${address}`);
