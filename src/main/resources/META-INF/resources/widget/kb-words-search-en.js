export default {
  lang: 'en',
  label: 'Search help',
  placeholder: 'What are you looking for?',
  search: 'Search',
  results: {
    one: '{n} article found. Use the arrow keys.',
    other: '{n} articles found. Use the arrow keys.',
  },
  all: { one: 'Show {n} article', other: 'Show all {n} articles' },
  none: 'Nothing found for “{text}”.',
  date: ['en-GB', {}],
};
