/** For the commands of Astro itself, such as astro check; a build hands it the same (scripts/build/rendering/render.ts). */
export { astroConfig as default } from './src/site/integration.ts';
