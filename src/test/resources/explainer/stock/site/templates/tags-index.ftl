<#include "header.ftl">
<ul>
<#list tags as tag>
<li><a href="${content.rootpath}${tag.uri}">${tag.name}</a>: ${tag.tagged_posts?size}</li>
</#list>
</ul>
<#include "footer.ftl">
