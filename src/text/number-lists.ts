import { EASTERN_NUMBER_WORDS } from './number-lists-east.ts';
import { counting, list, type NumberWords, tens } from './number-table.ts';

/** Number words by language. Where two languages disagree on a word, the later one is read. */
export const NUMBER_WORDS: { readonly [lang: string]: NumberWords } = {
  ...EASTERN_NUMBER_WORDS,
  en: {
    ones: {
      ...counting(
        'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      ),
      ...tens('twenty thirty forty fifty sixty seventy eighty ninety'),
    },
    hundred: ['hundred'],
    scales: { thousand: 1e3, million: 1e6, billion: 1e9, lakh: 1e5, crore: 1e7 },
    after: { k: 1e3, thousands: 1e3, mn: 1e6, bn: 1e9, lakhs: 1e5 },
  },
  de: {
    ones: {
      ...counting('ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf'),
      eine: 1,
      ...tens('zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig'),
    },
    hundred: ['hundert'],
    scales: { tausend: 1e3, million: 1e6, milliarde: 1e9 },
    after: { tsd: 1e3, millionen: 1e6, mio: 1e6, milliarden: 1e9, mrd: 1e9 },
  },
  fr: {
    ones: {
      ...counting(
        'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
      ),
      ...tens('vingt trente quarante cinquante soixante'),
    },
    hundred: ['cent', 'cents', 'centaine'],
    scales: { mille: 1e3, millier: 1e3, million: 1e6, milliard: 1e9 },
    after: { milliers: 1e3, millions: 1e6, milliards: 1e9 },
  },
  es: {
    ones: {
      ...list('cien ciento doscientos trescientos quinientos', 100, 100, 200, 300, 500),
      ...counting(
        'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
      ),
      ...tens('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
    },
    scales: { mil: 1e3, millar: 1e3, millon: 1e6 },
    after: { millones: 1e6 },
  },
  pt: {
    ones: {
      ...list('cem cento duzentos trezentos quinhentos', 100, 100, 200, 300, 500),
      ...counting('um dois tres quatro cinco seis sete oito nove dez'),
      ...tens('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'),
    },
    hundred: ['centena'],
    scales: { mil: 1e3, milhar: 1e3, milhao: 1e6 },
    after: { milhares: 1e3, milhoes: 1e6 },
  },
  it: {
    ones: {
      ...counting('uno due tre quattro cinque sei sette otto nove dieci'),
      ...tens('venti trenta quaranta cinquanta sessanta settanta ottanta novanta'),
    },
    hundred: ['cento'],
    scales: { mille: 1e3, mila: 1e3, migliaio: 1e3, milione: 1e6 },
    after: { milioni: 1e6, miliardi: 1e9 },
  },
  ro: {
    ones: { o: 1, doua: 2, trei: 3, cinci: 5, zece: 10, douazeci: 20, cincizeci: 50, sute: 100 },
    hundred: ['suta', 'sute'],
    scales: {},
    after: { mie: 1e3, mii: 1e3, milion: 1e6, milioane: 1e6 },
  },
  tr: {
    ones: {
      ...counting('bir iki uc dort bes alti yedi sekiz dokuz'),
      ...list('yirmi otuz kirk elli', 20, 30, 40, 50),
    },
    hundred: ['yuz'],
    scales: { bin: 1e3, milyon: 1e6 },
    after: { ...list('bine bini binin binden binlik', 1e3), milyar: 1e9 },
  },
  az: {
    ones: list('iyirmi elli', 20, 50),
    scales: {},
    after: list('min mini minin mine minden minlik', 1e3),
  },
  id: {
    ones: {
      ...counting('satu dua tiga empat lima enam tujuh delapan sembilan sepuluh'),
      seratus: 100,
    },
    hundred: ['ratus'],
    scales: { seribu: 1e3 },
    after: { puluh: 10, ribu: 1e3, ribuan: 1e3, rb: 1e3, juta: 1e6 },
  },
  ar: {
    ones: {
      ...list('مئه مايه مائه ميه مئتي مئتا', 100, 100, 100, 100, 200, 200),
      ...list('المئة المائة بمئة بمائة لمئة لمائة ومئة ومائة للمئة', 100),
      ...list('ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة', 3, 4, 5, 6, 7, 8, 9),
      ...list('عشره عشرين عشرون خمسين خمسون', 10, 20, 20, 50, 50),
    },
    scales: { الف: 1e3, مليون: 1e6 },
    after: { الاف: 1e3, ملايين: 1e6 },
  },
  fa: {
    ones: {
      ...list('صدهزار صد يكصد دويست ده بيست پنجاه', 1e5, 100, 100, 200, 10, 20, 50),
      ...counting('يك دو سه چهار پنج شش هفت هشت'),
    },
    scales: { هزار: 1e3, ميليون: 1e6 },
    after: {},
  },
  nl: {
    ones: counting('een twee drie vier vijf zes zeven acht negen tien'),
    hundred: ['honderd'],
    scales: { duizend: 1e3, miljoen: 1e6 },
  },
  sv: {
    ones: counting('ett tva tre fyra fem sex sju atta nio tio'),
    hundred: ['hundra', 'hundre'],
    scales: { tusen: 1e3 },
    after: { miljoner: 1e6 },
  },
  fi: {
    ones: { sata: 100, sadan: 100, viisituhatta: 5e3, sadantuhannen: 1e5 },
    scales: {},
    after: { tuhatta: 1e3, tuhannen: 1e3, tuhat: 1e3, miljoonaa: 1e6 },
  },
  hu: {
    ones: { szaz: 100, otezer: 5e3, otvenezer: 5e4, ...list('szazezres szazezren', 1e5) },
    scales: { ezer: 1e3, millio: 1e6 },
    after: { ezres: 1e3 },
  },
  el: {
    ones: { πεντε: 5, δεκα: 10, πενηντα: 50, εκατο: 100 },
    scales: {},
    after: { χιλιαδες: 1e3, χιλιαδων: 1e3, χιλ: 1e3, εκατ: 1e6 },
  },
  vi: {
    ones: { muoi: 10 },
    hundred: ['tram'],
    scales: {},
    after: { nghin: 1e3, ngan: 1e3, van: 1e4, trieu: 1e6 },
  },
  he: {
    ones: list('מאה כמאה שמאה ומאה למאה', 100),
    scales: { אלף: 1e3 },
    after: { אלפים: 1e3, מיליון: 1e6 },
  },
  hi: {
    ones: list('एक दो पांच पाँच दस पचास', 1, 2, 5, 5, 10, 50),
    hundred: ['सौ'],
    scales: {},
    after: { हजार: 1e3, हज़ार: 1e3, लाख: 1e5, करोड़: 1e7 },
  },
  ur: {
    ones: list('ایک پانچ دس پچاس', 1, 5, 10, 50),
    scales: {},
    after: { ہزار: 1e3, لاکھ: 1e5 },
  },
  bn: {
    ones: list('এক পাঁচ দশ পঞ্চাশ', 1, 5, 10, 50),
    scales: {},
    after: { হাজার: 1e3, লাখ: 1e5, লক্ষ: 1e5 },
  },
  ta: { ones: { ஒரு: 1 }, scales: {}, after: { ஆயிரம்: 1e3, லட்சம்: 1e5, இலட்சம்: 1e5 } },
  mn: { ones: {}, scales: {}, after: { мянга: 1e3, мянган: 1e3 } },
  fil: { ones: { isandaang: 100, sandaang: 100 }, scales: {}, after: { libo: 1e3, libong: 1e3 } },
  da: { ones: {}, hundred: ['hundrede'], scales: { tusind: 1e3, tusinde: 1e3 } },
  sq: { ones: { njeqind: 100, pesedhjete: 50 }, scales: {}, after: { mije: 1e3, milion: 1e6 } },
};
