export { writeWordReport } from './report';
