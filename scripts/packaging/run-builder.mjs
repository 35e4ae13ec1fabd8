// The part of `npm run package` that needs the project's own Node: electron-builder, with one line instead of a stack when it fails.
import { build, createTargets, Platform } from 'electron-builder';
import { report } from '../toolchain/project.mjs';
import { forgetEmpty, hasMacCertificate, hasNotaryAccount } from './certificates.mjs';
import { configure } from './configuration.mjs';
import { describeFailure } from './describe-failure.mjs';
import { readPackageArguments } from './package-arguments.mjs';
import { provideRuntime } from './runtime.mjs';

const platforms = { win: Platform.WINDOWS, mac: Platform.MAC, linux: Platform.LINUX };
forgetEmpty(process.env);
const wanted = readPackageArguments(process.argv.slice(2), process);
process.exitCode = 'unknown' in wanted ? 2 : await run(wanted);

/** @param {import('./package-arguments.mjs').PackageArguments} wanted */
async function run({ targets, architectures, isFolderOnly }) {
  const isRuntimeGiven = Boolean(process.env.LANGKAH_ELECTRON_DIST);
  if (!isRuntimeGiven) report('Looking for the Electron runtime.');
  for (const target of targets) {
    if (target === 'mac') reportMacSignature();
    for (const arch of architectures) {
      if (!isRuntimeGiven && !(await provideRuntime(target, arch))) {
        report(
          `Everything is ready but the Electron runtime for ${target} ${arch}: it is downloaded from the internet and cannot be reached here.`,
        );
        return 3;
      }
      try {
        await build({
          targets: createTargets([platforms[target]], isFolderOnly ? 'dir' : null, arch),
          config: configure(process.env),
          publish: 'never',
        });
      } catch (error) {
        report(`Packaging for ${target} ${arch} failed: ${describeFailure(error)}`);
        return 1;
      }
    }
  }
  report('Packaged into dist/.');
  return 0;
}

function reportMacSignature() {
  if (!hasMacCertificate(process.env))
    report(
      'Not signed and not notarised, as no certificate is given (CSC_LINK): macOS will warn whoever opens it.',
    );
  else if (!hasNotaryAccount(process.env))
    report(
      'Signed but not notarised, as no account for it is given (APPLE_API_KEY or APPLE_ID): macOS will warn.',
    );
}
