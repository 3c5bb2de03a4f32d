import { counting, inflected, list, type NumberWords, tens } from './number-table.ts';

/** Number words of eastern Europe, the Caucasus and Kazakhstan, by language. */
export const EASTERN_NUMBER_WORDS: { readonly [lang: string]: NumberWords } = {
  ru: {
    ones: {
      ...list('сто ста сотня сотню сотне сотней', 100),
      ...list('двести двухсот триста трехсот четыреста пятьсот', 200, 200, 300, 300, 400, 500),
      ...counting('один два три четыре пять шесть семь восемь девять десять'),
      ...list('пяти шести семи восьми десяти двадцати пятидесяти', 5, 6, 7, 8, 10, 20, 50),
      ...tens('двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'),
    },
    scales: { тысяча: 1e3, тысячу: 1e3, миллион: 1e6 },
    after: {
      ...list('тысячи тысяч тысячам тысячами тысячах тысячей тыс к', 1e3),
      ...inflected('тысячн', 'ый ого ому ым ом ая ой ую ое ые ых ыми', 1e3),
      ...list('миллиона миллионов млн', 1e6),
      ...list('миллиард миллиарда миллиардов млрд', 1e9),
    },
  },
  uk: {
    ones: {
      ...counting('один два три чотири пять шість сім вісім девять десять'),
      ...list('двадцять тридцять пятдесят двісті триста пятсот', 20, 30, 50, 200, 300, 500),
      ...list('пяти шести семи десяти сотня сотню', 5, 6, 7, 10, 100, 100),
      ...list('шiсть шисть сим висим двисти', 6, 6, 7, 8, 200),
    },
    scales: { тисяча: 1e3, тисячу: 1e3, мільйон: 1e6 },
    after: {
      ...list('тисячі тисяч тисячи тисячам тисячами тисячах тисячею тис', 1e3),
      ...inflected('тисячн', 'ий ого ому им ім а ої ій у ою е і их ими', 1e3),
      ...list('мільйони мільйонів мильйонив мильйони', 1e6),
    },
  },
  pl: {
    ones: {
      ...list('sto stu dwiescie trzysta piecset', 100, 100, 200, 300, 500),
      ...counting('jeden dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec'),
      ...list('dwadziescia trzydziesci piecdziesiat dwustu pieciuset', 20, 30, 50, 200, 500),
      ...list('pieciu szesciu dziesieciu dwudziestu piecdziesieciu', 5, 6, 10, 20, 50),
    },
    scales: { tysiac: 1e3 },
    after: {
      ...list('tysiace tysiecy tysiaca tysiacom tysiacami tysiacach tys', 1e3),
      ...inflected('tysieczn', 'y ego emu ym a ej e ych ymi', 1e3),
      ...list('milion miliony milionow mln', 1e6),
    },
  },
  cs: {
    ones: {
      ...list('dveste stovka stovku', 200, 100, 100),
      ...counting('jeden dva tri ctyri pet sest sedm osm devet deset'),
      ...list('dvacet tricet padesat', 20, 30, 50),
    },
    scales: { tisic: 1e3 },
    after: {
      ...list('tisice tisicu tisicich tisicum tis', 1e3),
      ...inflected('tisicov', 'y a e eho emu em ou ych ym ymi', 1e3),
      ...list('milion miliony milionu', 1e6),
    },
  },
  bg: {
    ones: {
      ...list('стотина двеста триста петстотин', 100, 200, 300, 500),
      ...list('пет шест десет двадесет петдесет', 5, 6, 10, 20, 50),
    },
    scales: { хиляда: 1e3 },
    after: {
      ...list('хиляди хилядите хил', 1e3),
      ...inflected('хиляд', 'ен ния ният на ната но ното ни ните', 1e3),
      ...list('милион милиона', 1e6),
    },
  },
  lv: {
    ones: {
      ...list('simt divsimt piecsimt', 100, 200, 500),
      ...list('pieci piecus sesi desmit divdesmit piecdesmit', 5, 5, 6, 10, 20, 50),
    },
    hundred: ['simts', 'simti', 'simtu'],
    scales: { tukstotis: 1e3, tukstoti: 1e3 },
    after: {
      ...list('tukstosi tukstosu tukstosus tukstosiem tukstosos tukstos tukst', 1e3),
      ...list('miljons miljoni miljonu miljonus', 1e6),
    },
  },
  hr: {
    ones: { stotinu: 100, стотину: 100 },
    scales: {},
    after: {
      ...list('tisuca tisuce hiljada hiljade hiljadu хиљада хиљаде хиљаду hilj хиљ', 1e3),
      ...list('hiljaditu hiljadita хиљадиту хиљадита', 1e3),
    },
  },
  sk: {
    ones: { ...list('dvesto patsto', 200, 500), ...list('pat sest desat patdesiat', 5, 6, 10, 50) },
    scales: {},
    after: inflected('tisicov', 'eho emu u o', 1e3),
  },
  sl: {
    ones: list('pet deset petdeset', 5, 10, 50),
    scales: { tisoc: 1e3 },
    after: list('tisoce tisocev tisocih tisocglavo tisocglava tisocglave tisocglavi', 1e3),
  },
  mk: {
    ones: {},
    scales: {},
    after: list('илјада илјади илјадите илјадна илјадната илјадници', 1e3),
  },
  uz: { ones: {}, scales: {}, after: list('ming mingta minglik минг мингта минглик', 1e3) },
  hy: { ones: {}, hundred: ['հարյուր'], scales: { հազար: 1e3 }, after: { հազարանոց: 1e3 } },
  be: {
    ones: { ...list('дзвесце дзесяць пяцьдзясят', 200, 10, 50) },
    scales: {},
    after: {
      ...list('тысячаў тысячы тыс', 1e3),
      ...inflected('тысячн', 'ага аму ае ыя', 1e3),
    },
  },
  lt: {
    // "iki šimto" is "up to a hundred"; "iki" is also Turkish for two, which may stand before `hundred` only.
    ones: list('simtas simta simto', 100),
    hundred: ['simtai'],
    scales: { tukstanti: 1e3, tukstantis: 1e3 },
    after: {
      ...list('tukstanciu tukstanciai tukstancius tukst', 1e3),
      ...list('tukstantine tukstantines tukstantiniai', 1e3),
    },
  },
  et: {
    ones: { sada: 100, ...list('viis kuus kumme viiskummend', 5, 6, 10, 50) },
    scales: { tuhat: 1e3 },
    after: { ...list('tuhande tuhandet tuhandest tuhandeline tuhandelise', 1e3), miljonit: 1e6 },
  },
  ka: {
    ones: { ასი: 100, ას: 100 },
    scales: { ათასი: 1e3 },
    after: list('ათას ათასამდე ათასზე ათასმა ათასიანი ათასიან', 1e3),
  },
  kk: {
    ones: { жүз: 100 },
    scales: {},
    after: { ...list('мың мыңға мыңдық мыңнан миң миңге', 1e3), миллион: 1e6 },
  },
};
