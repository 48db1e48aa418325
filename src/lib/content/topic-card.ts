/** A card to talk about conflict by, while there is none: questions, and when to leave it in the box. */

/** The order in which they are laid out. */
export const TOPIC_CARD_IDS = [
  ...(['mapping-power', 'self-accountability', 'conflict-culture', 'hard-conversations'] as const),
  ...(['generative-destructive', 'accountability', 'when-tough', 'neurodivergence'] as const),
] as const;

export interface TopicCard {
  readonly id: (typeof TOPIC_CARD_IDS)[number];
  readonly title: string;
  readonly whatFor: string;
  /** Five to eight. Answers are spoken; nothing keeps them. */
  readonly prompts: readonly string[];
  readonly notWhen: readonly string[];
  readonly minutes: number;
}
