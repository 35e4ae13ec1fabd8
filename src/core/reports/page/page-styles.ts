/** Every report: warm, quiet, and good on paper. */
export const pageStyles = `
* {
  box-sizing: border-box;
}

html {
  color-scheme: light;
}

body {
  margin: 0;
  color: #1f2a26;
  font:
    9pt / 1.5 "Plus Jakarta Sans Variable",
    system-ui,
    "Segoe UI",
    "Noto Sans",
    sans-serif;
  font-variant-numeric: tabular-nums;
  /* Widths on screen as on paper, so that lines of the preview break where the printed ones do. */
  text-rendering: geometricPrecision;
  word-spacing: 0.1em;
  overflow-wrap: anywhere;
  -webkit-print-color-adjust: exact;
  print-color-adjust: exact;
}

h1,
h2,
p,
dl,
dd {
  margin: 0;
}

h1 {
  font-size: 20pt;
  font-weight: 700;
  line-height: 1.2;
  letter-spacing: -0.015em;
}

h2 {
  margin-top: 7mm;
  margin-bottom: 2mm;
  break-after: avoid;
  font-size: 11.5pt;
  font-weight: 700;
  line-height: 1.3;
}

.title-block {
  display: flex;
  justify-content: space-between;
  gap: 10mm;
  padding-bottom: 5mm;
  border-bottom: 0.6mm solid #1f6f54;
}

.title-block > div {
  min-width: 0;
}

.period {
  margin-top: 1.5mm;
  color: #1f6f54;
  font-size: 11.5pt;
  font-weight: 600;
}

.cover-line {
  margin-top: 1.5mm;
  color: #46554e;
}

.chart {
  margin-top: 2mm;
  break-inside: avoid;
}

.chart > svg {
  display: block;
  height: auto;
}

.hidden-list {
  margin: 0;
  padding-left: 4mm;
}

.facts {
  display: grid;
  grid-template-columns: auto auto;
  flex: none;
  gap: 1mm 4mm;
  align-content: end;
  max-width: 50%;
}

.facts dt {
  color: #5c6b64;
}

.facts dd {
  min-width: 22mm;
  font-weight: 600;
}

.figures {
  display: grid;
  grid-template-columns: repeat(4, 1fr);
  margin-top: 6mm;
  border-radius: 2.5mm;
  background: #eef6f1;
  break-inside: avoid;
}

.figures > div {
  display: flex;
  flex-direction: column-reverse;
  justify-content: flex-end;
  padding: 3.5mm 4.5mm;
}

.figures > div + div {
  box-shadow: inset 0.25mm 0 #cfe4d9;
}

.figures dt {
  color: #46554e;
  font-size: 8pt;
  line-height: 1.35;
}

.figures dd {
  color: #1f6f54;
  font-size: 19pt;
  font-weight: 700;
  line-height: 1.25;
}

table {
  width: 100%;
  border-collapse: collapse;
}

caption {
  padding-bottom: 1.5mm;
  caption-side: top;
  break-after: avoid;
  color: #5c6b64;
  font-size: 8pt;
  text-align: start;
}

thead {
  display: table-header-group;
}

/* Sums stand once, at the end. */
tfoot {
  display: table-row-group;
}

tr {
  break-inside: avoid;
}

tbody tr:first-child {
  break-before: avoid;
}

/* Not one row alone, or two, on a sheet of their own. */
tbody tr:nth-last-child(-n + 2) {
  break-before: avoid;
}

th,
td {
  padding: 1.6mm 2mm 1.6mm 0;
  border-bottom: 0.2mm solid #dcdad2;
  text-align: start;
  vertical-align: top;
}

thead th {
  padding-bottom: 1.3mm;
  border-bottom: 0.4mm solid #1f6f54;
  color: #46554e;
  font-size: 7.5pt;
  font-weight: 650;
  line-height: 1.3;
  vertical-align: bottom;
  overflow-wrap: break-word;
}

tbody th {
  font-weight: inherit;
}

.number {
  text-align: end;
}

.counts {
  max-width: 130mm;
}

.compact th,
.compact td,
.counts th,
.counts td {
  padding-block: 0.9mm;
}

.counts .number {
  width: 24mm;
}

.counts tfoot > tr > * {
  border-bottom: 0;
  font-weight: 700;
}

.entries {
  table-layout: fixed;
  font-size: 8.2pt;
  line-height: 1.42;
}

.dense {
  font-size: 7.4pt;
}

.dense thead th {
  font-size: 7pt;
}

.tight {
  font-size: 6.5pt;
}

.tight thead th {
  font-size: 6.2pt;
}

.tight th,
.tight td {
  padding-right: 1.2mm;
}

.note {
  white-space: pre-line;
}

.entries th:last-child,
.entries td:last-child {
  padding-right: 0;
}

.remarks {
  margin-top: 6mm;
  break-inside: avoid;
  color: #46554e;
  font-size: 8pt;
}

.remarks h2 {
  margin-top: 0;
  margin-bottom: 1mm;
  color: #1f2a26;
  font-size: 9pt;
}

.remarks p + p {
  margin-top: 1mm;
}

.signature {
  margin-top: 8mm;
  break-inside: avoid;
}

.signature-lines {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 12mm;
  margin-top: 16mm;
}

.signature-lines span {
  padding-top: 1.2mm;
  border-top: 0.25mm solid #1f2a26;
  color: #46554e;
  font-size: 8pt;
}
`;
