<#if redirects?has_content>
# Addresses that pages had before, for nginx: to be included in the site's server. Made with the site.
<#list redirects as redirect>
location = "${redirect.from}" { return 301 "${redirect.to}"; }
</#list>
</#if>
