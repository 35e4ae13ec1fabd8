/**
 * What goes into an installer, as patterns of electron-builder. Three of its habits decide their form:
 * `${platform}` is the system that builds, not the one that is built for, so each has its own list;
 * a list that starts with `!` begins with everything, sources included, so the positive ones come first;
 * a `!` of the top level wins over every list of a platform, so there is no list at the top level.
 * @param {'linux' | 'win32' | 'darwin'} system as Node names it, and with it the addon's files
 */
export function filesFor(system) {
  return [
    'package.json',
    'out/{main,preload,renderer}/**',
    'out/licences.txt',
    '!**/*.map',
    '!**/*.{d.ts,md,markdown}',
    // The database library: its compiled code for this machine and the few scripts that load it.
    '!node_modules/better-sqlite3/{deps,src,build}/**',
    '!node_modules/better-sqlite3/binding.gyp',
    `!node_modules/better-sqlite3/prebuilds/!(${system}-\${arch}).node`,
    `!node_modules/better-sqlite3/lib/{linux,linuxmusl,darwin,win32}-*.js`,
    '!node_modules/node-addon-api/**',
    // Hunspell: what runs and the terms it comes under.
    '!node_modules/hunspell-wasm/{src,docs}/**',
    '!node_modules/hunspell-wasm/{tsconfig.json,dist/Test.js}',
    // The Node that scripts run on, which is an optional dependency and therefore taken for one of the product.
    '!node_modules/node-{linux,win,darwin}-*/**',
  ];
}

/** Code that the system loads from a file of its own, outside the archive. */
export const unpacked = ['node_modules/better-sqlite3/prebuilds/*.node'];
