import type { Matching } from './schema'

export const matchingSample: Matching = {
  id: 'founders-laboratories',
  type: 'matching',
  basis: 'fact',
  claims: ['sui-mensch-ex-deepmind', 'sui-lample-ex-fair', 'lrm-founders-google-brain', 'ref-mensch-deepmind-paris'],
  objectives: ['name-the-founders'],
  marks: 3,
  stem: {
    fr: 'Dans quel laboratoire chacun travaillait-il avant avril 2023 ?',
    en: 'In which laboratory did each of them work before April 2023?',
  },
  explanation: {
    fr: 'L’un vient de DeepMind à Paris, les deux autres du laboratoire de Meta :cite[ref-mensch-deepmind-paris].',
    en: 'One comes from DeepMind in Paris, the other two from Meta’s laboratory :cite[ref-mensch-deepmind-paris].',
  },
  prompts: [
    {
      id: 'mensch',
      text: { fr: 'Arthur Mensch', en: 'Arthur Mensch' },
      feedback: { fr: 'Il y était chercheur à Paris.', en: 'He was a researcher there, in Paris.' },
    },
    {
      id: 'lample',
      text: { fr: 'Guillaume Lample', en: 'Guillaume Lample' },
      feedback: { fr: 'Il y a travaillé sur LLaMA.', en: 'He worked on LLaMA there.' },
    },
    {
      id: 'lacroix',
      text: { fr: 'Timothée Lacroix', en: 'Timothée Lacroix' },
      feedback: { fr: 'Lui aussi vient de ce laboratoire.', en: 'He comes from that laboratory too.' },
    },
  ],
  choices: [
    { id: 'deepmind', text: { fr: 'DeepMind', en: 'DeepMind' } },
    { id: 'meta', text: { fr: 'Meta (FAIR)', en: 'Meta (FAIR)' } },
    { id: 'brain', text: { fr: 'Google Brain', en: 'Google Brain' } },
    { id: 'openai', text: { fr: 'OpenAI', en: 'OpenAI' } },
  ],
  key: { mensch: 'deepmind', lample: 'meta', lacroix: 'meta' },
  misconceptions: [
    {
      choice: 'brain',
      feedback: {
        fr: 'Brain et DeepMind étaient deux laboratoires, réunis en avril 2023 seulement.',
        en: 'Brain and DeepMind were two laboratories, merged in April 2023 only.',
      },
    },
    {
      choice: 'openai',
      feedback: {
        fr: 'L’entreprise la plus connue n’est pas l’école de tous.',
        en: 'The best-known company did not train everybody.',
      },
    },
    {
      prompt: 'mensch',
      choice: 'meta',
      feedback: { fr: 'Ce sont ses deux associés qui en viennent.', en: 'It is his two partners who come from there.' },
    },
  ],
  oneForAll: {
    fr: 'Les trois fondateurs ne sortent pas du même laboratoire.',
    en: 'The three founders do not come from one laboratory.',
  },
  scoring: 'share',
}
