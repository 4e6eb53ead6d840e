<#if redirects?has_content>
# Addresses that pages had before, for hosts that read this file, such as Netlify and Cloudflare Pages. Made with the site.
<#list redirects as redirect>
${redirect.address} ${redirect.to} 301
</#list>
</#if>
