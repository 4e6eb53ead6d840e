<#include "header.ftl">
<h1>${tag}</h1>
<ul>
<#list tag_posts as post>
<li><a href="${content.rootpath}${post.uri}">${post.title?html}</a></li>
</#list>
</ul>
<p>${tagged_documents?size} in all</p>
<#include "footer.ftl">
