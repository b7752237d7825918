export { writeBook } from './book';
export { writeTemplates } from './templates';
