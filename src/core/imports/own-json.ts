import { Failure } from '#contract/failures.ts';

/**
 * Reads JSON that Langkah may have written in a format of its own; null for what is no JSON. IMPORT_NEWER for the format in a version of later, which a reader of now would
 * misunderstand.
 */
export function readOwnJson(text: string, own: { format: string; version: number }): unknown {
  const given = parseJson(text);
  const { format, version } = (given ?? {}) as { format?: unknown; version?: unknown };
  if (format === own.format && typeof version === 'number' && version > own.version)
    throw new Failure('IMPORT_NEWER');
  return given;
}

function parseJson(text: string): unknown {
  try {
    // Without its mark of byte order, which JSON does not know.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
