# Headers for hosts that read this file, such as Netlify and Cloudflare Pages. Made with the site.
# For all else than what is named below, both tell browsers to ask before each use: public, max-age=0, must-revalidate.
# The rest of the policy on content is in each page, with the hashes of what that page holds. Here stands what is the
# same for all and what a page can't say of itself, and nothing that may keep a browser's viewer from showing a PDF.

/*
  Content-Security-Policy: base-uri 'none'; form-action 'self'
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY

# Figures' own pages may be shown in frames of other sites. A host adds this to the above, where no word of it may forbid
# frames for that reason; browsers that read frame-ancestors pass over X-Frame-Options.
/figures/*
  Content-Security-Policy: frame-ancestors *
<#list languages((site.first.home.url)!"index.html")?filter(language -> !language.current) as language>
/${language.tag}/figures/*
  Content-Security-Policy: frame-ancestors *
</#list>

# A domain that will be reached by https for good can promise so; the promise can't be taken back for as long:
#  Strict-Transport-Security: max-age=31536000
<#if fingerprinted?has_content>

# These names hold a hash of what is in the file: another content has another name.
</#if>
<#list fingerprinted as path>
/${path}
  Cache-Control: public, max-age=31536000, immutable
</#list>
