/** La escalera del conflicto en dos tamaños (content/agreement-template.ts). */

import type { AgreementTemplate } from '#lib/content/agreement-template.ts';

export const LADDER_SHORT: AgreementTemplate = {
  id: 'ladder-short',
  title: 'Cuando algo nos pesa: escalera corta',
  forWhom:
    'Para un grupo de tres a ocho personas que se ven seguido. En un grupo así todo el mundo es cercano; por eso quienes median vienen de otro lado.',
  digest:
    'Si algo pesa entre dos, primero lo hablan a solas; después, con alguien al lado; después, con personas de otro grupo que ya escogimos; al final, con una ayuda de más lejos. Si no se compone, buscamos cómo seguir con distancia y sin castigo. Nunca votamos sobre una persona. La violencia y el abuso no pasan por aquí: primero va la seguridad de quien los vive.',
  parts: [
    {
      heading: 'Para qué es esto',
      paragraphs: [
        'Va a haber roces: nos importa mucho lo que hacemos, nos cansamos y cada quien trae su prisa. Lo acordamos hoy, con calma, para no inventarlo el día que duela.',
        'Cada persona decide si sube un peldaño y cuándo. En cualquiera se puede parar, bajar o descansar, y nadie tiene que explicar por qué.',
      ],
    },
    {
      heading: 'Lo que no pasa por la escalera',
      items: [
        'Golpes, violencia sexual, amenazas, controlar la vida de alguien, dañar a una niña o a un niño, entregar a otras manos lo que nos pone en peligro.',
        'Ahí no hay mediación, y a nadie se le pide sentarse con quien le hizo daño. Se habla con [a quién acudir]; quien vivió el daño dice qué necesita y qué no quiere.',
        'Si una de esas personas tiene que ver, se acude a la otra o directo a [ayuda de más lejos].',
        'Si hay peligro ahora mismo, primero se sale de ahí y se llama a alguien. Este papel puede esperar.',
      ],
    },
    {
      heading: 'Uno: hablarlo entre dos',
      paragraphs: [
        'Pido un rato, digo de qué se trata y que sea donde las dos personas estemos a gusto. Hablo de lo que vi, de cómo me cayó y de lo que pido; luego escucho lo mismo de tu parte.',
        'Procuramos que no pasen más de [días para hablar] sin decirlo. Si no podemos de frente, se vale una carta o un audio.',
      ],
    },
    {
      heading: 'Dos: con alguien al lado',
      paragraphs: [
        'Cada quien puede traer a una persona del grupo en quien confíe. No viene a defender ni a juzgar: escucha, ayuda a ir más despacio y se acuerda de tomar agua.',
      ],
    },
    {
      heading: 'Tres: con personas que ya escogimos',
      paragraphs: [
        'Median [quiénes median], de otro grupo, que ya dijeron que sí. Primero escuchan por separado, después proponen si conviene juntarse. Cualquiera puede pedir que sea la otra persona quien medie.',
      ],
    },
    {
      heading: 'Cuatro: ayuda de más lejos',
      paragraphs: [
        'Si no alcanza, se busca a [ayuda de más lejos]. Lo que cueste sale de [de dónde sale el dinero], no de la bolsa de quien lo pidió.',
      ],
    },
    {
      heading: 'Si no se compone',
      items: [
        'Se busca cómo seguir con distancia: otras tareas, otros días, otra persona que lleve los recados.',
        'Alguien puede querer descansar del grupo o irse. La puerta queda como esa persona la quiera dejar, y le devolvemos lo suyo.',
        'Si lo que ya no funciona es el grupo entero, hablamos de cómo cerrarlo con cariño. También eso es una salida digna.',
      ],
    },
    {
      heading: 'Lo que no hacemos',
      items: [
        'No votamos sobre personas: ni para darles la razón, ni para que se vayan.',
        'No escribimos en el tablero ni en los chats quién está en conflicto.',
        'No juntamos bandos. Quien escucha una queja pregunta: «¿Ya lo pudiste hablar? ¿Quieres que te acompañe?».',
        'No guardamos cuentas. A los [meses para soltar] de cerrado, se rompe lo que cada quien haya escrito.',
      ],
    },
  ],
  blanks: [
    {
      blank: 'a quién acudir',
      means:
        'Dos personas, del grupo o de fuera, que no vivan bajo el mismo techo y que ya hayan dicho que sí.',
    },
    {
      blank: 'ayuda de más lejos',
      means:
        'Una organización o persona con oficio, fuera del círculo de amistades. Llámenle antes de necesitarla.',
    },
    {
      blank: 'días para hablar',
      means: 'Por ejemplo: una semana. Es un deseo, no un plazo que se vence.',
    },
    {
      blank: 'quiénes median',
      means: 'Dos personas de un grupo cercano que aceptaron y saben qué esperan ustedes.',
    },
    {
      blank: 'de dónde sale el dinero',
      means: 'La caja común, un fondo, una colecta. Un tope ayuda.',
    },
    {
      blank: 'meses para soltar',
      means: 'Cuánto se guarda lo escrito a mano antes de romperlo. Tres meses suele alcanzar.',
    },
  ],
  talkThrough: [
    '¿Cómo se peleaba en las casas donde crecimos? ¿Qué de eso traemos aquí?',
    '¿Quién de este grupo puede decir «me dolió» sin arriesgar su techo, su trabajo o su lugar? ¿Quién no?',
    '¿Qué ponemos en la lista de lo que no pasa por la escalera? ¿Qué falta por la vida que llevamos?',
    '¿A quién de fuera le confiaríamos esto, y ya le preguntamos?',
    '¿Qué hacemos si las dos únicas personas con quienes se puede hablar son pareja, son familia o están en el pleito?',
    '¿Cómo sabremos que algo ya quedó atrás?',
  ],
  leavesOut: [
    'La violencia y el abuso: aquí solo dice que no pasan por la escalera. Cómo acompañar va en el acuerdo de seguridad, con gente que sepa.',
    'Los desacuerdos sobre qué hacer como grupo: van en el acuerdo sobre cómo decidimos.',
    'Quién está en conflicto hoy: eso va en la hoja propia de cada persona, en su aparato o en papel, nunca en el tablero.',
  ],
  reviewMonths: 6,
};

export const LADDER_FULL: AgreementTemplate = {
  id: 'ladder-full',
  title: 'Cuando algo nos pesa: escalera completa',
  forWhom:
    'Para un colectivo de más de ocho personas, con comisiones, dinero o gente que vive de esto, donde no todo el mundo se conoce igual.',
  digest:
    'Hay cinco peldaños: hablarlo entre dos, hablarlo con alguien al lado, mediación con personas que escogimos con tiempo, ayuda de fuera que también escogimos con tiempo, y qué hacemos si no se compone. Nadie tiene que subir. El abuso y la violencia van por otro camino y sin mediación. Nadie vota sobre una persona, el tablero no sabe quién está en conflicto y lo escrito se destruye en una fecha.',
  parts: [
    {
      heading: 'Desde dónde partimos',
      paragraphs: [
        'Un conflicto no es un fracaso: casi siempre avisa de algo que importa. Muchas veces no es cosa de dos caracteres, sino de cargas mal repartidas, dinero, prisa o reglas que nadie dijo.',
        'Cada persona elige si entra, en qué peldaño empieza y cuándo para. Decir que no a una mediación no se le cobra a nadie.',
        'Donde hay mucha diferencia de poder (sueldo, techo, papeles, edad, quién lleva las llaves) se puede empezar en el tercer peldaño.',
      ],
    },
    {
      heading: 'Lo que no pasa por la escalera',
      items: [
        'Violencia física o sexual, acoso, amenazas, control sobre la vida de alguien, racismo o desprecio que se repite, daño a una niña o a un niño, entregar a otras manos lo que pone a gente en peligro.',
        'Ahí no se media, no se carea a nadie, no se piden pruebas para acompañar. Reciben [quiénes reciben]: escuchan, creen, y preguntan qué se necesita hoy.',
        'Quien vivió el daño decide qué se cuenta, a quién y qué no quiere. Lo único que no se promete callar: que una niña o un niño siga en peligro, o que una vida lo esté.',
        'Mientras tanto se cuidan los espacios: quien está en cuestión no va a donde vaya la otra persona. Esto no dice quién es nadie, ni es una condena; se mira de nuevo cada [días de revisión] con quien vivió el daño.',
        'Si quien está en cuestión es de quienes reciben, se va directo a [ayuda de fuera].',
      ],
    },
    {
      heading: 'Uno: hablarlo entre dos',
      paragraphs: [
        'Quien lo siente pide un rato y dice para qué. No se hace en una reunión, en el chat ni a medianoche. Cada quien habla de lo suyo, pide algo que se pueda hacer y escucha.',
        'Puede hacer falta más de una plática. Si después de [pláticas] sigue igual, nadie tiene que insistir.',
      ],
    },
    {
      heading: 'Dos: con alguien al lado',
      paragraphs: [
        'Cada persona trae a alguien de su confianza, o una sola acompaña a ambas si así lo quieren. Acompañar es estar, traducir cuando hace falta y pedir una pausa. No es hablar por nadie.',
      ],
    },
    {
      heading: 'Tres: mediación',
      items: [
        'Tenemos [cuántas personas median], escogidas cuando no hay pleito: cada quien dijo en quién confiaría, se les preguntó, y lo son por [tiempo de quienes median].',
        'Se llama a una de ellas de viva voz. Quien sea de la familia, pareja o jefatura de alguien, o sienta que no puede, se hace a un lado y entra otra.',
        'Escuchan por separado, preguntan qué haría falta para sentarse, y solo si ambas partes quieren hay encuentro. Cualquiera puede levantarse.',
        'Lo que se acuerde se dice en voz alta con un día para ver si sirvió. Si hace falta escribirlo: el peldaño, la fecha y lo acordado. Sin relato ni culpas, y lo guardan solo las personas del asunto.',
        'Quienes median tienen con quién descargar, y descansan después.',
      ],
    },
    {
      heading: 'Cuatro: ayuda de fuera',
      paragraphs: [
        'Si quienes median no alcanzan, o el asunto toca a medio colectivo, se llama a [ayuda de fuera]. Les contamos de antemano cómo somos. Se paga con [de dónde sale el dinero].',
      ],
    },
    {
      heading: 'Cinco: si no se compone',
      items: [
        'A veces no se arregla, y no es culpa de quien lo intentó. Quienes acompañaron preguntan a cada parte con qué podría vivir.',
        'Puede ser trabajar por separado, un descanso largo, dejar un rol, cambiar de comisión o irse con tiempo y con las cuentas claras.',
        'No se vota. Si lo que se busca toca al colectivo (turnos, dinero, espacios), se decide eso, por consentimiento, sin contar la historia.',
        'A los [meses para volver], alguien pregunta a cada quien si quiere mover algo.',
      ],
    },
    {
      heading: 'Lo que nos toca como colectivo',
      items: [
        'En el tablero no está quién está en conflicto, ni en qué peldaño, ni hay listas de personas señaladas.',
        'Nadie pierde turnos, dinero ni voz por haber pedido ayuda, ni por haberla rechazado.',
        'Lo escrito se destruye a los [meses para soltar]. Lo que se aprende se cuenta sin personas: «nos hacía falta decir quién abre la bodega».',
        'Una vez al año, quienes median dicen qué se repite, sin casos, para cambiar lo que lo provoca.',
      ],
    },
  ],
  blanks: [
    {
      blank: 'quiénes reciben',
      means:
        'Al menos tres personas con alguna formación, que no sean todas del mismo género ni de la misma comisión, y que ya dijeron que sí.',
    },
    {
      blank: 'días de revisión',
      means: 'Cada cuánto se mira si lo de los espacios sigue sirviendo. Que no quede sin fecha.',
    },
    {
      blank: 'ayuda de fuera',
      means:
        'Una o dos organizaciones con oficio que acordaron venir si se les llama, y alguna que no conozca a nadie de aquí.',
    },
    {
      blank: 'pláticas',
      means: 'Cuántos intentos entre dos parecen razonables. Dos o tres, no diez.',
    },
    {
      blank: 'cuántas personas median',
      means: 'De cuatro a seis, de distintas edades, lenguas y comisiones.',
    },
    { blank: 'tiempo de quienes median', means: 'Un año o dos, y que no cambien todas a la vez.' },
    {
      blank: 'de dónde sale el dinero',
      means: 'Un renglón del presupuesto que ya exista, con tope.',
    },
    { blank: 'meses para volver', means: 'Cuándo se pregunta de nuevo. Entre tres y seis meses.' },
    {
      blank: 'meses para soltar',
      means: 'Cuánto se guarda lo poco que se escribió. Después, se rompe o se quema.',
    },
  ],
  talkThrough: [
    '¿Qué conflicto de los que ya vivimos hubiera ido mejor con esto? ¿Cuál no? Háblenlo sin nombres.',
    '¿Quién tiene aquí más que perder si habla? ¿Qué cambiaría eso?',
    '¿Quién se va a sentir con derecho a mediar, y a quién nunca se escogería aunque sepa hacerlo?',
    '¿Qué va en la lista de lo que no pasa por la escalera? ¿Hay algo en ella que se pueda usar contra quien incomoda?',
    '¿Qué les decimos a las demás personas cuando dos dejan de coincidir, sin contar por qué?',
    '¿Qué hacemos si quien hizo daño es alguien a quien se quiere mucho o que sostiene mucho del trabajo?',
    '¿Qué le exige la ley de aquí a quien se entera de un daño a una niña o a un niño?',
  ],
  leavesOut: [
    'Cómo se acompaña la violencia y el abuso: aquí solo está la puerta. Va en el acuerdo de seguridad, y con gente de oficio.',
    'Las reglas de trabajo si hay sueldos: van en el acuerdo de dinero y según la ley de su país.',
    'Los desacuerdos sobre el rumbo: van en el acuerdo sobre cómo decidimos.',
    'Los casos: nunca aquí ni en el tablero. Cada persona tiene su hoja en su propio aparato o en papel.',
  ],
  reviewMonths: 12,
};
