package explainer.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.read.Alias;
import explainer.read.Page;

/** Addresses that pages had before: each lies in the site, and is no page's now and no other page's either. */
final class AliasRule {

    private final Diagnostics diagnostics;

    AliasRule(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(Collection<Page> pages) {
        Map<String, Page> addresses = new HashMap<>();
        pages.forEach(page -> addresses.put(key(page.url()), page));
        Map<String, Location> seen = new HashMap<>();
        for (Page page : pages) {
            for (Alias alias : page.frontMatter().aliases()) {
                if (alias.path().isEmpty()) {
                    diagnostics.add(Code.BAD_ALIAS, alias.written().location(), "'" + alias.written().value()
                            + "' can't be an address that a page of this site had",
                            "write it from the site's root, such as old-name.html or old-folder/; only the host itself can"
                                    + " lead on from others");
                    continue;
                }
                check(alias, page, addresses.get(key(alias.path().get())),
                        seen.putIfAbsent(key(alias.path().get()), alias.written().location()));
            }
        }
    }

    private void check(Alias alias, Page page, Page owner, Location before) {
        String address = "'" + alias.written().value() + "'";
        if (owner != null) {
            diagnostics.add(Code.ALIAS_TAKEN, alias.written().location(), address + (owner == page
                    ? " is the address that the page has now" : " is the address of " + owner.file()),
                    owner == page ? "list only those that it had before" : "delete it, or rename that file");
        } else if (before != null) {
            diagnostics.add(Code.ALIAS_TAKEN, alias.written().location(), address + " stands at " + before + " already",
                    "leave it with the page that it should lead to");
        }
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
