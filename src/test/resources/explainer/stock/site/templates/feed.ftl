<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
<title>The log</title><link>${config.site_host}</link><description>Of the Marigold</description>
<#list published_posts as post>
<item><title>${post.title?xml}</title><link>${config.site_host}/${post.uri}</link><pubDate>${post.date?string("EEE, d MMM yyyy HH:mm:ss Z")}</pubDate><description>${post.body?xml}</description></item>
</#list>
</channel></rss>
