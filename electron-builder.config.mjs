import { configure } from './scripts/packaging/configuration.mjs';

export default configure(process.env);
