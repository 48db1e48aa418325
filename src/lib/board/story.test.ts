import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createNote } from '#lib/board/note-schema.ts';
import { storyOf } from '#lib/board/story.ts';

function fragmentIn(build: (fragment: Y.XmlFragment) => void): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('story');
  build(fragment);
  return fragment;
}

it('reads what people wrote, with its emphasis and links', () => {
  const fragment = fragmentIn((root) => {
    const heading = new Y.XmlElement('heading');
    heading.setAttribute('level', 3 as unknown as string);
    heading.insert(0, [new Y.XmlText('En el taller')]);
    const text = new Y.XmlText();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    root.insert(0, [heading, paragraph]);
    text.insert(0, 'Tejía ');
    text.insert(6, 'siempre', { strong: {} });
  });
  expect(storyOf(fragment)).toEqual([
    {
      type: 'heading',
      attrs: { level: 3 },
      content: [{ type: 'text', text: 'En el taller', marks: [] }],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Tejía ', marks: [] },
        { type: 'text', text: 'siempre', marks: [{ type: 'strong' }] },
      ],
    },
  ]);
});

it('reads a story that nobody has begun as an empty one', () => {
  const doc = new Y.Doc();
  doc.getMap('m').set('story', createNote([]));
  expect(storyOf(doc.getMap('m').get('story') as Y.XmlFragment)).not.toBeNull();
});

it('gives nothing of one that this version cannot show as it stands', () => {
  const strange = fragmentIn((root) => root.insert(0, [new Y.XmlElement('iframe')]));
  expect(storyOf(strange)).toBeNull();
});
