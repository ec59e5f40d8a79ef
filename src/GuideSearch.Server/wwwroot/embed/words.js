const languages = {
  en: {
    open: 'Search', label: 'Search interview questions', placeholder: 'Search questions', close: 'Close',
    found: { one: '{n} question', other: '{n} questions' }, none: 'No question found for “{q}”', all: 'All results',
    meant: 'Did you mean', lacks: 'Without: {words}', filters: 'Filters',
    failed: 'The search does not answer right now.', page: 'Open the search page',
    near: 'Nothing answers this. Closest:', asked: { other: 'asked in {n} guides' }, retry: 'Try again',
    choose: 'Choose', follow: 'Open',
    facets: {
      tag: 'Topic', category: 'Category', vertical: 'Field',
      section: 'Question type', guide: 'Guide', has: 'Answer contains',
    },
    values: {
      technical: 'Technical', behavioral: 'Behavioral', situational: 'Situational',
      'problem-solving': 'Problem solving', additional: 'Additional', other: 'Other',
      overview: 'Overview', code: 'Code', list: 'List', table: 'Table', 'follow-ups': 'Follow-up questions',
    },
  },
  de: {
    open: 'Suchen', label: 'Interviewfragen durchsuchen', placeholder: 'Fragen durchsuchen', close: 'Schließen',
    found: { one: '{n} Frage', other: '{n} Fragen' }, none: 'Keine Frage gefunden für „{q}“', all: 'Alle Ergebnisse',
    meant: 'Meinten Sie', lacks: 'Ohne: {words}', filters: 'Filter',
    failed: 'Die Suche antwortet gerade nicht.', page: 'Suchseite öffnen',
    near: 'Nichts beantwortet das. Am nächsten:', asked: { other: 'in {n} Leitfäden gefragt' }, retry: 'Erneut versuchen',
    choose: 'Wählen', follow: 'Öffnen',
    facets: {
      tag: 'Thema', category: 'Kategorie', vertical: 'Fachgebiet',
      section: 'Art der Frage', guide: 'Leitfaden', has: 'Antwort enthält',
    },
    values: {
      technical: 'Fachlich', behavioral: 'Verhalten', situational: 'Situativ',
      'problem-solving': 'Problemlösung', additional: 'Weitere', other: 'Sonstige',
      overview: 'Überblick', code: 'Code', list: 'Liste', table: 'Tabelle', 'follow-ups': 'Rückfragen',
    },
  },
  fr: {
    open: 'Rechercher', label: 'Rechercher des questions d’entretien', placeholder: 'Rechercher des questions', close: 'Fermer',
    found: { one: '{n} question', other: '{n} questions' }, none: 'Aucune question pour « {q} »', all: 'Tous les résultats',
    meant: 'Vouliez-vous dire', lacks: 'Sans : {words}', filters: 'Filtres',
    failed: 'La recherche ne répond pas pour le moment.', page: 'Ouvrir la page de recherche',
    near: 'Rien n’y répond. Au plus près :', asked: { other: 'posée dans {n} guides' }, retry: 'Réessayer',
    choose: 'Choisir', follow: 'Ouvrir',
    facets: {
      tag: 'Thème', category: 'Catégorie', vertical: 'Domaine',
      section: 'Type de question', guide: 'Guide', has: 'La réponse contient',
    },
    values: {
      technical: 'Technique', behavioral: 'Comportement', situational: 'Mise en situation',
      'problem-solving': 'Résolution de problèmes', additional: 'Complémentaire', other: 'Autre',
      overview: 'Aperçu', code: 'Code', list: 'Liste', table: 'Tableau', 'follow-ups': 'Relances',
    },
  },
  es: {
    open: 'Buscar', label: 'Buscar preguntas de entrevista', placeholder: 'Buscar preguntas', close: 'Cerrar',
    found: { one: '{n} pregunta', other: '{n} preguntas' }, none: 'Ninguna pregunta para «{q}»', all: 'Todos los resultados',
    meant: 'Quizás quiso decir', lacks: 'Sin: {words}', filters: 'Filtros',
    failed: 'La búsqueda no responde en este momento.', page: 'Abrir la página de búsqueda',
    near: 'Nada responde a esto. Lo más cercano:', asked: { other: 'se hace en {n} guías' }, retry: 'Reintentar',
    choose: 'Elegir', follow: 'Abrir',
    facets: {
      tag: 'Tema', category: 'Categoría', vertical: 'Área',
      section: 'Tipo de pregunta', guide: 'Guía', has: 'La respuesta contiene',
    },
    values: {
      technical: 'Técnica', behavioral: 'De comportamiento', situational: 'Situacional',
      'problem-solving': 'Resolución de problemas', additional: 'Adicional', other: 'Otra',
      overview: 'Resumen', code: 'Código', list: 'Lista', table: 'Tabla', 'follow-ups': 'Repreguntas',
    },
  },
};

/** The widget's words in one language; `own` replaces any of them, or brings another language. */
export class Words {
  #texts;
  #own;
  #plural;
  #number;

  constructor(language, own) {
    this.language = canonical(language) ?? 'en';
    this.#own = own;
    this.#texts = { ...languages.en, ...languages[this.language.split('-')[0]], ...own };
    this.#plural = new Intl.PluralRules(this.language);
    this.#number = new Intl.NumberFormat(this.language);
  }

  /** The name of a facet: as the page words it, translated, or as the service tells it. */
  facet(name, served) {
    return this.#named('facets', name, served);
  }

  /** A value of a facet, likewise; only those that the service names itself are translated. */
  value(facet, name, served) {
    return facet === 'section' || facet === 'has' ? this.#named('values', name, served) : served;
  }

  #named(kind, name, served = name) {
    const { [name]: own } = this.#own ?? {};
    return typeof own === 'string' ? own : Object.hasOwn(this.#texts[kind], name) ? this.#texts[kind][name] : served;
  }

  number(value) {
    return this.#number.format(value);
  }

  /** A text with its {places} filled; one with plural forms takes that of the number `n`. */
  say(key, values = {}) {
    const text = this.#texts[key];
    const form = typeof text === 'string' ? text : text[this.#plural.select(values.n)] ?? text.other;
    return form.replace(/\{(\w+)\}/g, (_, name) => name === 'n' ? this.number(values.n) : values[name] ?? '');
  }
}

/** Null for what is not a language tag. */
function canonical(tag) {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return null;
  }
}
