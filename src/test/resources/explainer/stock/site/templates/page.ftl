<#include "header.ftl">
${content.body}
<p>Captain: ${data.get("crew.yaml").captain.name}; hands: <#list data.get("crew.yaml").hands as hand>${hand.name} (${hand.years})<#sep>, </#sep></#list></p>
<#include "footer.ftl">
