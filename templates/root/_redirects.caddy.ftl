<#if redirects?has_content>
# Addresses that pages had before, for Caddy: to be imported in the site's block. Made with the site.
<#list redirects as redirect>
redir "${redirect.from}" "${redirect.to}" permanent
</#list>
</#if>
