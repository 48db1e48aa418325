/**
 * Safety words that nobody should have to read aloud on the day they join: what the BIP39 lists say of
 * death, weapons, prison and harm, each with the word that stands in its place, at the same index.
 * Each keeps what the lists promise: its first four letters are those of no other word of its list.
 * docs/PROTOCOL.md §10.
 */

const REPLACED = {
  es: `
    aborto/abanico abuso/acordeón acoso/adobe adicto/ajonjolí agonía/almohada ahogo/ánfora
    asalto/atole ataque/azahar atroz/balsa ausente/banqueta batalla/bejuco bomba/betabel
    cadáver/bizcocho cáncer/brasero cañón/bugambilia cárcel/buñuelo celda/camote ceniza/cazuela
    combate/cempasúchil cráneo/cenzontle crimen/chabacano cripta/chayote culpa/chinampa
    delito/chirimoya desnudo/chocolate detener/cilantro dolor/cobija droga/cocuyo duelo/comal
    enemigo/corteza enfermo/tlacuache espía/dalia exilio/dedal fosa/ejote fracaso/elote
    fuga/espiga fusil/estrella gemir/fandango golpe/frambuesa grito/frijol guerra/gardenia
    hacha/guayaba herir/helecho hoguera/higuera hoyo/hilo hueso/huarache huida/huipil
    huir/jacaranda ira/jícara jaula/jilguero lesión/jitomate lágrima/xilófono ladrón/yacaré
    letal/lirio llanto/macramé llorar/magnolia luto/malva maldad/mamey matar/manzana miedo/mazapán
    militar/membrillo mina/milpa misil/mimbre morir/molcajete mortal/mosaico muerte/níspero
    nicho/nogal odiar/nopal odio/ocote olvido/orégano oscuro/petunia pánico/pincel pegar/pitaya
    pelea/puente peligro/quelite pena/quetzal perder/ramo policía/rana preso/rehilete
    prisión/ribera puñal/ronroneo quemar/sarape rabia/sauce rapto/sereno rehén/siembra
    rescate/sonaja resto/sorgo sangre/tecolote satán/tejocote secta/tepache sexo/tertulia
    soldado/tinaja sufrir/tisana susto/totopo tanque/trapiche temor/tulipán terror/tuna
    tóxico/turrón trauma/vihuela triste/vitral tumba/yerba tumor/yuca urna/yunta veneno/zacate
    vengar/zaguán víctima/zapote viudo/zócalo zanja/zumbido
  `,
  en: `
    abandon/acorn absent/aster abuse/bakery accident/barley accuse/beech afraid/birch army/biscuit
    arrest/bucket assault/caramel attack/cedar betray/cider blame/clover blood/cobbler
    bomb/daffodil bullet/daisy crime/dandelion cruel/drizzle cry/dumpling damage/easel
    danger/ember despair/fern destroy/fiddle disease/flute divorce/geranium enemy/hazel
    escape/heather evil/iris exile/jasmine fatal/jigsaw fault/kettle gas/knit ghost/lace
    grief/lagoon guilt/lantern gun/lavender horror/lilac hunt/lily hurt/lime injury/linen
    knife/loom lonely/lullaby orphan/mint panic/moss patrol/mulberry penalty/nectar pistol/nutmeg
    police/oatmeal poverty/parsley prison/pasture punch/pebble rifle/peony riot/petal sad/pier
    scare/plum sentence/pocket shock/poppy shoot/porridge sick/quilt skull/quince
    soldier/raspberry spy/saffron suffer/sage suspect/sapling sword/shawl tragic/spruce
    trap/stitch trial/teapot unhappy/thimble vanish/thyme vicious/tulip virus/vanilla
    warfare/weave warrior/yarn weapon/yogurt wreck/zest wrong/zinnia
  `,
} as const;

/** A list of words with the gentler ones in place, order and length unchanged. */
export function soften(list: readonly string[], language: 'en' | 'es'): readonly string[] {
  const pairs = REPLACED[language].trim().split(/\s+/);
  const gentler = new Map(pairs.map((pair) => pair.split('/') as [string, string]));
  return list.map((word) => gentler.get(word) ?? word);
}
