/** Draws the sheets of the preview: one long one, or `.sheet` by `.sheet` where the page that shows it deals the content out. */
export const screenStyles = `
@media screen {
  html {
    background: #ece9e1;
  }

  body {
    padding: 24px;
  }

  main:not(.sheets),
  .sheet {
    width: var(--sheet-width);
    min-height: var(--sheet-height);
    margin: 0 auto;
    padding: var(--sheet-padding);
    background: #fff;
    box-shadow:
      0 0 0 1px rgb(31 42 38 / 8%),
      0 6px 24px rgb(31 42 38 / 10%);
  }

  /* What is out of sight is not drawn. */
  .sheet {
    position: relative;
    content-visibility: auto;
    contain-intrinsic-size: var(--sheet-width) var(--sheet-height);
  }

  .bare {
    padding: 0;
  }

  .bare > .sheet-foot {
    display: none;
  }

  .sheet + .sheet {
    margin-top: 24px;
  }

  .sheet > :first-child {
    margin-top: 0;
  }

  .sheet-foot {
    position: absolute;
    right: 15mm;
    bottom: 6.5mm;
    left: 15mm;
    display: flex;
    gap: 8mm;
    justify-content: space-between;
    color: #5c6b64;
    font-size: 7.5pt;
  }
}
`;
