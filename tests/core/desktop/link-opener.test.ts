import { describe, expect, test } from 'vitest';
import { checkLink, createLinkOpener } from '#core/desktop/link-opener.ts';

describe('what may be handed to another program', () => {
  test.each([
    ['https://example.org/jobs?id=1#apply', 'https://example.org/jobs?id=1#apply'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://EXAMPLE.ORG/', 'https://example.org/'],
    ['mailto:hr@example.org?subject=Lamaran&body=Halo', 'mailto:hr@example.org?subject=Lamaran&body=Halo'],
    ['tel:+62215550123', 'tel:+62215550123'],
    // Shown as it will be looked up, so that letters that look alike deceive nobody.
    ['https://exаmple.org/', 'https://xn--exmple-4nf.org/'],
  ])('%s', (url, link) => expect(checkLink(url)).toBe(link));

  test.each([
    'file:///etc/passwd',
    'file://server/share/a.exe',
    'smb://server/share',
    'javascript:alert(1)',
    'ms-settings:privacy',
    'ms-msdt:/id',
    'search-ms:query=a',
    'vbscript:msgbox',
    'data:text/html,<script>1</script>',
    'blob:langkah://app/0195a000',
    'langkah://app/',
    'about:blank',
    'ssh://example.org',
    'https://user@evil.example/',
    'https://bank.example:secret@evil.example/',
    'https://:secret@evil.example/',
    'https://',
    'https://exa mple.org/',
    'https://example.org/\n',
    'https://example.org/\u0000',
    'java\tscript:alert(1)',
    'https://example.org/\u202Efdp.exe',
    'https://example.org/\u200B',
    'mailto:hr@example.org?attach=/etc/passwd',
    'mailto:hr@example.org?subject=a&Attachment=/etc/passwd',
    '//example.org',
    'example.org',
    '',
    `https://example.org/${'a'.repeat(10_240)}`,
  ])('not %s', (url) => expect(checkLink(url)).toBeNull());
});

function makeOpener(answer: () => Promise<boolean>) {
  const shown: string[] = [];
  const opened: string[] = [];
  let refusedCount = 0;
  const openLink = createLinkOpener({
    confirm: (link) => {
      shown.push(link);
      return answer();
    },
    open: async (link) => void opened.push(link),
    onRefused: () => {
      refusedCount += 1;
    },
  });
  return { openLink, shown, opened, refused: () => refusedCount };
}

test('a link is shown in full and opened after a yes, not after a no', async () => {
  const long = `https://example.org/${'a'.repeat(2_000)}`;
  const yes = makeOpener(async () => true);
  await yes.openLink(long);
  expect([yes.shown, yes.opened, yes.refused()]).toEqual([[long], [long], 0]);
  const no = makeOpener(async () => false);
  await no.openLink(long);
  expect([no.shown, no.opened, no.refused()]).toEqual([[long], [], 0]);
});

test('nothing is asked about what is refused anyway', async () => {
  const { openLink, shown, opened, refused } = makeOpener(async () => true);
  await openLink('file:///etc/passwd');
  expect([shown, opened, refused()]).toEqual([[], [], 1]);
});

test('a page that opens links in a row gets one question', async () => {
  let decide: (isYes: boolean) => void = () => {};
  const { openLink, shown, opened, refused } = makeOpener(
    () =>
      new Promise((resolve) => {
        decide = resolve;
      }),
  );
  const first = openLink('https://example.org/1');
  await openLink('https://example.org/2');
  await openLink('https://example.org/3');
  decide(true);
  await first;
  const next = openLink('https://example.org/4');
  decide(true);
  await next;
  expect(shown).toEqual(['https://example.org/1', 'https://example.org/4']);
  expect(opened).toEqual(shown);
  expect(refused()).toBe(2);
});

test('a system without a program for it does not end Langkah, and the next link is asked about', async () => {
  const { openLink, shown, refused } = makeOpener(async () => {
    throw new Error('There is no mail program.');
  });
  await openLink('mailto:hr@example.org');
  await openLink('mailto:hr@example.org');
  expect([shown.length, refused()]).toEqual([2, 2]);
});
