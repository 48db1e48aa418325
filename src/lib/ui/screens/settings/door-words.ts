/* What stayed outside, in calm words: what came and what became of it, never who is to blame. */
import { m } from '#lib/paraglide/messages.js';
import type { DoorEntry, DoorReason } from './view-model.ts';

const WORDS: Record<DoorReason, () => string> = {
  stranger: m.settings_log_stranger,
  proof: m.settings_log_proof,
  path: m.settings_log_path,
  unfinished: m.settings_log_unfinished,
  version: m.settings_log_version,
  malformed: m.settings_log_malformed,
  signature: m.settings_log_signature,
  foreign: m.settings_log_foreign,
  chain: m.settings_log_chain,
  void: m.settings_log_void,
  size: m.settings_log_size,
  kind: m.settings_log_kind,
  photo: m.settings_log_photo,
  fork: m.settings_log_fork,
};

export function sayDoorEntry({ reason, name, times }: DoorEntry): { line: string; detail: string } {
  const where = name === null ? m.settings_log_unknown() : m.settings_log_from({ name });
  return {
    line: WORDS[reason](),
    detail: times > 1 ? `${where} · ${m.settings_log_times({ n: times })}` : where,
  };
}
