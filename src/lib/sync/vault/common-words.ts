/**
 * What people choose first, most frequent first, in English and Spanish, without accents: the words
 * that strength.ts counts as almost free. Short on purpose; other words are priced by their length.
 */

export const COMMON_WORDS: readonly string[] = (
  'password contrasena qwerty iloveyou admin welcome monkey dragon letmein football master ' +
  'sunshine princess shadow hello charlie freedom whatever trustno starwars login secret clave ' +
  'secreto hola teamo tequiero amor mivida corazon estrella america barcelona madrid mexico ' +
  'argentina chile colombia peru bolivia uruguay cuba guatemala espana familia bonita princesa ' +
  'angel angeles alejandro alejandra daniel daniela carlos maria jose juan luis ana miguel pedro ' +
  'sofia lucia camila valentina mariana carmen ricardo fernando roberto eduardo jorge manuel ' +
  'francisco antonio isabel rosa laura andrea gabriel gabriela diego pablo sara elena marta ' +
  'michael jennifer jessica ashley matthew andrew joshua robert thomas george jordan hunter ' +
  'anthony william david james john mary anna emma sophie peter paul mark lisa linda susan karen ' +
  'nicole michelle tigger buster soccer baseball basketball hockey superman batman pokemon killer ' +
  'pepper cookie flower summer winter spring autumn verano invierno primavera otono orange banana ' +
  'chocolate cheese coffee computer internet google facebook samsung iphone android windows apple ' +
  'lovely loveme forever friend friends family mother father sister brother baby babygirl angel ' +
  'jesus cristo dios santiago guadalupe virgen maradona messi ronaldo realmadrid boca river ' +
  'casa perro gato perrito gatito mama papa hermano hermana amigo amiga amigos bebe nena nene ' +
  'luna sol cielo mar tierra fuego agua viento libertad paz vida muerte lucha revolucion pueblo ' +
  'house tree water fire earth moon star light night blue green black white red silver golden ' +
  'azul verde rojo negro blanco amarillo morado rosado love peace life world power money happy ' +
  'feliz alegria musica music guitar guitarra rock metal test prueba user usuario guest invitado ' +
  'server root default system pass passw changeme access abc cobijo cuidado cuidados care colectivo ' +
  'collective board shelter abrigo manta correct horse battery staple the and you that this with ' +
  'para por que los las una uno del con mas pero todo nada siempre nunca mundo tiempo'
).split(' ');
