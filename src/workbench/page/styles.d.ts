/** The bundler puts a style sheet into the page; there is nothing to import from it. */
declare module '*.css';
