// `npm run icons`: draws resources/icon.svg anew into resources/icons. Needed only after a change of the picture.
import { makeIcons } from './packaging/icons.mjs';

await makeIcons();
