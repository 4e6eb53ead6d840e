<#include "header.ftl">
<ul>
<#list published_posts as post>
<li>${post.date?string("MMMM yyyy")}: <a href="${post.uri}">${post.title?html}</a></li>
</#list>
</ul>
<p>${published_content?size} of ${all_content?size} texts, ${db.getPublishedCount("post")} posts; topics: ${alltags?join(", ")}; topics of posts: ${tags?map(tag -> tag.name)?join(", ")}</p>
<#include "footer.ftl">
