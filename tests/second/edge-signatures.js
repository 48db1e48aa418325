// @ts-nocheck
// Signatures on which verifiers of Ed25519 differ, in the manner of "Taming the many EdDSAs" (Chalkias,
// Garillot, Nikolaenko, 2020). Made once from fixed scalars and the point of order 8 whose encoding
// begins 26e895…: key and R are multiples of B with points of small order added, and the message was
// counted up until k had the wanted remainder by 8. Good ones fit the equation without the cofactor;
// those of small order, which fit it as well, are refused for that (docs/PROTOCOL.md §1).
import { fromHex } from './bytes.js';

const EDGES = [
  {
    name: 'A of mixed order, and k that takes its small part away',
    isGood: true,
    key: 'a00c3955e6dba6ae0b0cf366795b20a55f50b61b1d9a08a49a743d2831426ced',
    message: '656467652031',
    signature:
      'a9a4b61b52db164253147e0c5bd20852d7ab4763e996d0117febccbc7a1abb56' +
      '8f28b270d5bf441b91f12e7cdc9d2de50ce57c17e01bf455d3e401d770d1d80d',
  },
  {
    name: 'A of mixed order, whose small part only a factor of 8 takes away',
    isGood: false,
    key: 'a00c3955e6dba6ae0b0cf366795b20a55f50b61b1d9a08a49a743d2831426ced',
    message: '656467652036',
    signature:
      'a9a4b61b52db164253147e0c5bd20852d7ab4763e996d0117febccbc7a1abb56' +
      '335c8ef73a095451f478f3fa76aa1b0648cf72d9eff0d6da533cdc8032c8620e',
  },
  {
    name: 'A and R of mixed order, whose small parts cancel',
    isGood: true,
    key: 'a00c3955e6dba6ae0b0cf366795b20a55f50b61b1d9a08a49a743d2831426ced',
    message: '65646765203130',
    signature:
      '2a2a466e0e19a690ed7d47e7b1f65c6f6da81a94ae239f0d54e7bc3a8c35a662' +
      '36fab166016677c7d00c1ead36bc32c7ac3b40c3eab54401d31373621dfaec0f',
  },
  {
    name: 'A and R of mixed order, whose small parts only a factor of 8 takes away',
    isGood: false,
    key: 'a00c3955e6dba6ae0b0cf366795b20a55f50b61b1d9a08a49a743d2831426ced',
    message: '656467652031',
    signature:
      '2a2a466e0e19a690ed7d47e7b1f65c6f6da81a94ae239f0d54e7bc3a8c35a662' +
      '65a84bcb378c389ccf3034b9c843c05695fc5f754d5d137e3d9b40aca99c760c',
  },
  {
    name: 'R of mixed order, which only a factor of 8 takes away',
    isGood: false,
    key: 'bf512469e7f9b766bf5c75e47e84fda3ec887bd24d79b9165c19e01a88fe5f72',
    message: '656467652030',
    signature:
      '938045fb0ca81173203ca2208ef617dad803f1b07975b653ac8dddae7b115271' +
      '0ea3ddbc87fcc87f820b7587d050254e4752f7af0e34307fbffc7842c89fbe08',
  },
  {
    name: 'R of small order under A of mixed order, which fits the equation',
    isGood: false,
    key: 'a00c3955e6dba6ae0b0cf366795b20a55f50b61b1d9a08a49a743d2831426ced',
    message: '656467652030',
    signature:
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa' +
      'f3df552a4efbf25839a886fb4663478c075632395949d07768e0b5c9533a3f0b',
  },
  {
    name: 'A of small order, R of mixed order, which fits the equation',
    isGood: false,
    key: '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    message: '656467652035',
    signature:
      '5a7fba04f357ee8cdfc35ddf7109e82527fc0e4f868a49ac5372225184eead8e' +
      '3ed3f4d0fadb42cb77d42a7ea57def2bad464bd1ae0c896dd077c04358415c04',
  },
  {
    name: 'A and R of small order with S = 0, which fits the equation',
    isGood: false,
    key: '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    message: '656467652034',
    signature:
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa' +
      '0000000000000000000000000000000000000000000000000000000000000000',
  },
];

export const edgeSignatures = () =>
  EDGES.map(({ name, isGood, key, message, signature }) => ({
    name,
    key: fromHex(key),
    message: fromHex(message),
    signature: fromHex(signature),
    isGood,
  }));
