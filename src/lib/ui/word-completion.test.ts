/* Completion of words entered by ear: short, folded, never in the way. */
import { expect, test } from 'vitest';
import { completeWord, isListed, matchWord, splitWords } from './word-completion.ts';

const list = ['abeja', 'águila', 'agua', 'aguja', 'barro'];

test('one letter offers nothing', () => {
  expect(completeWord('a', list)).toEqual([]);
});
test('Ana hears "agua" and writes its beginning without accents', () => {
  expect(completeWord('agu', list)).toEqual(['águila', 'agua', 'aguja']);
});
test('a whole word is left alone', () => {
  expect(completeWord('agua', list)).toEqual([]);
});
test('Ben writes "aguila" and means "águila"', () => {
  expect(matchWord('aguila', list)).toBe('águila');
  expect(matchWord('xyz', list)).toBe('xyz');
});
test('four letters stand for the one word that begins so', () => {
  expect(matchWord('ague', list)).toBe('ague');
  expect(matchWord('aguj', list)).toBe('aguja');
  expect(isListed('aguj', list)).toBe(true);
  expect(isListed('agu', list)).toBe(false);
});
test('a place is said in digits, with or without the zeros before them', () => {
  for (const place of ['0474', '474', '0', '2047']) expect(isListed(place, list)).toBe(true);
  for (const none of ['2048', '00474', '']) expect(isListed(none, list)).toBe(false);
});
test('four words pasted at once become four words', () => {
  expect(splitWords('  Agua, barro-abeja aguja ')).toEqual(['agua', 'barro', 'abeja', 'aguja']);
});
