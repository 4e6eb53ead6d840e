<#include "header.ftl">
<article>
<h1>${content.title?html}</h1>
<p>${content.date?string("d MMMM yyyy")}<#if content.mood??>, ${content.mood}</#if><#if content.boat??>, ${content.boat.name} with ${content.boat.crew}</#if></p>
${content.body}
<p><#list content.tags as tag><a href="${content.rootpath}${config.tag_path}/${tag}${config.output_extension}">${tag}</a><#sep>, </#sep></#list></p>
<p><#if content.previousContent??><a href="${content.rootpath}${content.previousContent.uri}">${content.previousContent.title?html}</a></#if> | <#if content.nextContent??><a href="${content.rootpath}${content.nextContent.uri}">${content.nextContent.title?html}</a></#if></p>
</article>
<#include "footer.ftl">
