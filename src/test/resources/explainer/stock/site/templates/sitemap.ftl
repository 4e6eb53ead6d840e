<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<#list published_content as text>
<url><loc>${config.site_host}/${text.uri}</loc><#if text.date??><lastmod>${text.date?string("yyyy-MM-dd")}</lastmod></#if></url>
</#list>
</urlset>
