<#-- The page for those who cite with BibTeX: the double braces keep titles and names as they are written. -->
<#function slug text><#return text?lower_case?replace("[^a-z0-9]+", "-", "r")?remove_beginning("-")?remove_ending("-")></#function>
<#assign author = site.settings.author!site.title>
<#assign asOf = page.asOf!site.asOf!"">
@misc{${slug(site.shortTitle)}-${slug(page.id)},
  author = {{${bibtex(author)}}},
  title = {{${bibtex(page.title)}}},
<#if author != site.title && page.title != site.title>
  howpublished = {{${bibtex(site.title)}}},
</#if>
<#if page.updated??>
  year = {${page.updated[0..3]}},
  month = ${["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"][page.updated[5..6]?number - 1]},
</#if>
<#if page.canonical??>
  url = {${page.canonical}},
</#if>
<#if asOf?has_content>
  note = {${bibtex(t("footer.as-of", asOf))?remove_ending(".")}},
</#if>
}
