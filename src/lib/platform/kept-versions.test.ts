import { describe, expect, test } from 'vitest';
import { isOwn, parseList } from './kept-versions.ts';

const HASH = 'a'.repeat(64);
const bytesOf = (value: unknown): ArrayBuffer =>
  new TextEncoder().encode(JSON.stringify(value)).buffer;

describe('a list of files', () => {
  test('is paths of this origin with their hashes', () => {
    const files = { '/index.html': HASH, '/_app/a.js': HASH };
    expect(parseList(bytesOf({ files }))).toEqual(files);
  });

  test.each([
    ['no object', null],
    ['no files', {}],
    ['no page', { files: { '/a.js': HASH } }],
    ['another origin', { files: { '/index.html': HASH, '//elsewhere.example/a.js': HASH } }],
    ['a whole address', { files: { '/index.html': HASH, 'https://elsewhere.example/': HASH } }],
    ['a way up', { files: { '/index.html': HASH, '/_app/../../a.js': HASH } }],
    ['a question', { files: { '/index.html': HASH, '/a.js?b': HASH } }],
    ['itself', { files: { '/index.html': HASH, '/files.json': HASH } }],
    ['a hash that is none', { files: { '/index.html': 'abc' } }],
  ])('is refused whole with %s', (_what, list) => {
    expect(parseList(bytesOf(list))).toBeNull();
  });
});

describe('what the worker answers', () => {
  const origin = 'https://cobijo.example';
  test.each([
    ['a page', '/care', 'GET', true],
    ['a file', '/_app/a.js', 'GET', true],
    ['what the host says of itself', '/host.json', 'GET', false],
    ['a post', '/care', 'POST', false],
    ['another origin', 'https://elsewhere.example/a.js', 'GET', false],
  ])('%s', (_what, path, method, isAnswered) => {
    expect(isOwn(new Request(new URL(path, origin), { method }), origin)).toBe(isAnswered);
  });
});
