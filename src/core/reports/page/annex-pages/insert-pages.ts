import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import { listBookmarks } from './list-bookmarks.ts';
import { openPdf } from './open-pdf.ts';

/** Where on a sheet there is room for a page, in millimetres from its left and upper edge. */
export interface RoomOnSheet {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A PDF whose pages are drawn on sheets that were printed for them. */
export interface PageInsertion {
  bytes: Uint8Array;
  /** The heading of the sheet for each of its pages, by which it is found among the bookmarks. */
  headings: readonly string[];
}

export interface PagesToInsert {
  printed: Uint8Array;
  insertions: readonly PageInsertion[];
  room: RoomOnSheet;
}

const pointsPerMillimetre = 72 / 25.4;

/**
 * As a job: the files are of somebody else's making. Draws their pages on the sheets whose headings name them, as large as the room allows and never larger than they are. Only what a page shows
 * comes along: no links, scripts, forms or attachments. Each is an artifact, because the sheet says in words what it is. Throws when a sheet is not there.
 */
export async function insertPages({ printed, insertions, room }: PagesToInsert): Promise<Uint8Array> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const sheets = listBookmarks(document);
  for (const { bytes, headings } of insertions) {
    const source = await openPdf(bytes);
    flattenForm(source);
    for (const [index, heading] of headings.entries()) {
      const sheet = document.getPages()[sheets.get(heading) ?? -1];
      if (!sheet) throw new Error('a sheet is missing');
      await drawPage(document, sheet, source.getPage(index), room);
    }
  }
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

/** What was filled in stands on the page, instead of in fields that stay behind. One that cannot be read is shown without it. */
function flattenForm(source: PDFDocument): void {
  try {
    source.getForm().flatten({ updateFieldAppearances: false });
  } catch {
    // Then the page is drawn as it is.
  }
}

async function drawPage(document: PDFDocument, sheet: PDFPage, page: PDFPage, room: RoomOnSheet) {
  const { beginMarkedContent, degrees, endMarkedContent } = await import('@cantoo/pdf-lib');
  // An empty page has nothing to draw.
  if (!page.node.Contents()) return;
  const { x, y, width, height } = page.getCropBox();
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  const shown = await document.embedPage(page, { left: x, bottom: y, right: x + width, top: y + height });
  const isSideways = turn === 90 || turn === 270;
  const [wide, high] = isSideways ? [height, width] : [width, height];
  const [roomWide, roomHigh] = [room.width * pointsPerMillimetre, room.height * pointsPerMillimetre];
  const scale = Math.min(1, roomWide / wide, roomHigh / high);
  const left = room.left * pointsPerMillimetre + (roomWide - wide * scale) / 2;
  const bottom = sheet.getHeight() - room.top * pointsPerMillimetre - high * scale;
  // Turned about its lower left corner, it has to be moved back to where it is shown.
  const corner = {
    0: [0, 0],
    90: [0, high],
    180: [wide, high],
    270: [wide, 0],
  }[turn] ?? [0, 0];
  sheet.pushOperators(beginMarkedContent('Artifact'));
  sheet.drawPage(shown, {
    x: left + (corner[0] ?? 0) * scale,
    y: bottom + (corner[1] ?? 0) * scale,
    xScale: scale,
    yScale: scale,
    rotate: degrees(-turn),
  });
  sheet.pushOperators(endMarkedContent());
}
