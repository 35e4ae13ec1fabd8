/**
 * The part of the changelog that tells of one version, without its heading.
 * @param {string} changelog
 * @param {string} version without `v`
 * @returns {string | null} null when there is none, or nothing in it
 */
export function findSection(changelog, version) {
  const parts = changelog.replaceAll('\r\n', '\n').split(/^## /m).slice(1);
  const part = parts.find((text) => text.split(/\s/, 1)[0]?.replace(/^\[|\]$/g, '') === version);
  return part?.slice(part.indexOf('\n') + 1).trim() || null;
}
