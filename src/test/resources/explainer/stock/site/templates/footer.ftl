<footer>${config.site_skipper}, ${config.site_host}, JBake ${version}</footer>
</body>
</html>
