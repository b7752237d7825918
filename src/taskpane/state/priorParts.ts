/** What reads last year's workbook: loaded with the first that is chosen. */
export { readXlsx, UNREADABLE_FILE, UnreadableFile } from '../../hosts/xlsx';
