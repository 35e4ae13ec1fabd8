import latinExtended from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url';
import vietnamese from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-vietnamese-wght-normal.woff2?url';
import { useElementSize } from '@mantine/hooks';
import { type Ref, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typefaceRules } from '#contract/typeface.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { readNonce } from '#ui/lib/nonce.ts';
import { layOutSheets, mostSheets } from './lay-out-sheets.ts';
import classes from './reports-page.module.css';

interface ReportPreviewProps {
  html: string;
  title: string;
  ref: Ref<HTMLIFrameElement>;
}

/** Some table on both sides of the sheet, in pixels of CSS. */
const tableWidth = 64;

/**
 * The document that is printed, on its sheets, in a frame without scripts, as large as the room allows. It inherits the policy of this page,
 * so its styles need the nonce of this page.
 */
export function ReportPreview({ html, title, ref }: ReportPreviewProps) {
  const { ref: room, width } = useElementSize();
  const scale = width > 0 ? Math.min(1, width / (sheetWidthOf(html) + tableWidth)) : 1;
  const shown = useMemo(() => {
    const nonce = readNonce();
    const attribute = nonce ? ` nonce="${nonce}"` : '';
    const face = `<style${attribute}>${typefaceRules({ latin, latinExtended, vietnamese })}</style>`;
    return html.replace('<style>', `${face}<style${attribute}>`);
  }, [html]);
  const { t } = useTranslation('reports');
  const { number } = useFormatting();
  const [sheetCount, setSheetCount] = useState(0);
  /** Every change of an option brings a new document; the eye stays where it was. */
  const scrolled = useRef(0);

  async function show(document: Document, frame: HTMLElement) {
    passKeysOn(document, frame);
    // Before the typeface is there, every line is of another length.
    await document.fonts?.ready;
    const view = document.defaultView;
    if (!view) return;
    passLeavingOn(view);
    const lng = document.documentElement.lang;
    const laidOut = layOutSheets(document, (page, pages) =>
      pages === null ? t('page.alone', { page, lng }) : t('page.number', { page, pages, lng }),
    );
    setSheetCount(laidOut);
    view.scrollTo(0, scrolled.current);
    view.addEventListener('scroll', () => {
      scrolled.current = view.scrollY;
    });
  }

  return (
    <>
      {sheetCount > mostSheets && (
        <p className={classes.none} role="status">
          {t('room.firstSheets', { shown: number(mostSheets), pages: number(sheetCount) })}
        </p>
      )}
      <div ref={room} className={classes.room}>
        <iframe
          ref={ref}
          className={classes.frame}
          style={{ width: `${100 / scale}%`, height: `${100 / scale}%`, transform: `scale(${scale})` }}
          title={title}
          sandbox="allow-same-origin allow-modals"
          srcDoc={shown}
          onLoad={({ currentTarget }) => {
            if (currentTarget.contentDocument) void show(currentTarget.contentDocument, currentTarget);
          }}
        />
      </div>
    </>
  );
}

/** Who leaves for another window leaves the frame, which alone hears of it. */
function passLeavingOn(view: Window): void {
  view.addEventListener('blur', () => {
    if (!document.hasFocus()) window.dispatchEvent(new FocusEvent('blur'));
  });
}

/** Keys of this page do what they do elsewhere, whether or not somebody has clicked into the sheets: the one that blanks the window above all. */
function passKeysOn(document: Document, frame: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event;
    const pressed = { key, code, ctrlKey, shiftKey, altKey, metaKey, bubbles: true, cancelable: true };
    if (!frame.dispatchEvent(new KeyboardEvent('keydown', pressed))) event.preventDefault();
  });
}

/** Pixels of CSS. The document says how wide its sheets are, upright or on their side. */
function sheetWidthOf(html: string): number {
  const millimetres = /--sheet-width: ([\d.]+)mm/.exec(html)?.[1] ?? '210';
  return (Number(millimetres) / 25.4) * 96;
}
