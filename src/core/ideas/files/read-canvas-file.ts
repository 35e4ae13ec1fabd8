import type { InspectedCanvas } from '#contract/canvases.ts';
import { Failure } from '#contract/failures.ts';
import { decodeText } from '../../imports/decode-text.ts';
import { readCanvasJson } from './canvas-file.ts';
import { readCanvasMarkdown } from './read-canvas-markdown.ts';

/** Reads a canvas out of JSON or Markdown. IMPORT_MALFORMED for text that is neither, or names no block; IMPORT_UNSUPPORTED for what is no text, IMPORT_NEWER for JSON of a later version. */
export function readCanvasFile(bytes: Uint8Array): InspectedCanvas {
  const { text } = decodeText(bytes);
  const found = readCanvasJson(text) ?? readCanvasMarkdown(text);
  if (!found) throw new Failure('IMPORT_MALFORMED');
  return found;
}
