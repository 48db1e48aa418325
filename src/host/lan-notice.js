// What `npm start -- --lan` says, in Spanish and in English: where Cobijo is, a picture of the address
// for a phone's camera, and the fingerprint by which people know that the certificate is this
// computer's own, together with what their browser will say.
// @ts-check
import encodeQR from 'qr';

/** @typedef {import('./certificate.js').Reason} Reason */

/** @type {Record<Reason, readonly [es: string, en: string]>} */
const whyMade = {
  first: [
    'La huella es nueva: es la primera vez aquí. La próxima vez será la misma.',
    'The fingerprint is new: this is the first time here. Next time it will be the same.',
  ],
  lapsed: [
    'LA HUELLA CAMBIÓ: el certificado anterior había vencido. Avisa a quienes ya la conocían.',
    'THE FINGERPRINT CHANGED: the previous certificate had lapsed. Tell those who knew it.',
  ],
  moved: [
    'LA HUELLA CAMBIÓ: esta computadora tiene ahora otra dirección. Avisa a quienes ya la conocían.',
    'THE FINGERPRINT CHANGED: this computer has another address now. Tell those who knew it.',
  ],
  exposed: [
    'LA HUELLA CAMBIÓ: otras cuentas de esta computadora podían leer la clave anterior. Avisa a quienes ya la conocían.',
    'THE FINGERPRINT CHANGED: other accounts on this computer could read the previous key. Tell those who knew it.',
  ],
  damaged: [
    'LA HUELLA CAMBIÓ: el archivo del certificado anterior estaba dañado. Avisa a quienes ya la conocían.',
    'THE FINGERPRINT CHANGED: the file of the previous certificate was damaged. Tell those who knew it.',
  ],
};

/**
 * Light squares are drawn and dark ones left out, as on a dark terminal; in colour, both are forced,
 * so that a light terminal does not turn the picture inside out.
 * @param {string} text @param {boolean} isColoured
 */
function drawQR(text, isColoured) {
  const lines = encodeQR(text, 'ascii', { border: 3 }).trimEnd().split('\n');
  return lines.map((line) => (isColoured ? `  \x1b[97;40m${line}\x1b[0m` : `  ${line}`)).join('\n');
}

/** Sixteen groups would not fit a narrow window: eight a line. @param {string} fingerprint */
const inLines = (fingerprint) => fingerprint.replace(/((?:\w{4} ){7}\w{4}) /, '$1\n  ');

/**
 * @param {object} notice
 * @param {readonly string[]} notice.urls
 * @param {string} notice.fingerprint
 * @param {Reason | null} notice.made
 * @param {string} notice.file
 * @param {boolean} [notice.isColoured]
 */
export function lanNotice({ urls, fingerprint, made, file, isColoured = false }) {
  const why = made === null ? [] : whyMade[made];
  return [
    'Cobijo está en tu red local · Cobijo is on your local network',
    '',
    ...urls.map((url) => `  ${url}`),
    '',
    drawQR(urls[0] ?? '', isColoured),
    '',
    'Huella del certificado (SHA-256) · Certificate fingerprint (SHA-256)',
    '',
    `  ${inLines(fingerprint)}`,
    '',
    ...why,
    ...(made === 'first' ? [`  ${file}`] : []),
    ...(why.length > 0 ? [''] : []),
    'ES  El navegador dirá que la conexión no es segura, porque este certificado lo hizo esta',
    '    computadora. Antes de continuar, abre sus detalles y compara la huella. Si no es la misma,',
    '    no sigas: puede haber alguien en medio.',
    '    La aplicación necesita que esta computadora siga encendida, y no se puede instalar.',
    'EN  The browser will say that the connection is not safe, because this computer made the',
    '    certificate itself. Before you go on, open its details and compare the fingerprint. If it',
    '    is another one, stop: somebody may be in between.',
    '    The app needs this computer to stay on, and cannot be installed.',
  ].join('\n');
}
