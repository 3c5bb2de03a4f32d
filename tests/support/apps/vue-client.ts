import { createSSRApp, nextTick } from 'vue';
import type { DrivenApp } from './stories.ts';
import { story, VueView } from './vue-view.ts';

const app: DrivenApp = {
  hydrate: async () => {
    createSSRApp(VueView).mount('#root');
    await nextTick();
  },
  show: async (number) => {
    story.value = number;
    await nextTick();
  },
};
Object.assign(globalThis, { app });
