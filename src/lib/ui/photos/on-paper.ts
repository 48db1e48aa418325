/**
 * Photos on paper. A page reads its photos as one comes near them; a printer wants all of them at once.
 * Nothing can make a browser's own print wait: whoever is asked beforehand gathers them, and what a print
 * lacked is known afterwards.
 */

export interface PaperPhoto {
  /** Read it now, however far it is. */
  want(): void;
  /** It is on this disk, and not painted yet. One that is not here is waited for by nobody. */
  isPending(): boolean;
}

export interface Paper {
  /** For as long as it is on the page; gives the way to leave. */
  join(photo: PaperPhoto): () => void;
  /** Something about one of them has changed. */
  look(): void;
  isWhole(): boolean;
  /** Resolves once it is whole. */
  gather(): Promise<void>;
}

export function createPaper(): Paper {
  const photos = new Set<PaperPhoto>();
  let waiting: (() => void)[] = [];
  const isWhole = (): boolean => ![...photos].some((photo) => photo.isPending());

  function look(): void {
    if (waiting.length === 0 || !isWhole()) return;
    const done = waiting;
    waiting = [];
    for (const resolve of done) resolve();
  }

  return {
    isWhole,
    look,
    join(photo) {
      photos.add(photo);
      return () => {
        photos.delete(photo);
        look();
      };
    },
    gather() {
      for (const photo of photos) photo.want();
      return new Promise((resolve) => {
        waiting.push(resolve);
        look();
      });
    },
  };
}

/** That of the page which is shown. */
export const paper = createPaper();

export function isPrintKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  return (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'p';
}
