// @ts-nocheck
// Step 1 of checking an agreement file: its data, its bounds, and its canonical text, from
// docs/AGREEMENT-FILE.md alone.
import { fromText, Refused, toText } from './bytes.js';

export class Stopped extends Error {
  constructor(step, refusal, why) {
    super(why);
    Object.assign(this, { step, refusal, why });
  }
}
export const stop = (step, refusal, why) => {
  throw new Stopped(step, refusal, why);
};
const damaged = (why) => stop(1, 'damaged', why);

// — Fields: a reader takes (value, where) and gives the value, or stops as damaged. —
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOf =
  (...values) =>
  (value, where) =>
    values.includes(value) ? value : damaged(`${where} is none of ${values.join(', ')}`);
const text =
  (least = 0, most = Infinity) =>
  (value, where) =>
    typeof value === 'string' && value.length >= least && value.length <= most
      ? value
      : damaged(`${where} is no text of ${least} to ${most}`);
const number =
  (least = 0, most = Number.MAX_SAFE_INTEGER) =>
  (value, where) =>
    Number.isSafeInteger(value) && value >= least && value <= most
      ? value
      : damaged(`${where} is no number of ${least} to ${most}`);
const boolean = oneOf(true, false);
const bytes = (count) => (value, where) => {
  try {
    const read = fromText(text()(value, where));
    if (read.length === count) return read;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  return damaged(`${where} is not ${count} bytes`);
};
const day = (value, where) => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text()(value, where));
  if (parts === null) return damaged(`${where} is no day`);
  const date = new Date(`${value}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  return isReal ? value : damaged(`${where} is no day of the calendar`);
};
const list = (one, most) => (value, where) =>
  Array.isArray(value) && value.length <= most
    ? value.map((element, i) => one(element, `${where}[${i}]`))
    : damaged(`${where} is no list of at most ${most}`);
const record = (fields) => (value, where) => {
  if (!isObject(value)) return damaged(`${where} is no object`);
  const read = ([name, one]) => [
    name,
    one(Object.hasOwn(value, name) ? value[name] : undefined, `${where}.${name}`),
  ];
  return Object.fromEntries(Object.entries(fields).map(read));
};

const MEMBER = bytes(16);
const SIGNED = { device: bytes(32), signature: bytes(64) };
export const SAYS = ['consent', 'concern', 'aside'];
const ROUND = record({
  id: text(1, 64),
  agreement: text(1, 64),
  member: MEMBER,
  version: bytes(32),
  made: number(),
  ends: number(),
  quorum: number(1, 100),
  isHidden: boolean,
  asked: list(MEMBER, 1000),
  ...SIGNED,
});
const ANSWER = record({
  member: MEMBER,
  round: text(),
  version: bytes(32),
  says: oneOf(...SAYS),
  made: number(),
  words: text(0, 2000),
  ...SIGNED,
});
const ALL = { language: oneOf('en', 'es'), text: text(0, 1_000_000) };
const KINDS = {
  ours: record({
    ...ALL,
    made: day,
    adopted: day,
    agreed: number(0, 1000),
    asked: number(0, 1000),
  }),
  other: record(ALL),
  signed: record({
    ...ALL,
    made: day,
    board: bytes(32),
    round: ROUND,
    answers: list(ANSWER, 1000),
    people: list(record({ member: MEMBER, name: text(0, 200) }), Infinity),
    by: record({ member: MEMBER, ...SIGNED }),
  }),
};

// — The canonical text —
const SHORT = { '"': '\\"', '\\': '\\\\', '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r' }; // prettier-ignore
const isEscaped = (one) => one < ' ' || SHORT[one] !== undefined || /^\p{Surrogate}$/u.test(one);
const spell = (value) => {
  if (Array.isArray(value)) return `[${value.map(spell).join(',')}]`;
  if (typeof value === 'number') return `${value}`;
  const escape = (one) => SHORT[one] ?? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // A text is walked by its characters: an unpaired surrogate is one of its own, and a pair is not.
  return `"${Array.from(value, (one) => (isEscaped(one) ? escape(one) : one)).join('')}"`;
};
const tuple = (value, where, ...ones) =>
  Array.isArray(value) && value.length === ones.length
    ? ones.forEach((one, i) => one(value[i], `${where}[${i}]`))
    : damaged(`${where} is no list of ${ones.length}`);
const runs = (value, where) => {
  list((run, at) => tuple(run, at, text(1), oneOf('', 'b', 'i', 'bi'), text()), Infinity)(
    value,
    where,
  );
  const isLike = (a, b) => a[1] === b[1] && a[2] === b[2];
  if (value.some((run, i) => i > 0 && isLike(value[i - 1], run)))
    damaged(`${where} has neighbours that are alike`);
};
const blocks = (depth) => (value, where) => {
  const within = blocks(depth + 1);
  const insides = { p: runs, h2: runs, h3: runs, quote: within, ul: list(within, Infinity) };
  insides.ol = insides.ul;
  const block = (one, at) => {
    if (depth > 64) damaged(`${at} is too deep`);
    tuple(one, at, oneOf(...Object.keys(insides)), (inside, there) =>
      insides[one[0]](inside, there),
    );
  };
  list(block, Infinity)(value, where);
};
const parse = (json, where) => {
  try {
    return JSON.parse(json);
  } catch {
    return damaged(`${where} is not JSON`);
  }
};
/** The title, of a text that is canonical. */
const readCanonical = (canonical, kind) => {
  const value = parse(canonical, 'text');
  if (!Array.isArray(value) || value[0] !== 'cobijo-agreement')
    return damaged('text is none of ours');
  if (number(1)(value[1], 'text[1]') > 1) return stop(1, 'newer', 'the text is of a newer version');
  const review = (one, at) => (one === '' ? one : day(one, at));
  const heads = [oneOf('adopt'), oneOf('plain', 'ladder'), text(), text()];
  const any = (one) => one;
  tuple(value, 'text', any, any, ...heads, kind === 'other' ? oneOf('') : review, blocks(1));
  if (spell(value) !== canonical) return damaged('text is not spelled as it must be');
  return value[4];
};

// — The file —
const HEAD = /<script\b[^>]{0,200}\bid="agreement-data"[^>]{0,200}>/;
const readData = (html) => {
  if (html.length > 20_000_000) return damaged('the file is too long');
  const head = HEAD.exec(html);
  if (head === null) return stop(1, 'none', 'there is no agreement in it');
  const from = head.index + head[0].length;
  const to = html.indexOf('</script>', from);
  if (to < 0) return damaged('the file ends within its data');
  const value = parse(html.slice(from, to), 'the data');
  if (isObject(value) && value.format !== 'cobijo-agreement-file')
    return stop(1, 'none', 'the data is of another format');
  const version = record({ version: number(1) })(value, 'data');
  if (version.version > 1) return stop(1, 'newer', 'the file is of a newer version');
  const { kind } = record({ kind: oneOf(...Object.keys(KINDS)) })(value, 'data');
  return { kind, ...KINDS[kind](value, 'data') };
};
const checkPeople = ({ answers, people, round, by }) => {
  const authors = answers.map(({ member }) => toText(member));
  if (new Set(authors).size < authors.length) damaged('a member has two answers');
  const named = people.map(({ member }) => toText(member));
  if (new Set(named).size < named.length) damaged('a member is named twice');
  const due = new Set([...authors, toText(round.member), toText(by.member)]);
  if (due.size !== named.length || !named.every((member) => due.has(member)))
    damaged('people are not those whom the file names');
};

/** The data of a file's HTML, with its text's title. */
export const readAgreement = (html) => {
  const data = readData(html);
  const title = readCanonical(data.text, data.kind);
  if (data.kind === 'signed') checkPeople(data);
  return { ...data, title };
};
