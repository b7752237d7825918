export { writeReturnLetter } from './letter';
export { writeWordReport } from './report';
