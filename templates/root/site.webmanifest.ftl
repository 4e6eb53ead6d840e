<#outputformat "JSON">
{
  "name": "${site.title?json_string}",
  "short_name": "${site.shortTitle?json_string}",
  "description": "${site.description?json_string}",
  "lang": "${site.language?json_string}",
  "start_url": "./",
  "scope": "./",
  "display": "browser",
  "background_color": "#fbfaf6",
  "theme_color": "#fbfaf6",
  "icons": [
    {"src": "favicon.svg", "type": "image/svg+xml", "sizes": "any"},
    {"src": "icon-192.png", "type": "image/png", "sizes": "192x192"},
    {"src": "icon-512.png", "type": "image/png", "sizes": "512x512"}
  ]
}
</#outputformat>
