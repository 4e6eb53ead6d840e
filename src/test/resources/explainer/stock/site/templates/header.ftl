<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="${config.render_encoding}">
<title><#if (content.title)??>${content.title?html}<#else>The log</#if></title>
<link rel="stylesheet" href="${content.rootpath!""}css/log.css">
</head>
<body>
<nav><#list published_pages as page><a href="${content.rootpath!""}${page.uri}">${page.title}</a> </#list><a href="${content.rootpath!""}${config.archive_file}">Archive</a></nav>
