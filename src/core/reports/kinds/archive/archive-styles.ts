/** A bound document: each part begins on a sheet of its own. */
export const archiveStyles = `
.contents { margin-top: 10mm; break-inside: avoid }
.contents-head { display: flex; justify-content: space-between; align-items: baseline }
.contents-head h2 { margin-top: 0 }
.contents-head p { color: #5c6b64; font-size: 8pt }
.contents ul { margin: 0; padding: 0; list-style: none }
.contents li { display: flex; gap: 2mm; align-items: baseline; padding: 1.2mm 0; font-size: 10.5pt }
.contents a { color: #1f6f54; font-weight: 600 }
.contents .amount { color: #46554e }
.contents .sheet-number { min-width: 12mm; font-weight: 600; text-align: end }
.contents .all-sheets { margin-top: 2mm; color: #5c6b64; font-size: 8pt; text-align: end }
.contents .leader { flex: 1; border-bottom: 0.25mm dotted #858f89 }
.chapter { margin-top: 0; padding-bottom: 2mm; border-bottom: 0.4mm solid #1f6f54; break-before: page; font-size: 16pt }
.section { margin: 6mm 0 1mm; break-after: avoid; color: #1f6f54; font-size: 12pt }
.leaf { margin: 5mm 0 1.2mm; break-after: avoid; font-size: 10pt; line-height: 1.3 }
h5.leaf { margin-top: 3.5mm; font-size: 9pt }
.leaf-facts { display: flex; flex-wrap: wrap; gap: 1mm 6mm; margin-bottom: 1.5mm; break-inside: avoid; font-size: 8.2pt }
.leaf-facts:has(+ .leaf-text), .leaf-facts:has(+ table) { break-after: avoid }
.leaf-facts > div { display: flex; gap: 1.5mm; min-width: 0; break-inside: avoid }
.leaf-facts dt { flex: none; color: #5c6b64 }
.leaf-facts dd { min-width: 0; font-weight: 600 }
.leaf-text { margin-bottom: 1.5mm; font-size: 8.2pt }
.leaf-text .term { break-after: avoid; color: #5c6b64 }
.leaf-text .note { orphans: 3; widows: 3 }
/* A day stays on one line. */
table.dense th:first-child { min-width: 20mm }
/* Left to itself, a column of long texts leaves the others the width of a letter. */
table.dense th, table.dense td { min-width: 16mm }
table.dense .whole { min-width: 0; overflow-wrap: break-word }
table.dense { margin: 1mm 0 2mm }
main > :first-child { margin-top: 0 }
`;
