// Texts that try to run something, to fetch something, or to make the reader stand still. By class, so that a class that is missing is seen.

const schemes = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3a;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;&#x61;vascript:alert(1)',
  'javascript%3Aalert(1)',
  'javascript://%0aalert(1)',
  'vbscript:msgbox(1)',
  'VBSCRIPT:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'file:///etc/passwd',
  'blob:https://evil.example/1',
  'filesystem:https://evil.example/1',
  'ms-settings:privacy',
  'intent://evil.example#Intent;end',
  'langkah://app/secret',
  'about:blank',
  'view-source:https://evil.example',
  'https://user:secret@evil.example/',
  '//evil.example/x',
  '\\\\evil.example\\x',
  '/relative',
  '#fragment',
];

const links = schemes.flatMap((url) => [`[a](${url})`, `[a](<${url}>)`, `<${url}>`, `[a][b]\n\n[b]: ${url}`]);

const images = schemes.flatMap((url) => [`![a](${url})`, `[![a](${url})](${url})`]);
const remote = [
  '![a](https://evil.example/p.png)',
  '![](https://evil.example/p.png "title")',
  '![a][b]\n\n[b]: https://evil.example/p.png',
  '[![a](https://evil.example/p.png)](https://evil.example/)',
  '<img src=https://evil.example/p.png>',
  '<link rel=stylesheet href=https://evil.example/a.css>',
  '<iframe src=https://evil.example></iframe>',
  '<video src=https://evil.example/v poster=https://evil.example/p></video>',
  '<object data=https://evil.example/o></object>',
  '<embed src=https://evil.example/e>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href=https://evil.example/>',
  '<form action=https://evil.example><button>a</button></form>',
  '<style>@import "https://evil.example/a.css";</style>',
];

const html = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  'a <b onclick=alert(1)>b</b>',
  '<img src=x onerror=alert(1)>',
  '<img/src=x/onerror=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<body onload=alert(1)>',
  '<a href=javascript:alert(1)>a</a>',
  '<a href="java&#x09;script:alert(1)">a</a>',
  '<div style="background:url(javascript:alert(1))">a</div>',
  '<!-- --><script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php alert(1) ?>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '</textarea><script>alert(1)</script>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>a</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x>',
  '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>">',
  '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
  '<math href="javascript:alert(1)">a</math>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
];

const attributes = [
  '[a](https://ok.example "x\\" onmouseover=\\"alert(1)")',
  "[a](https://ok.example 'x onclick=alert(1)')",
  '[a](https://ok.example" onclick="alert(1))',
  '```" onclick="alert(1)\na\n```',
  '```<script>alert(1)</script>\n<script>alert(1)</script>\n```',
  '`<script>alert(1)</script>`',
  '# a {onclick=alert(1)}',
  '- [x](javascript:alert(1)) a',
  '- [ ] <img src=x onerror=alert(1)>',
  '> <script>alert(1)</script>',
  '[a]: javascript:alert(1) "b"\n[a]',
];

const signs = [
  '[a](java\u200bscript:alert(1))',
  '[a](java\u00adscript:alert(1))',
  '[a](\u202ejavascript:alert(1))',
  '[a](ｊavascript:alert(1))',
  '[a](javascript\uff1aalert(1))',
  '＜script＞alert(1)＜/script＞',
  '<script\u2028>alert(1)</script>',
  '\ufeff<script>alert(1)</script>',
  '[\u202eevil](https://ok.example)',
];

const keys = [
  '[__proto__]',
  '[__proto__]: javascript:alert(1)\n\n[__proto__]',
  '[constructor]: https://ok.example\n\n[constructor]',
  '[toString][]\n\n[toString]: javascript:alert(1)',
  '![hasOwnProperty]\n\n[hasOwnProperty]: https://evil.example/p.png',
  '<__proto__ onclick=alert(1)>',
  '<constructor>',
];

const brackets = [
  '[[a](javascript:alert(1))](https://ok.example)',
  '[a![b](javascript:alert(1))c](javascript:alert(1))',
  '![![a](https://evil.example/1)](https://evil.example/2)',
  '[a]([b](javascript:alert(1)))',
  '[a](((((javascript:alert(1))))))',
  '[a\\](javascript:alert(1))',
  '[a](javascript:alert(1)//)](b)',
];

const most = 20_000;
/** Each takes a careless reader minutes, or more room than it has. */
export const endlessTexts: readonly string[] = [
  '>'.repeat(most),
  `${'> '.repeat(5_000)}a`,
  `${'- '.repeat(5_000)}a`,
  '['.repeat(most),
  ']'.repeat(most),
  '['.repeat(8_000) + ']'.repeat(8_000),
  '[a]('.repeat(4_000),
  '!['.repeat(8_000),
  '*a '.repeat(3_000) + ' a*'.repeat(3_000),
  '*a_b'.repeat(4_000),
  '**x'.repeat(4_000),
  '<'.repeat(most),
  '&'.repeat(most),
  '`'.repeat(most),
  'a'.repeat(most),
  Array.from({ length: 150 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'),
  'a\n'.repeat(8_000),
  '- a\n'.repeat(5_000),
];

/** By class. All of them together are more than 200. */
export const attacks: Readonly<Record<string, readonly string[]>> = {
  links,
  images,
  remote,
  html,
  attributes,
  signs,
  keys,
  brackets,
  endless: endlessTexts,
};
