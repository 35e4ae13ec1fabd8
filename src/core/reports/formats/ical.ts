import ICAL from 'ical.js';

// The library does not count the space that a folded line begins with: 75 octets are meant with it (RFC 5545, 3.1; RFC 6350, 3.2).
ICAL.foldLength = 74;

export { ICAL };
