/** A file's own name, without its folders, however they are divided. */
export const baseName = (file: string): string => file.replace(/^.*[\\/]/, '');
