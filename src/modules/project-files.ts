/** Tells whether a file belongs to an installed package and not to the project, by its real path. */
export function isPackageFile(file: string): boolean {
  return file.includes('/node_modules/');
}
