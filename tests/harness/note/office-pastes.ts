/**
 * What word processors put on the clipboard, cut short and with words of our own, and what a note
 * should take of it.
 */

export interface OfficePaste {
  readonly from: string;
  readonly html: string;
  readonly clean: string;
}

const WORD_HEAD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} @list l0 {mso-list-id:1;} --></style></head>
<body lang=ES-MX style='tab-interval:35.4pt'><!--StartFragment-->`;
const WORD_END = '<!--EndFragment--></body></html>';

const wordItem = (level: number, marker: string, words: string, list = 'l0'): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}pt;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>\n`;

export const OFFICE_PASTES: readonly OfficePaste[] = [
  {
    from: 'Word: a title, bold and coloured words, smart tags, a tracked change, a remark, a link',
    html: `${WORD_HEAD}
<p class=MsoTitle>Cómo cocinamos<o:p></o:p></p>
<h3 style='color:#2F5496'><b>Los viernes</b></h3>
<p class=MsoNormal><span style='font-size:14.0pt;color:#C00000'>La olla se prende
a las <b style='mso-bidi-font-weight:normal'>ocho</b>,&nbsp;<i>sin prisa</i>, en <st1:place w:st="on">Puerto Nuevo</st1:place>.<del>Antes a las siete.</del></span><a style='mso-comment-reference:AB_1'></a><span class=MsoCommentReference><span style='mso-special-character:comment'>[AB1]</span></span><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Mapa: <a href="https://example.org/mapa">aquí</a> y <a href="file:///C:/casa.doc">allá</a> y <a href="javascript:alert(1)">más</a><img width=10 src="https://example.org/pixel.png"></p>
${WORD_END}`,
    clean:
      '<h2>Cómo cocinamos</h2><h3>Los viernes</h3>' +
      '<p>La olla se prende a las <strong>ocho</strong>, <em>sin prisa</em>, en Puerto Nuevo.</p>' +
      '<p>Mapa: <a href="https://example.org/mapa">aquí</a> y allá y más</p>',
  },
  {
    from: 'Word: lists within lists, bulleted and numbered',
    html:
      WORD_HEAD +
      wordItem(1, '·', 'Arroz') +
      wordItem(2, 'o', 'del <i>azul</i>') +
      wordItem(2, 'o', 'del blanco') +
      wordItem(1, '·', 'Frijol') +
      '<p class=MsoNormal>Y después:</p>' +
      wordItem(1, '1.', 'Lavar', 'l1') +
      wordItem(1, '2.', 'Remojar', 'l1') +
      WORD_END,
    clean:
      '<ul><li><p>Arroz</p><ul><li><p>del <em>azul</em></p></li><li><p>del blanco</p></li></ul></li>' +
      '<li><p>Frijol</p></li></ul><p>Y después:</p><ol><li><p>Lavar</p></li><li><p>Remojar</p></li></ol>',
  },
  {
    from: 'Word on the web: every item is a list of its own',
    html: `<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1" role="list"><li data-leveltext="" data-aria-level="1" role="listitem"><p class="Paragraph" style="color:windowtext"><span class="TextRun" style="font-weight:bold"><span class="NormalTextRun">Uno</span></span><span class="EOP">&nbsp;</span></p></li></ul></div><div class="ListContainerWrapper SCXW1"><ul role="list"><li data-aria-level="2" role="listitem"><p class="Paragraph">Dos</p></li></ul></div>`,
    clean: '<ul><li><p><strong>Uno</strong></p><ul><li><p>Dos</p></li></ul></li></ul>',
  },
  {
    from: 'LibreOffice: its fonts, a list, a line break, a table with names of its columns',
    html: `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">p { line-height: 115% }</style></head><body lang="es-MX" dir="ltr">
<h1 class="western"><font face="Liberation Sans, sans-serif"><font size="6" style="font-size: 24pt">Turnos</font></font></h1>
<p style="line-height: 100%; margin-bottom: 0cm"><font color="#ff0000"><font size="4"><b>Quien</b></font></font> llega,<br/>
abre.</p>
<ul><li><p style="margin-bottom: 0cm">Llave</p></li>
	<li><p>Luz</p><ul><li><p>del patio</p></li></ul></li></ul>
<table width="643"><thead><tr><th><p>Día</p></th><th><p>Quién</p></th></tr></thead><tbody><tr><td><p>lunes</p></td><td><p>Ana</p><p>y Ben</p></td></tr><tr><td><p>martes</p></td><td><p><br/></p></td></tr></tbody></table>
<p><br/></p></body></html>`,
    clean:
      '<h2>Turnos</h2><p><strong>Quien</strong> llega,</p><p>abre.</p>' +
      '<ul><li><p>Llave</p></li><li><p>Luz</p><ul><li><p>del patio</p></li></ul></li></ul>' +
      '<p>Día: lunes · Quién: Ana y Ben</p><p>Día: martes</p>',
  },
  {
    from: 'Google Docs: all of it in bold that is none, lists beside their items, styles on spans',
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;font-weight:400;font-style:normal;">Cuidados</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-family:Arial;color:#000000;font-weight:400;white-space:pre-wrap;">Nadie </span><span style="font-weight:700;font-style:italic;">sola</span><span style="font-weight:400;">.</span></p><br /><ul style="margin-top:0"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Llamar</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr"><span style="font-weight:700;">primero</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr"><a href="mailto:ana@example.org" style="text-decoration:none;"><span style="color:#1155cc;">Ana</span></a></p></li></ul><div dir="ltr" align="left"><table><colgroup><col width="100"/></colgroup><tr><td style="border:solid"><p dir="ltr"><span>olla</span></p></td><td><p dir="ltr"><span>grande</span></p></td></tr></table></div></b><br class="Apple-interchange-newline">`,
    clean:
      '<h2>Cuidados</h2><p>Nadie <strong><em>sola</em></strong>.</p>' +
      '<ul><li><p>Llamar</p><ul><li><p><strong>primero</strong></p></li></ul></li>' +
      '<li><p><a href="mailto:ana@example.org">Ana</a></p></li></ul><p>olla · grande</p>',
  },
  {
    from: 'a web page: a quote, code, what is hidden, what runs and what fetches',
    html: `<div style="display:none">oculto</div><blockquote onclick="x()"><p>Dijo &lt;sí&gt;</p><ul><li>y ya</li></ul></blockquote><pre>una
dos</pre><script>alert(1)</script><iframe src="https://example.org"></iframe><svg><text>no</text></svg><form><input value="x"><button>no</button></form><p style="background:url(https://example.org/x)">fin</p>`,
    clean:
      '<blockquote><p>Dijo &#60;sí&#62;</p><ul><li><p>y ya</p></li></ul></blockquote><p>una</p><p>dos</p><p>fin</p>',
  },
];
