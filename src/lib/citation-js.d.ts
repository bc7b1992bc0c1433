declare module '@citation-js/core' {
  export const plugins: {
    config: { get(name: string): { format: Record<string, boolean> } };
    output: { format(name: string, data: readonly object[]): string };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
