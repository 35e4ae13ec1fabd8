import { expect, test } from 'vitest';
import { callLink, isWhatsAppLink, nameOfLink } from '#ui/lib/outside-links.ts';

test.each([
  ['+62 812-0000', 'tel:+628120000'],
  ['(021) 500 454', 'tel:021500454'],
  ['Telp. 021.7256526', 'tel:0217256526'],
  ['+62 (0)21 725 6526', 'tel:+62217256526'],
  ['0800–1–500–500', 'tel:08001500500'],
  ['112', 'tel:112'],
])('the number in "%s" is called whole', (phone, link) => {
  expect(callLink(phone)).toBe(link);
});

test.each([
  ['119 ext. 8', 'tel:119'],
  ['119 ekst. 8', 'tel:119'],
  ['021 500 454 x12', 'tel:021500454'],
  ['119ext8', 'tel:119'],
  ['119, 8', 'tel:119'],
  ['0812-3456 / 0813-4567', 'tel:08123456'],
  ['988 (press 1)', 'tel:988'],
  ['911 or 112', 'tel:911'],
])('digits after the number in "%s" make no other number of it', (phone, link) => {
  expect(callLink(phone)).toBe(link);
});

test.each(['ext.', '12', '1-800-HELLO', 'tomorrow'])('"%s" calls nobody', (phone) => {
  expect(callLink(phone)).toBeNull();
});

test('a conversation in WhatsApp is told from other links', () => {
  expect(isWhatsAppLink('https://wa.me/628120000')).toBe(true);
  expect(isWhatsAppLink('https://api.whatsapp.com/send?phone=628120000')).toBe(true);
  expect(isWhatsAppLink('https://wa.me.example/628120000')).toBe(false);
  expect(isWhatsAppLink('not a link')).toBe(false);
  expect(nameOfLink('https://www.wa.me/628120000/')).toBe('wa.me/628120000');
});
