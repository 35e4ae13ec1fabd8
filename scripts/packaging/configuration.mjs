import { addonHashesName } from '../toolchain/addon-hashes.mjs';
import { checkFinished, secure } from './after-pack.mjs';
import { hasMacCertificate, hasNotaryAccount } from './certificates.mjs';
import { filesFor, unpacked } from './files.mjs';
import { readPublisher } from './publisher.mjs';

/**
 * What electron-builder is told. Certificates are read from the environment by electron-builder itself; here only the difference
 * they make.
 * @param {Record<string, string | undefined>} environment
 * @returns {import('electron-builder').Configuration}
 */
export function configure(environment) {
  const publisher = readPublisher(environment);
  const isMacSigned = hasMacCertificate(environment);
  return {
    appId: 'id.langkah.app',
    productName: 'Langkah',
    copyright: publisher.name,
    directories: { output: 'dist', buildResources: 'resources' },
    extraMetadata: { author: { name: publisher.name, email: publisher.email }, homepage: publisher.homepage },
    // Langkah never looks for updates: there is no network in it. So no files for an updater either.
    publish: null,
    npmRebuild: false,
    electronDist: environment.LANGKAH_ELECTRON_DIST ?? null,
    // Texts of Chromium itself, in the two languages of Langkah.
    electronLanguages: ['en', 'id'],
    // Left to itself it lays the whole database library outside the archive, scripts and all, where nobody checks them.
    asar: { smartUnpack: false },
    asarUnpack: unpacked,
    afterPack: secure,
    afterAllArtifactBuild: checkFinished,
    fileAssociations: {
      ext: 'langkah-backup',
      name: 'Langkah backup',
      description: 'Langkah backup',
      mimeType: 'application/x-langkah-backup',
      role: 'Viewer',
      rank: 'Owner',
    },

    win: {
      target: ['nsis'],
      files: filesFor('win32'),
      icon: 'icons/icon.ico',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
      artifactName: '${productName}-${version}-windows-${arch}.${ext}',
    },
    // Into the person's own folder, so nobody is asked for an administrator's password, and without questions: there is nothing
    // to choose. Data stays when the program goes.
    nsis: {
      oneClick: true,
      perMachine: false,
      packElevateHelper: false,
      deleteAppDataOnUninstall: false,
      buildUniversalInstaller: false,
      differentialPackage: false,
      unicode: true,
      installerLanguages: ['en_US', 'id_ID'],
      // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
      uninstallDisplayName: '${productName}',
    },

    mac: {
      target: ['dmg', 'zip'],
      files: [
        ...filesFor('darwin'),
        // A signature changes the addon after its hash is written. Then macOS itself lets nothing be loaded that is not signed
        // by the same hand; without a certificate the addon is left as it is and the hash stands for it.
        ...(isMacSigned ? [`!out/main/${addonHashesName}`] : []),
      ],
      icon: 'icons/icon.icns',
      category: 'public.app-category.productivity',
      darkModeSupport: true,
      entitlements: 'resources/entitlements.mac.plist',
      entitlementsInherit: 'resources/entitlements.mac.plist',
      gatekeeperAssess: false,
      notarize: isMacSigned && hasNotaryAccount(environment),
      // Without a certificate macOS still wants a seal on Apple's own processors; the hardened runtime would then refuse our
      // frameworks, as no common hand signed them.
      ...(isMacSigned
        ? { hardenedRuntime: true }
        : { identity: '-', hardenedRuntime: false, signIgnore: '\\.node$' }),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
      artifactName: '${productName}-${version}-macos-${arch}.${ext}',
    },
    dmg: { writeUpdateInfo: false, sign: false },

    linux: {
      target: ['AppImage', 'deb', 'rpm'],
      files: filesFor('linux'),
      icon: 'icons',
      executableName: 'langkah',
      syncDesktopName: true,
      category: 'Office',
      synopsis: 'A calm, offline career planner',
      maintainer: `${publisher.name} <${publisher.email}>`,
      vendor: publisher.name,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
      artifactName: '${productName}-${version}-linux-${arch}.${ext}',
    },
    deb: { packageCategory: 'misc' },
    // rpm would link programs by their build id, and two programs with the same Electron would claim the same link.
    rpm: { fpm: ['--rpm-rpmbuild-define=_build_id_links none'] },
    // Without a list of its own, an AppImage would be told to start without the sandbox.
    appImage: { executableArgs: [] },
    toolsets: { appimage: '1.0.3' },
  };
}
