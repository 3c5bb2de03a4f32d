import { directionOf } from '../../model/language-tags.ts';
import { LANGUAGES } from '../../model/languages.ts';
import type { Settings, SettingsChange } from '../../model/settings.ts';
import { isRightToLeft, say, spoken } from '../../words/words.ts';
import { Part } from './part.tsx';

/** The language of the interface: the browser's, or another that the reader chooses. */
export function LanguageSection(props: {
  language: Settings['language'];
  onChange: (change: SettingsChange) => void;
}) {
  const { language, onChange } = props;
  const choose = (value: string) => {
    const chosen = LANGUAGES.find(({ lang }) => lang === value);
    onChange({ kind: 'language', language: chosen?.lang ?? null });
  };
  return (
    <Part name="language" title={say('optionsLanguage')}>
      <select
        class="button"
        aria-labelledby="part-language"
        aria-describedby="language-hint"
        value={language ?? AS_BROWSER}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value={AS_BROWSER} lang={spoken()} dir={isRightToLeft() ? 'rtl' : 'ltr'}>
          {say('optionsAsBrowser')}
        </option>
        {/* Each by its own name, so that it is found by whoever cannot read the language that holds. */}
        {LANGUAGES.map(({ lang, name }) => (
          <option key={lang} value={lang} lang={lang} dir={directionOf(lang)}>
            {name}
          </option>
        ))}
      </select>
      <p id="language-hint" class="small">
        {say('optionsLanguageHint')}
      </p>
    </Part>
  );
}

/** Options have texts as values alone. */
const AS_BROWSER = '';
