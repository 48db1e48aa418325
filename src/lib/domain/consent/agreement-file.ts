/**
 * An agreement as it leaves the board, in one of three ways, each its own list of what goes. As data it
 * is specified in docs/AGREEMENT-FILE.md, so that it is read, and checked, by programs that are not
 * this one.
 *
 * RULE: names, words and ids of people leave in a signed file alone; days and numbers of answers never
 * in one for another collective.
 */

import * as v from 'valibot';
import type { MemberId } from '#lib/base/brands.ts';
import { fromBase64Url } from '#lib/base/bytes.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { parseVersion, VERSION_LIMITS, type VersionText } from '#lib/domain/consent/version.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { isPlainDate } from '#lib/domain/plain-date.ts';

export const FILE_FORMAT = 'cobijo-agreement-file';
export const FILE_VERSION = 1;

/** In UTF-16 units. */
export const FILE_LIMITS = { file: 20_000_000, name: 200 } as const;

const bytes = (count: number) =>
  v.pipe(
    v.string(),
    v.check((text) => fromBase64Url(text)?.length === count),
  );
const member = v.pipe(
  bytes(16),
  v.transform((text) => text as MemberId),
);
const day = v.pipe(v.string(), v.check(isPlainDate));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.asked));
const some = (least: number) => v.pipe(v.string(), v.minLength(least), v.maxLength(64));
const language = v.picklist(['en', 'es']);
const text = v.pipe(v.string(), v.maxLength(VERSION_LIMITS.characters));

/** For ourselves: the text, its days, and how many agreed. */
const oursSchema = v.object({
  ...{ kind: v.literal('ours'), language, made: day, adopted: day },
  ...{ agreed: count, asked: count, text },
});

/** For another collective: the text alone, without the day on which it is read again. */
const otherSchema = v.object({ kind: v.literal('other'), language, text });

const roundSchema = v.object({
  ...{ id: some(1), agreement: some(1), member, version: bytes(32), made: moment, ends: moment },
  quorum: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  isHidden: v.boolean(),
  asked: v.pipe(v.array(member), v.maxLength(LIMITS.asked)),
  ...{ device: bytes(32), signature: bytes(64) },
});

const answerSchema = v.object({
  ...{ member, round: v.pipe(v.string(), v.maxLength(200)), version: bytes(32) },
  // RULE: what somebody objects to is not agreed, and no file says that it is.
  says: v.picklist(['consent', 'concern', 'aside']),
  ...{ made: moment, words: v.pipe(v.string(), v.maxLength(LIMITS.text)) },
  ...{ device: bytes(32), signature: bytes(64) },
});

/** For whoever must be able to check it. */
const signedSchema = v.object({
  ...{ kind: v.literal('signed'), language, made: day, board: bytes(32), text },
  round: roundSchema,
  answers: v.pipe(v.array(answerSchema), v.maxLength(LIMITS.asked)),
  /** As the board had their names; empty: it had none. */
  people: v.pipe(
    v.array(v.object({ member, name: v.pipe(v.string(), v.maxLength(FILE_LIMITS.name)) })),
    v.maxLength(LIMITS.asked + 2),
  ),
  /** Whoever made the file. */
  by: v.object({ member, device: bytes(32), signature: bytes(64) }),
});

const fileSchema = v.variant('kind', [oursSchema, otherSchema, signedSchema]);

export type FileData = v.InferOutput<typeof fileSchema>;
export type SignedData = v.InferOutput<typeof signedSchema>;
export type FileAnswer = SignedData['answers'][number];

export type AgreementFile<D extends FileData = FileData> = D & { readonly version: VersionText };

export type FileFault = 'not-agreement' | 'newer' | 'damaged';

/** The data of a file as its JSON reads. Nothing that was signed has been checked yet. */
export function parseFileData(value: unknown): Result<AgreementFile, FileFault> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return err('damaged');
  const { format, version } = value as { readonly format?: unknown; readonly version?: unknown };
  if (format !== FILE_FORMAT) return err('not-agreement');
  if (typeof version === 'number' && version > FILE_VERSION) return err('newer');
  if (version !== FILE_VERSION) return err('damaged');
  const read = v.safeParse(fileSchema, value);
  if (!read.success) return err('damaged');
  const parsed = parseVersion(read.output.text);
  if (!parsed.ok) return err(parsed.error === 'too-new' ? 'newer' : 'damaged');
  if (parsed.value.deed !== 'adopt') return err('damaged');
  if (read.output.kind === 'other' && parsed.value.review !== null) return err('damaged');
  return ok({ ...read.output, version: parsed.value });
}

/**
 * What goes into a file, field by field in the order of the format: nothing else that came along.
 * Null: it does not fit the format.
 */
export function plainFileData(data: FileData): object | null {
  const plain = { ...data, format: FILE_FORMAT, version: FILE_VERSION };
  if (!parseFileData(plain).ok) return null;
  return { format: FILE_FORMAT, version: FILE_VERSION, ...v.parse(fileSchema, plain) };
}
