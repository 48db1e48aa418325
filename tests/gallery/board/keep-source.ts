/* One page as it may be kept: a disappeared person, told of by many. */
import type { KeepMemory, KeepPhoto, KeepSource } from '#lib/domain/remembrance/kept-choice.ts';
import type { Story } from '#lib/domain/remembrance/kept-story.ts';

export function createKeepSource(es: boolean): KeepSource {
  const say = (spanish: string, english: string): string => (es ? spanish : english);
  const memory = (
    id: string,
    words: string,
    by: string,
    more: Partial<KeepMemory> = {},
  ): KeepMemory => ({
    ...{ id, words, by, song: '', food: '', toldBy: '', isTold: false, ...more },
  });
  const photo = (id: string, of: string | null, alt: string, upright = false): KeepPhoto => {
    const [width, height] = upright ? [3, 4] : [4, 3];
    const file = (unit: number, size: number) => ({
      ...{ width: width * unit, height: height * unit, size },
    });
    return { id, memory: of, alt, small: file(120, 28_000), large: file(400, 240_000) };
  };
  return {
    language: es ? 'es' : 'en',
    mark: 'x',
    lines: {
      name: 'Nicolasa Reyes',
      pronouns: say('ella', 'she, her'),
      status: 'disappeared',
      way: say(
        'Presente en cada reunión que empieza con canto',
        'Present at every meeting that begins with a song',
      ),
      dates: '',
      said: say(
        'Nicolasa siembra, cocina y escucha. La buscamos todos los días, y mientras la buscamos hacemos lo que ella hace.',
        'Nicolasa sows, cooks and listens. We search for her every day, and while we search we do what she does.',
      ),
      note: '',
      cause: say('Se la llevaron de su casa en marzo.', 'She was taken from her house in March.'),
      unspoken: say('El nombre de su hija.', 'Her daughter’s name.'),
    },
    story: story(say),
    memories: [
      memory(
        'a',
        say(
          'Llega con una olla de atole aunque sea agosto. Dice que las juntas largas se aguantan con algo caliente.',
          'She comes with a pot of atole even in August. She says that long meetings are borne with something hot.',
        ),
        'Brisa',
        { food: say('Atole de guayaba', 'Guava atole') },
      ),
      memory(
        'b',
        say(
          'Me enseñó a decir que no sin pedir perdón.',
          'She taught me to say no without asking for pardon.',
        ),
        'Flor',
        { toldBy: say('su hermana Inés', 'her sister Inés'), isTold: true },
      ),
      memory(
        'c',
        say(
          'Una vez caminamos de Puerto Nuevo a la sierra, dos días, porque ella no quería que las actas fueran en camión. Llevaba los papeles envueltos en un rebozo y cantaba para que no se nos hiciera largo.\n\nCuando llegamos, lo primero que hizo fue preguntar quién no había comido.',
          'Once we walked from Puerto Nuevo up to the hills, two days, because she would not have the papers go by truck. She carried them wrapped in a shawl and sang so that the way would not grow long.\n\nWhen we arrived, the first thing she did was ask who had not eaten.',
        ),
        'Chelo',
        { song: 'La Llorona' },
      ),
      memory('d', '', 'Hilda', { song: 'Gracias a la vida' }),
    ],
    photos: [
      photo(
        'portrait',
        null,
        say('Nicolasa sonríe, con un rebozo azul.', 'Nicolasa smiles, in a blue shawl.'),
        true,
      ),
      photo(
        'walk',
        'c',
        say(
          'Un camino de tierra entre milpas, y tres personas de espaldas.',
          'A dirt road between maize fields, and three people seen from behind.',
        ),
      ),
      photo('pot', 'a', say('Una olla grande sobre la lumbre.', 'A large pot over the fire.')),
      photo('shawl', 'c', '', true),
    ],
    carries: [
      { words: say('La olla de los viernes.', 'Friday’s pot.'), by: 'Hilda' },
      {
        words: say('Empezar cada reunión cantando.', 'Beginning every meeting with a song.'),
        by: 'Ana',
      },
    ],
    gatherings: [
      {
        occasion: 'birthday',
        words: say('Comemos juntas en la milpa de Hilda.', 'We eat together in Hilda’s field.'),
        day: '2026-12-06',
        isYearly: true,
        host: 'Brisa',
      },
    ],
    tenders: ['Brisa', 'Flor'],
  };
}

function story(say: (spanish: string, english: string) => string): Story {
  const plain = (text: string) => ({ type: 'text' as const, text });
  return [
    {
      type: 'paragraph',
      content: [
        plain(
          say(
            'Nicolasa Reyes nació en San Marcos y aprendió a leer a los veinte años, con las actas del ejido. Desde entonces lee todo en voz alta: ',
            'Nicolasa Reyes comes from San Marcos and learned to read at twenty, from the records of the ejido. Since then she reads everything aloud: ',
          ),
        ),
        {
          type: 'text',
          text: say('para que nadie se quede sin saber', 'so that nobody is left not knowing'),
          marks: [{ type: 'em' }],
        },
        plain('.'),
      ],
    },
    {
      type: 'heading',
      attrs: { level: 2 },
      content: [plain(say('Lo que empezó', 'What she began'))],
    },
    {
      type: 'bullet_list',
      content: [
        {
          type: 'list_item',
          content: [
            { type: 'paragraph', content: [plain(say('La olla de los viernes', 'Friday’s pot'))] },
          ],
        },
        {
          type: 'list_item',
          content: [
            {
              type: 'paragraph',
              content: [
                plain(say('El archivo del pueblo', 'The village archive')),
                plain(', '),
                {
                  type: 'text',
                  text: say('que está aquí', 'which is here'),
                  marks: [{ type: 'link', attrs: { href: 'https://archivo.example/' } }],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      type: 'blockquote',
      content: [
        {
          type: 'paragraph',
          content: [plain(say('«El río no pide permiso.»', '“The river asks no leave.”'))],
        },
      ],
    },
  ];
}

/** A picture to lay out by, drawn: two hills and a light. */
export function drawnPhoto(id: string): string {
  const upright = id === 'portrait' || id === 'shawl';
  const [width, height] = upright ? [300, 400] : [400, 300];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#e9d9b4"/><circle cx="${width * 0.7}" cy="${height * 0.3}" r="40" fill="#fbeccb"/><path d="M0 ${height * 0.7} Q ${width * 0.3} ${height * 0.35} ${width * 0.6} ${height * 0.7} T ${width} ${height * 0.6} V ${height} H 0 Z" fill="#7a6a55"/><path d="M0 ${height * 0.85} Q ${width * 0.5} ${height * 0.6} ${width} ${height * 0.85} V ${height} H 0 Z" fill="#4b6140"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
