export { writeTemplates } from './templates';
