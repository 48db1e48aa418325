/**
 * The way in by an invitation: the link that this page was opened with, or one that is read by hand,
 * and the part of the app that it needs. Begun while a component is made.
 */

import { isInAppBrowser } from '#lib/platform/in-app-browser.ts';
import type { CameraTrouble } from '#lib/platform/qr-reading.ts';
import { app } from '#lib/state/app.svelte.ts';
import { takeFollowedLink } from '#lib/state/followed-link.ts';
import type { JoiningState } from '#lib/state/joining.svelte.ts';
import { surroundings } from '#lib/state/surroundings.ts';
import { parseInvitation } from '#lib/sync/invitation/link.ts';
import type { InvitationProblem } from '#lib/ui/screens/entry/view-model.ts';
import { setAside } from './set-aside.svelte.ts';
import type * as WayIn from './way-in.ts';

export type Invited = ReturnType<typeof createInvited>;

export function createInvited() {
  /** Null until it has come. */
  let part = $state.raw<typeof WayIn | null>(null);
  let isPartMissing = $state(false);
  /** The page for an invitation that did not come as an opened link. */
  let isByHand = $state(false);
  let problem = $state.raw<InvitationProblem | null>(null);
  let linkEnd = $state<'damaged' | 'too-new' | 'already-member' | null>(null);

  const followed = takeFollowedLink();
  let linkInside = $state(
    followed !== null && isInAppBrowser(navigator.userAgent)
      ? `${location.origin}/join#${followed.replace(/^#/, '')}`
      : null,
  );
  if (followed !== null) {
    const parsed = parseInvitation(followed);
    if (parsed.ok) app.followInvitation(parsed.value);
    else linkEnd = parsed.error === 'empty' ? null : parsed.error;
  }

  const attempt = $derived<JoiningState | null>(
    app.invitation === null ? null : (part?.joiningOf(app.invitation) ?? null),
  );
  const joining = $derived(app.stage.kind === 'joining' ? attempt : null);
  const looking = $derived(app.stage.kind === 'make-vault' ? attempt : null);
  /** While a vault is made for it, the invitation turned out to open nothing any more. */
  const lookingEnd = $derived.by(() => {
    if (looking?.step.kind !== 'ended' || app.progress !== null) return null;
    return part?.isOver(looking.step.reason) === true ? looking.step.reason : null;
  });
  const isHandShown = $derived(isByHand && app.stage.kind === 'first-visit');
  const isShown = $derived(
    linkInside !== null ||
      linkEnd !== null ||
      lookingEnd !== null ||
      isHandShown ||
      app.stage.kind === 'joining',
  );

  $effect(() => {
    if (looking !== null && linkInside === null) void looking.look();
  });
  $effect(() => {
    if (isShown || app.invitation !== null) void fetchPart();
  });
  // A newcomer has said a name while making the vault: knocking needs no further screen.
  $effect(() => {
    const name = app.profile?.name ?? '';
    if (joining?.step.kind === 'arrived' && name !== '') void joining.knock(name);
  });

  async function fetchPart(): Promise<void> {
    try {
      part = await import('./way-in.ts');
    } catch {
      isPartMissing = true;
    }
  }
  async function leave(): Promise<void> {
    await attempt?.leave();
    await app.leaveInvitation();
  }
  async function follow(text: string): Promise<void> {
    const { readInvitationText } = await import('./way-in.ts');
    const read = readInvitationText(text, surroundings.clock(), location.origin);
    problem = read.ok ? null : read.error;
    if (!read.ok) return;
    if (app.isOwnInvitation(read.value)) linkEnd = 'already-member';
    else app.followInvitation(read.value);
    isByHand = false;
  }
  async function scan(
    video: HTMLVideoElement,
    onText: (text: string) => void,
  ): Promise<(() => void) | CameraTrouble> {
    const { scanWithCamera } = await import('./way-in.ts');
    const opened = await scanWithCamera(video, onText);
    return opened.ok ? opened.value : opened.error;
  }

  return {
    /** There is nothing else to show than what is in that part. */
    get isShown() {
      return isShown;
    },
    get part() {
      return part;
    },
    get isPartMissing() {
      return isPartMissing;
    },
    /** The link, while it waits in a messenger's own window to be taken to a browser. */
    get linkInside() {
      return linkInside;
    },
    stayInside: () => (linkInside = null),
    /** What is wrong with the link that this page was opened with, or pasted. */
    get linkEnd() {
      return linkEnd;
    },
    leaveLink: () => (linkEnd = null),
    get isByHand() {
      return isHandShown;
    },
    byHand(is: boolean) {
      isByHand = is;
    },
    get problem() {
      return problem;
    },
    follow,
    scan,
    get joining() {
      return joining;
    },
    /** While a vault is made for an invitation: who is there. */
    get looking() {
      return looking;
    },
    get lookingEnd() {
      return lookingEnd;
    },
    leave,
    /** What can still open something is set aside, and not lost. */
    async leaveForNow(): Promise<void> {
      const step = attempt?.step;
      if (step?.kind === 'ended' && part?.isOver(step.reason) === true) await leave();
      else await setAside.leave(attempt?.leave() ?? Promise.resolve());
    },
  };
}
