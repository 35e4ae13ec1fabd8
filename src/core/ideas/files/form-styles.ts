/** Of the form that is filled in on a screen. */
export const formStyles = `
* { box-sizing: border-box }
html { color-scheme: light }
body {
  margin: 0;
  padding: 2rem 1rem 4rem;
  background: #fbfaf7;
  color: #1f2a26;
  font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}
main { max-width: 44rem; margin: 0 auto }
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.25 }
p { margin: 0 0 1rem }
.introduction { white-space: pre-line }
.hint { color: #4f5d57; font-size: 0.9375rem }
.part {
  min-width: 0;
  margin: 0 0 1.25rem;
  padding: 1rem 1.25rem 1.25rem;
  border: 1px solid #d6d3ca;
  border-radius: 0.75rem;
  background: #fff;
}
.part > label, legend { display: block; margin-bottom: 0.5rem; font-weight: 600 }
legend { float: left; width: 100%; padding: 0 }
legend + * { clear: both }
input:not([type="radio"]), textarea {
  display: block;
  width: 100%;
  padding: 0.5rem 0.75rem;
  border: 1px solid #767f7a;
  border-radius: 0.5rem;
  background: #fff;
  color: inherit;
  font: inherit;
}
textarea { min-height: 7rem; resize: vertical }
.choices { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem }
.choices label { display: inline-flex; gap: 0.5rem; align-items: center; min-height: 2rem; cursor: pointer }
input[type="radio"] { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: #1f6f54 }
button {
  min-height: 2.75rem;
  padding: 0.5rem 1.5rem;
  border: 0;
  border-radius: 0.625rem;
  background: #1f6f54;
  color: #fff;
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
:focus-visible { outline: 3px solid #24648a; outline-offset: 2px }
#status { min-height: 1.5rem; margin-top: 1rem; font-weight: 600 }
[hidden] { display: none }
@media print { button, .screen { display: none } }
`;
