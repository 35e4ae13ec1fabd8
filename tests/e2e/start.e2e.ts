import { expect, test } from './app.ts';

test('the page opens at the address of the terminal, and the code in it is gone from the bar', {
  tag: '@browser',
}, async ({ page, app }) => {
  expect(page.url().startsWith(app.server().origin)).toBe(true);
  expect(page.url()).not.toContain('code=');
});

test('ends with 0 when told to, and starts again on the same workspace', { tag: '@browser' }, async ({
  app,
}) => {
  // The page asks on until it knows that nobody is there.
  app.expectErrors(/./);
  app.expectErrors(/^ \(/);
  expect(await app.server().stop()).toBe(0);
  await app.restart();
  expect((await app.client.workspace.get({})).path).toBe(app.workspace);
});
