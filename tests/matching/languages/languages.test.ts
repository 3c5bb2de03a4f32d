import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../src/matching/languages/guess.ts';
import { foldWord } from '../../../src/matching/languages/language.ts';
import { languageOf } from '../../../src/matching/languages/languages.ts';
import { STOP_WORDS } from '../../../src/matching/languages/stop-words.ts';

const stems = (tag: string, words: string) =>
  new Set(words.split(' ').map((word) => languageOf(tag).stem(foldWord(word))));

describe('a language', () => {
  it.each([
    ['en', 'soldier soldiers'],
    ['de', 'Freiwillige Freiwilligen'],
    ['ru', 'новый нового новая новой'],
    ['ru', 'армия армии армией'],
    ['uk', 'новий нового нова'],
    ['fr', 'arrêtée arrêtées arrêté'],
    ['es', 'nación naciones'],
    ['pt', 'informações informação'],
    ['it', 'volontario volontari'],
    ['tr', 'asker askerler'],
    ['pl', 'Korea Korei Koreę Koreą'],
    ['pl', 'żołnierze żołnierzy żołnierzom'],
    ['ar', 'المتطوعون متطوعون'],
  ])('%s: one stem for %s', (tag, words) => {
    expect(stems(tag, words).size).toBe(1);
  });

  it('keeps words of another meaning apart', () => {
    expect(stems('ru', 'мост армия война').size).toBe(3);
    expect(stems('en', 'universe bridge tunnel').size).toBe(3);
  });

  it('knows its stop words in normal form', () => {
    expect(languageOf('de').isStop('fur')).toBe(true);
    expect(languageOf('ru').isStop(foldWord('ещё'))).toBe(true);
    expect(languageOf('en').isStop('doesnt')).toBe(true);
    expect(languageOf('zh').isStop('的')).toBe(true);
    expect(languageOf('en').isStop('fur')).toBe(false);
  });

  it('is found by the first part of its tag', () => {
    expect(languageOf('pt-BR')).toBe(languageOf('pt'));
    expect(languageOf('DE')).toBe(languageOf('de'));
    expect(languageOf('no')).toBe(languageOf('nb'));
  });

  it('takes words as they are where nothing is known of it', () => {
    for (const tag of [undefined, '', 'und', 'tlh', 'x-klingon']) {
      expect(languageOf(tag).isStop('the')).toBe(false);
      expect(languageOf(tag).stem('soldiers')).toBe('soldiers');
    }
  });

  it('never stems a word to nothing', () => {
    for (const [tag, words] of STOP_WORDS) {
      for (const word of words.map(foldWord)) {
        if (word !== '') expect(languageOf(tag).stem(word), `${tag} ${word}`).not.toBe('');
      }
    }
  });
});

describe('guessing a language', () => {
  it.each([
    ['en', 'They said that the bridge would be closed for a month.'],
    ['de', 'Die Brücke wird einen Monat lang nicht befahrbar sein.'],
    ['fr', 'Le pont sera fermé pendant un mois, selon la mairie.'],
    ['es', 'El puente estará cerrado durante un mes, según el alcalde.'],
    ['pl', 'Most będzie zamknięty przez miesiąc.'],
    ['ru', 'Мост будет закрыт на месяц, сказал мэр.'],
    ['uk', 'Міст буде закритий на місяць, бо його ремонтують.'],
    ['tr', 'Köprü bir ay boyunca kapalı kalacak.'],
    ['ar', 'سيتم إغلاق الجسر لمدة شهر على الأقل'],
    ['fa', 'این پل برای یک ماه بسته خواهد شد'],
    ['ko', '다리는 한 달 동안 폐쇄된다'],
    ['ja', '橋は一か月閉鎖される'],
    ['zh', '大桥将关闭一个月'],
    ['el', 'Η γέφυρα θα κλείσει για ένα μήνα'],
  ])('%s: %s', (tag, text) => {
    expect(guessLanguage(text)).toBe(tag);
  });

  it('does not guess without evidence', () => {
    expect(guessLanguage('')).toBeUndefined();
    expect(guessLanguage('2024 Tokyo')).toBeUndefined();
  });

  it('lets a name in another script not decide', () => {
    expect(guessLanguage('They said that the name 金正恩 is written like this in Chinese')).toBe(
      'en',
    );
  });

  it('takes a text for what is expected unless it clearly is not', () => {
    expect(guessLanguage('Bridge closed', 'en')).toBe('en');
    expect(guessLanguage('Die Brücke wird nicht für alle wieder geöffnet', 'en')).toBe('de');
  });
});
