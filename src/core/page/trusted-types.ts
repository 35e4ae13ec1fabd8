export const trustedTypesPath = '/trusted-types.js';

/**
 * Runs before any other script of the page. With Trusted Types on, the browser asks this policy about every text that is about
 * to become markup. Text without `<` can only become text: that is what the style elements of the component library need.
 * A whole document may be shown in a frame (the preview of a report): it inherits our policy, so that no script of it runs.
 * Everything else is refused, and nothing may become the address of a script.
 */
export const trustedTypesScript = `'use strict';
if (window.trustedTypes) {
  trustedTypes.createPolicy('default', {
    createHTML(text, type, sink) {
      if (!text.includes('<')) return text;
      return sink === 'HTMLIFrameElement srcdoc' && !/<script/i.test(text) ? text : null;
    },
  });
}
`;
