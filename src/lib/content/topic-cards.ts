/** The cards on conflict in the reader's language. */

import { ENGLISH_TOPIC_CARDS } from '#lib/content/en/topic-cards.ts';
import { SPANISH_TOPIC_CARDS } from '#lib/content/es/topic-cards.ts';
import type { TopicCard } from '#lib/content/topic-card.ts';

export function topicCards(language: 'es' | 'en'): readonly TopicCard[] {
  return language === 'es' ? SPANISH_TOPIC_CARDS : ENGLISH_TOPIC_CARDS;
}
