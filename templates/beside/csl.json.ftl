<#-- The page as Zotero and other programs for references read it: https://docs.citationstyles.org/en/stable/specification.html -->
<#assign author = site.settings.author!site.title>
<#assign asOf = page.asOf!site.asOf!"">
<#outputformat "JSON">
[
  {
    "id": "${(page.canonical!page.id)?json_string}",
    "type": "webpage",
    "title": "${page.title?json_string}",
    "container-title": "${site.title?json_string}",
    "author": [{"literal": "${author?json_string}"}],
<#if page.updated??>
    "issued": {"date-parts": [[${page.updated[0..3]?number}, ${page.updated[5..6]?number}, ${page.updated[8..9]?number}]]},
</#if>
<#if page.canonical??>
    "URL": "${page.canonical?json_string}",
</#if>
<#if asOf?has_content>
    "note": "${t("footer.as-of", asOf)?json_string}",
</#if>
    "abstract": "${page.summary?json_string}",
    "language": "${page.language?json_string}"
  }
]
</#outputformat>
