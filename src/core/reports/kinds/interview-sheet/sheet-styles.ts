/** Of the interview sheet only. */
export const sheetStyles = `
.sheet-facts {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 2mm 8mm;
}

.sheet-facts > div {
  min-width: 0;
  break-inside: avoid;
}

.sheet-facts dt {
  color: #5c6b64;
  font-size: 8pt;
}

.sheet-facts dd {
  font-weight: 600;
}

.appointment {
  margin-top: 5mm;
  padding: 3.5mm 4.5mm;
  border-radius: 2.5mm;
  background: #eef6f1;
  break-inside: avoid;
}

.appointment h2 {
  margin: 0;
}

.appointment .when {
  color: #1f6f54;
  font-size: 13pt;
  font-weight: 700;
}

.paragraph {
  margin-top: 1.5mm;
  max-width: 150mm;
}

.writing-space {
  break-inside: avoid;
}

.writing-space p {
  color: #5c6b64;
  font-size: 8pt;
}

.writing-space .line {
  height: 8.5mm;
  border-bottom: 0.2mm solid #b9b7ae;
}
`;
