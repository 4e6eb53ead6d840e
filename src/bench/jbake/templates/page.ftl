<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>${content.title}</title></head>
<body>
<nav><a href="page-1.html">One</a> <a href="page-2.html">Two</a> <a href="page-3.html">Three</a> <a href="page-4.html">Four</a> <a href="page-5.html">Five</a></nav>
<main>
<h1>${content.title}</h1>
${content.body}
</main>
<footer><p>Made up.</p></footer>
</body>
</html>
