// The same settings for every page: the template, and a file beside the others instead of a folder of its own.
export default function (config) {
  config.addGlobalData("layout", "page.njk");
  config.addGlobalData("permalink", "{{ page.fileSlug }}.html");
  return { dir: { input: "content", includes: "../_includes", output: "out" } };
}
