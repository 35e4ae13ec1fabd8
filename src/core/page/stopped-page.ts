import type { Language } from '#contract/settings.ts';

export interface StoppedWords {
  language: Language;
  title: string;
  text: string;
  again: string;
}

/** What stands in the window after the page broke: no script, so that nothing in it can break as well. */
export function renderStoppedPage({ language, title, text, again }: StoppedWords, nonce: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>Langkah</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; font: 1rem/1.5 system-ui, sans-serif;
  background: light-dark(#FBFAF7, #141816); color: light-dark(#1F2A26, #E8ECE9); }
main { max-width: 28rem; padding: 2rem; }
h1 { margin: 0 0 .5rem; font-size: 1.25rem; }
p { margin: 0 0 1.5rem; color: light-dark(#5C6B64, #9BA8A1); }
a { display: inline-block; padding: .5rem 1rem; border-radius: .375rem; text-decoration: none;
  background: light-dark(#1F6F54, #6CC7A1); color: light-dark(#FFFFFF, #141816); }
a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<a href="/">${again}</a>
</main>
</body>
</html>
`;
}
