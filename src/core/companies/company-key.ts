/** Legal forms of companies, as whole words; they say nothing about which company it is. */
const legalForms = new Set(
  'pt cv tbk persero ud firma koperasi yayasan inc incorporated corp corporation co company ltd limited llc llp lp plc pte pty gmbh ag kg se sa sas sarl srl spa bv nv ab as oy aps kk sdn bhd'.split(
    ' ',
  ),
);

/**
 * Lower case, without accents and punctuation, spaces single: "PT. Café-Kita, Tbk" gives "pt cafe kita tbk". Only the accents of Latin, Greek and Cyrillic go: in Thai or
 * Hindi the vowels are marks too, and without them other names would be the same. Stored as keys: what changes here has to be written anew (`refoldKeys`).
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\p{Mark}]+/gu, ' ')
    .trim();
}

/** The folded name without legal forms, for finding the same company under another spelling. Never empty. */
export function companyKey(name: string): string {
  const folded = foldName(name);
  const kept = folded
    .split(' ')
    .filter((word) => !legalForms.has(word))
    .join(' ');
  return kept || folded || name.trim().toLowerCase();
}
