import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { isSafeLink } from '#contract/values.ts';
import { attacks, endlessTexts } from '#tests/helpers/markdown-attacks.ts';
import { renderWithCore } from '#tests/ui/render-app.tsx';
import { MarkdownView } from '#ui/rooms/journal/text/markdown-view.tsx';
import { splitText } from '#ui/rooms/journal/text/split-text.ts';

const harmless = /^(?:a|blockquote|br|code|div|em|h[3-6]|hr|li|ol|p|path|pre|span|strong|svg|ul)$/;
const fetching = ['src', 'srcset', 'srcdoc', 'action', 'poster', 'data', 'background'];

/** What in a page could run, or reach anywhere else than a safe link does. */
function dangersIn(root: Element): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(harmless.test(element.localName) ? [] : [element.localName]),
    ...[...element.attributes]
      .filter(({ name, value }) => {
        if (/href$/.test(name)) return !isSafeLink(value);
        return name.startsWith('on') || fetching.includes(name);
      })
      .map(({ name, value }) => `${name}=${value}`),
  ]);
}

test('the check sees what is dangerous', () => {
  const root = document.createElement('div');
  const link = document.createElement('a');
  link.setAttribute('href', 'javascript:alert(1)');
  link.setAttribute('onclick', 'alert(1)');
  root.append(link, document.createElement('script'), document.createElement('img'));
  expect(dangersIn(root)).toEqual(['href=javascript:alert(1)', 'onclick=alert(1)', 'script', 'img']);
});

test('there are more than two hundred', () => {
  expect(Object.values(attacks).flat().length).toBeGreaterThanOrEqual(200);
});

describe.each(Object.keys(attacks))('of the class %s', (name) => {
  test('nothing runs, is fetched, or leads anywhere unsafe', async () => {
    const part = renderWithCore(<div data-testid="view" />);
    await screen.findByTestId('view');
    for (const text of attacks[name] ?? []) {
      part.rerender(
        <div data-testid="view">
          <MarkdownView text={text} />
        </div>,
      );
      const view = await screen.findByTestId('view');
      expect({ text: text.slice(0, 80), dangers: dangersIn(view) }).toEqual({
        text: text.slice(0, 80),
        dangers: [],
      });
    }
  });
});

test('a long text is cut without a loss', () => {
  const diary = 'A day.\n\n- one\n- two\n\n'.repeat(2_000);
  const fenced = `\`\`\`\n${'a\n\n'.repeat(4_000)}\`\`\`\n\nafter`;
  for (const text of [diary, fenced, ...endlessTexts]) {
    expect(
      splitText(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  }
  expect(splitText(diary).every(({ text, isMarkdown }) => isMarkdown && text.length < 8_192)).toBe(true);
});
