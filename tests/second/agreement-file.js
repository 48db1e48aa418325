// @ts-nocheck
// A checker of signed agreement files, from docs/AGREEMENT-FILE.md alone (with the conventions of
// docs/PROTOCOL.md §1, §2 and §13): steps 2 to 5; step 1 is in agreement-data.js. No page, no
// browser. By hand:
//   node tests/second/agreement-file.js file.html
// prints the title, `agreed by N of M`, and a line for everyone named (name, answer, words, with tabs
// between); or which step refused the file and why, with exit code 1.
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readAgreement, SAYS, stop, Stopped } from './agreement-data.js';
import { ascii, blob, concat, equal, toText, u8, utf8, varuint } from './bytes.js';
import { H, label, verify } from './crypto.js';

/**
 * @typedef {'none' | 'damaged' | 'newer' | 'text' | 'round' | 'answer' | 'list'} Refusal
 * `none`: no such file; `list`: names or the list of answers.
 * @typedef {{ name: string, says: 'consent' | 'concern' | 'aside' | null, words: string }} Person
 * @typedef {{ isGood: true, kind: 'ours' | 'other' | 'signed', title: string, text: string,
 *   agreed: number | null, asked: number | null, board: string | null, people: Person[] }} Proved
 * @typedef {{ isGood: false, step: 1 | 2 | 3 | 4 | 5, refusal: Refusal, why: string }} NotProved
 */
const checkSignature = (step, refusal, board, { member, device, signature }, ...statement) => {
  if (!equal(H('member', board, device).slice(0, 16), member))
    stop(step, refusal, 'the key is not its member’s first');
  if (!verify(device, signature, ...statement)) stop(step, refusal, 'the signature does not fit');
};
const many = (parts) => concat(varuint(parts.length), ...parts);
const blobOf = (words) => blob(utf8(words));

const checkRound = (board, round) => {
  const terms = concat(
    blobOf(round.agreement),
    round.version,
    varuint(round.made),
    varuint(round.ends),
    u8(round.quorum),
    u8(round.isHidden ? 1 : 0),
    many(round.asked),
  );
  const id = toText(H('agreement-round-id', board, round.member, terms).slice(0, 24));
  if (id !== round.id) stop(3, 'round', 'its id is not that of its terms');
  const statement = [label('agreement-round'), board, round.member, blobOf(round.id), terms];
  checkSignature(3, 'round', board, round, ...statement);
};
const checkAnswer = (board, round, answer) => {
  const { member, version, says, made, words } = answer;
  if (answer.round !== `${toText(round.member)}.${round.id}`)
    stop(4, 'answer', 'it was given to another round');
  if (!equal(version, round.version)) stop(4, 'answer', 'it was given to another text');
  if (made > round.ends) stop(4, 'answer', 'it was given after the end');
  const said = [varuint(made), blobOf(words)];
  const statement = [board, member, blobOf(answer.round), version, u8(SAYS.indexOf(says)), ...said];
  checkSignature(4, 'answer', board, answer, label('agreement-answer'), ...statement);
};
const checkList = ({ board, by, language, made, round, answers, people }) => {
  const names = people.map(({ member, name }) => concat(member, blobOf(name)));
  const answered = many(answers.map(({ signature }) => signature));
  const head = [label('agreement-file'), board, by.member, blobOf(language), blob(ascii(made))];
  checkSignature(5, 'list', board, by, ...head, round.signature, answered, many(names));
};

const prove = (html) => {
  const data = readAgreement(html);
  const base = { isGood: true, kind: data.kind, title: data.title, text: data.text };
  if (data.kind !== 'signed')
    return { ...base, agreed: null, asked: null, board: null, people: [] };
  const { board, round, answers } = data;
  if (!equal(H('agreement-version', utf8(data.text)), round.version))
    stop(2, 'text', 'it is not the text that was asked about');
  checkRound(board, round);
  for (const answer of answers) checkAnswer(board, round, answer);
  checkList(data);
  const people = data.people.map(({ member, name }) => {
    const answer = answers.find((one) => equal(one.member, member));
    return { name, says: answer?.says ?? null, words: answer?.words ?? '' };
  });
  const agreed = answers.filter(({ says }) => says !== 'aside').length;
  const asked = new Set([...round.asked, round.member].map(toText)).size;
  return { ...base, agreed, asked, board: toText(board), people };
};

/** What an agreement file's HTML proves, or the step that refused it. @returns {Proved | NotProved} */
export const checkAgreementFile = (html) => {
  try {
    return prove(html);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return { isGood: false, step: error.step, refusal: error.refusal, why: error.why };
  }
};

/** What others wrote, on one line, with nothing that moves a terminal or turns the text. */
const line = (words) =>
  words.replace(
    /[\p{Cc}\p{Surrogate}\u2028-\u202e\u2066-\u2069\u061c\u200e\u200f\ufeff]/gu,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
const print = (result) => {
  if (!result.isGood) return `refused at step ${result.step}, ${result.refusal}: ${result.why}`;
  if (result.kind !== 'signed') return `refused: a file of kind ${result.kind} proves nothing`;
  const people = result.people.map(({ name, says, words }) => [name, says ?? '-', words]);
  const lines = people.map((cells) => cells.map(line).join('\t'));
  return [line(result.title), `agreed by ${result.agreed} of ${result.asked}`, ...lines].join('\n');
};

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const result = checkAgreementFile(readFileSync(process.argv[2], 'utf8'));
  console.log(print(result));
  process.exitCode = result.isGood && result.kind === 'signed' ? 0 : 1;
}
