/** Of the learning portfolio only. */
export const portfolioStyles = `
.hours .number {
  width: 32mm;
}

.hours,
.files {
  margin-top: 3mm;
}

table + .chart {
  margin-top: 6mm;
}

figure {
  margin: 6mm 0 0;
  break-inside: avoid;
}

figure img {
  display: block;
  max-width: 100%;
  max-height: 110mm;
  border: 0.2mm solid #dcdad2;
}

figcaption {
  margin-top: 1.5mm;
  font-size: 8pt;
}

.checksum {
  color: #5c6b64;
  font-size: 7pt;
}
`;
