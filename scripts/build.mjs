import { build } from './toolchain/production-build.mjs';
import { endChildrenWithUs } from './toolchain/run-program.mjs';

endChildrenWithUs();
process.exitCode = (await build({ output: 'inherit' })) ? 0 : 1;
