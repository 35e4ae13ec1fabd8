import { config } from 'zod';
import { readNonce } from '#ui/lib/nonce.ts';

// The policy of the page allows no code made from text, which zod tries as soon as the first schema is built.
config({ jitless: true });
// The library that holds the page still behind a dialog writes a `<style>`, and looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: readNonce() });

await import('#ui/app/start.tsx');
