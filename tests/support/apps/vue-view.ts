import { defineComponent, h, ref } from 'vue';
import { storyOf } from './stories.ts';

/** Which story the page shows; Vue renders anew when it changes. */
export const story = ref(0);

/** The page as a Vue component. */
export const VueView = defineComponent({
  render() {
    const { headline, lead, lines } = storyOf(story.value);
    const [before, number, after] = lead;
    return h('article', [
      h('h1', headline),
      h('p', { class: 'lead' }, [before, h('b', number), after]),
      h(
        'ul',
        lines.map(({ key, text }) => h('li', { key }, text)),
      ),
    ]);
  },
});
