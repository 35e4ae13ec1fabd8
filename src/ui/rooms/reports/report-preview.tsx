import font from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url';
import { type Ref, useMemo } from 'react';
import { readNonce } from '#ui/lib/nonce.ts';
import classes from './reports-page.module.css';

interface ReportPreviewProps {
  html: string;
  title: string;
  ref: Ref<HTMLIFrameElement>;
}

/**
 * The document that is printed, in a frame without scripts. It inherits the policy of this page, so its styles need the
 * nonce of this page.
 */
export function ReportPreview({ html, title, ref }: ReportPreviewProps) {
  const shown = useMemo(() => {
    const nonce = readNonce();
    const attribute = nonce ? ` nonce="${nonce}"` : '';
    const face = `<style${attribute}>@font-face{font-family:"Plus Jakarta Sans Variable";font-weight:200 800;src:url("${font}") format("woff2")}</style>`;
    return html.replace('<style>', `${face}<style${attribute}>`);
  }, [html]);
  return (
    <iframe
      ref={ref}
      className={classes.frame}
      title={title}
      sandbox="allow-same-origin allow-modals"
      srcDoc={shown}
    />
  );
}
