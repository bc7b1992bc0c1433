/** Imports a module that is known only when the program runs. What is put into a script (./script.ts) is handed this. */
export const importModule = (address: string): Promise<unknown> => import(address);
