/** Las tarjetas sobre conflicto en español (content/topic-card.ts). */

import type { TopicCard } from '#lib/content/topic-card.ts';

export const SPANISH_TOPIC_CARDS: readonly TopicCard[] = [
  {
    id: 'mapping-power',
    title: 'Ver el poder',
    whatFor: 'Para decir en voz alta lo que ya se siente: quién pesa más aquí, en qué y por qué.',
    prompts: [
      '¿Quién tiene las llaves, las claves, los contactos, el dinero?',
      '¿A quién se mira antes de decidir?',
      '¿Quién puede irse mañana sin perder su techo, su sueldo o sus papeles?',
      '¿Qué poder tengo aquí que no pedí? ¿Cuál me gusta tener?',
      '¿A quién le creemos a la primera, y quién tiene que repetirlo?',
      '¿Qué poder queremos que circule, y cómo?',
    ],
    notWhen: [
      'Con un pleito abierto: el mapa se vuelve acusación.',
      'Si quien paga los sueldos está presente y nadie ha acordado qué pasa con lo que se diga.',
    ],
    minutes: 60,
  },
  {
    id: 'self-accountability',
    title: 'Mirar mi parte',
    whatFor: 'Para hacerme cargo sin castigarme y sin esperar a que alguien me lo pida.',
    prompts: [
      '¿Qué hice o dejé de hacer, dicho en una frase y sin «pero»?',
      '¿Qué quise, y qué llegó a la otra persona?',
      '¿Qué historia me cuento para no sentirme mal?',
      '¿Qué puedo reparar sin pedir que me consuelen ni me perdonen?',
      '¿Qué necesito cambiar para no repetirlo, y quién me ayuda a acordarme?',
      '¿Qué parte de esto no es mía?',
    ],
    notWhen: [
      'Con quien está viviendo violencia: ya le han dicho que busque su parte.',
      'En rueda y en voz alta, si alguien siente que le toca confesarse.',
    ],
    minutes: 30,
  },
  {
    id: 'conflict-culture',
    title: 'Cómo peleamos aquí',
    whatFor: 'Para reconocer las costumbres del grupo cuando algo truena.',
    prompts: [
      '¿Qué hacía mi gente con el enojo: gritar, callar, cocinar, irse?',
      '¿Qué pasa aquí en los cinco minutos después de que alguien se molesta?',
      '¿De qué se habla solo en los pasillos?',
      '¿Quién apaga siempre los fuegos? ¿Quién le pregunta cómo está?',
      '¿Qué se le perdona a unas personas y a otras no?',
      '¿Qué costumbre queremos soltar, y cuál conservar?',
    ],
    notWhen: [
      'Para hablar de un caso sin decir que es ese caso.',
      'Cuando el grupo acaba de perder a alguien o no ha dormido.',
    ],
    minutes: 75,
  },
  {
    id: 'hard-conversations',
    title: 'Decir lo difícil',
    whatFor: 'Para preparar una plática que se ha ido dejando.',
    prompts: [
      '¿Qué quiero que sea distinto después? ¿Una sola cosa?',
      '¿Qué vi y oí, sin adivinar por qué lo hizo?',
      '¿Qué me da miedo que pase? ¿Y qué pasa si no digo nada?',
      '¿Qué no sé todavía de la otra persona?',
      '¿Dónde, cuándo y con quién cerca sería más fácil para ambas partes?',
      '¿Cuál es mi primera frase? Dila en voz alta dos veces.',
      '¿Cómo hago una pausa sin dar un portazo?',
    ],
    notWhen: [
      'Si te da miedo la reacción en tu cuerpo, tu casa o tu trabajo: antes busca compañía y seguridad.',
      'Si ya dijo que no quiere hablar.',
    ],
    minutes: 45,
  },
  {
    id: 'generative-destructive',
    title: 'Conflicto que abre, conflicto que rompe',
    whatFor:
      'Para distinguir el roce que hace crecer del que desgasta, y notar cuándo uno se vuelve otro.',
    prompts: [
      '¿Qué pleito nos dejó algo bueno? ¿Qué lo hizo posible?',
      '¿En qué noto que todavía tengo curiosidad por lo que dice la otra persona?',
      '¿En qué noto que ya solo quiero ganar?',
      '¿Qué lo está alimentando desde fuera: prisa, dinero, rumores, alguien a quien le conviene?',
      '¿Qué haría más chico este pleito, sin esconderlo?',
      '¿Cuándo parar es lo más sano?',
    ],
    notWhen: [
      'Cuando hay abuso: no es un conflicto que enseñe nada a nadie.',
      'Para convencer a alguien de que lo que le duele le hace bien.',
    ],
    minutes: 60,
  },
  {
    id: 'accountability',
    title: 'Hacerse cargo, no hacer pagar',
    whatFor: 'Para separar el hacerse cargo del castigo, la vergüenza y el espectáculo.',
    prompts: [
      '¿Cuándo me pidieron cuentas de un modo que me ayudó? ¿Cómo fue?',
      '¿Y cuándo de un modo que solo me hizo esconderme?',
      '¿Qué pide de verdad quien recibió el daño? ¿Se lo preguntamos?',
      '¿Cuándo sabremos que ya está? ¿Tiene final?',
      '¿A quién le exigimos más que a las demás personas por lo mismo?',
      '¿Qué cambia el grupo, además de la persona?',
    ],
    notWhen: [
      'Como juicio de alguien que está presente, o que no está.',
      'Mientras quien recibió el daño no tenga con quién estar a salvo.',
    ],
    minutes: 75,
  },
  {
    id: 'when-tough',
    title: 'Cuando el proceso se atora',
    whatFor: 'Para quienes acompañan un proceso largo: cómo seguir, parar o pedir ayuda.',
    prompts: [
      '¿Qué prometimos que no podemos cumplir?',
      '¿Quién ya no puede más, y no lo ha dicho?',
      '¿A quién sirve el proceso hoy? ¿Todavía lo quiere quien lo pidió?',
      '¿Qué estamos evitando?',
      '¿Qué nos falta saber, y quién de fuera lo sabe?',
      '¿Cómo se cierra bien algo que no se arregló?',
    ],
    notWhen: [
      'Con nombres ni detalles delante de quien no es parte.',
      'Si hay peligro ahora: primero, poner a salvo.',
    ],
    minutes: 60,
  },
  {
    id: 'neurodivergence',
    title: 'Mentes distintas en un mismo pleito',
    whatFor: 'Para que un malentendido entre maneras de pensar no se lea como mala intención.',
    prompts: [
      '¿Cómo se me nota que ya es demasiado, y qué me ayuda?',
      '¿Prefiero hablar, escribir, caminar o que pase un día?',
      '¿Qué no entiendo si no me lo dicen directo?',
      '¿Qué gesto, tono o silencio mío se suele leer mal?',
      '¿Qué reglas de aquí nunca se han dicho?',
      '¿Qué puede cambiar el grupo para que no siempre se adapte la misma persona?',
    ],
    notWhen: [
      'Para adivinar o pedir un diagnóstico.',
      'Para explicar un abuso, o para dudar de quien lo cuenta.',
    ],
    minutes: 60,
  },
];
