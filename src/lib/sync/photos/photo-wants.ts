/** What the board's records name, what of it has room, and in which order it is wanted. */

import type { MemberId } from '#lib/base/brands.ts';
import {
  isSmall,
  shareOut,
  type NamedFile,
  type Share,
} from '#lib/domain/remembrance/photo-budget.ts';
import { isPhotoName } from '#lib/sync/photos/sealed-photo.ts';

export interface PhotoWants {
  set(files: readonly NamedFile[]): void;
  files(): readonly NamedFile[];
  isNamed(name: string): boolean;
  /** The best that any record gives it; null: none names it. */
  shareOf(name: string): Share | null;
  /** Has room, if that is its size. Some record may say another: then it is not what that means. */
  isWanted(name: string, size?: number): boolean;
  /** Stays where it is: it has room, or only all together named too much, or it is one's own. */
  isKept(name: string, size: number): boolean;
  /** Small ones first, then as they were named. */
  inOrder(): readonly string[];
  /** Named, and without room on the board: the first to go when room is needed. */
  spare(): readonly string[];
}

interface Claims {
  readonly within: Set<number>;
  readonly kept: Set<number>;
  share: Share;
}

const BEST: readonly Share[] = ['within', 'beyond-board', 'beyond-member', 'too-large'];

export function createPhotoWants(own: MemberId): PhotoWants {
  let files: readonly NamedFile[] = [];
  let claims = new Map<string, Claims>();
  let order: readonly string[] = [];
  let spare: readonly string[] = [];

  function claim({ name, size, member }: NamedFile, share: Share): void {
    const known = claims.get(name) ?? { within: new Set(), kept: new Set(), share };
    claims.set(name, known);
    if (BEST.indexOf(share) < BEST.indexOf(known.share)) known.share = share;
    if (share === 'within') known.within.add(size);
    if (share === 'within' || share === 'beyond-board' || member === own) known.kept.add(size);
  }

  return {
    set(named) {
      files = named.filter(({ name }) => isPhotoName(name));
      claims = new Map();
      const shared = shareOut(files);
      for (const { file, share } of shared) claim(file, share);
      const wanted = new Set(files.map(({ name }) => name).filter((name) => isWanted(name)));
      const small = [...wanted].filter((name) =>
        [...(claims.get(name)?.within ?? [])].every(isLow),
      );
      order = [...new Set([...small, ...wanted])];
      const beyond = shared.filter(
        ({ file, share }) => share === 'beyond-board' && file.member !== own,
      );
      spare = beyond.map(({ file }) => file.name).filter((name) => !isWanted(name));
    },
    files: () => files,
    isNamed: (name) => claims.has(name),
    shareOf: (name) => claims.get(name)?.share ?? null,
    isWanted,
    isKept: (name, size) => claims.get(name)?.kept.has(size) === true,
    inOrder: () => order,
    spare: () => spare,
  };

  function isWanted(name: string, size?: number): boolean {
    const within = claims.get(name)?.within;
    return within !== undefined && (size === undefined ? within.size > 0 : within.has(size));
  }
}

function isLow(size: number): boolean {
  return isSmall({ size });
}
