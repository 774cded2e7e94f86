package dev.filmwright.core.export.sheet;

import dev.filmwright.ProgressListener;
import dev.filmwright.core.export.html.Markup;
import dev.filmwright.core.export.html.PageParts;
import java.io.IOException;
import java.util.List;

/** The page as a whole: head, title block, the categories to jump to, a section for each. */
final class SheetPage {
    private final Markup out;
    private final SheetSource source;
    private final SheetCard card;
    private long done;

    SheetPage(Markup out, SheetSource source, SheetCard card) {
        this.out = out;
        this.source = source;
        this.card = card;
    }

    void write(String title, ProgressListener listener) throws IOException {
        List<SheetSource.Group> groups = source.groups();
        long total = groups.stream().mapToLong(SheetSource.Group::total).sum();
        out.trusted("<!DOCTYPE html>\n");
        // The assets' language is unknown; what we say ourselves is English.
        out.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
        head(title);
        out.open("body");
        out.element("a", "Skip to the assets", "class", "skip", "href", "#assets");
        header(title, total);
        index(groups);
        out.open("main", "id", "assets");
        if (groups.isEmpty()) {
            out.element("p", "No asset matches.", "class", "none");
        }
        for (SheetSource.Group group : groups) {
            section(group, total, listener);
        }
        out.closeLine();
        out.closeLine();
        out.closeLine();
    }

    /** Only our own style may act, and pictures come from beside the page at most, whatever an asset's words contain. */
    private void head(String title) throws IOException {
        String style = PageParts.resource(SheetPage.class, "sheet.css");
        out.open("head");
        out.empty("meta", "charset", "utf-8");
        out.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                // For pages opened from disk some browsers do not count files beside them as 'self'.
                "default-src 'none'; img-src data: 'self' file:; base-uri 'none'; form-action 'none'; style-src "
                        + PageParts.hash(style));
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "color-scheme", "content", "light dark");
        out.empty("meta", "name", "generator", "content", "Filmwright");
        out.element("title", title);
        out.open("style");
        out.trusted(style);
        out.close();
        out.closeLine();
    }

    private void header(String title, long total) throws IOException {
        out.open("header", "class", "title");
        out.words("h1", title, "name");
        out.words("p", QueryWords.of(source.query(), total), "about");
        out.closeLine();
    }

    private void index(List<SheetSource.Group> groups) throws IOException {
        if (groups.size() < 2) {
            return;
        }
        out.open("nav", "aria-label", "Categories");
        out.open("ul");
        for (SheetSource.Group group : groups) {
            out.open("li");
            out.open("a", "href", "#" + anchor(group));
            out.words("span", group.category().name(), "label");
            out.text(" ");
            out.element("span", Long.toString(group.total()), "class", "count");
            out.close();
            out.closeLine();
        }
        out.close();
        out.closeLine();
    }

    private void section(SheetSource.Group group, long total, ProgressListener listener) throws IOException {
        String heading = anchor(group);
        out.open("section", "aria-labelledby", heading);
        out.open("h2", "id", heading);
        out.words("span", group.category().name(), "label");
        out.text(" ");
        out.element("span", Long.toString(group.total()), "class", "count");
        out.closeLine();
        out.open("ul", "class", "cards");
        source.each(group.category(), asset -> {
            card.write(asset);
            done++;
            listener.progressed("assets", done, Math.max(done, total));
        });
        out.close();
        out.closeLine();
    }

    private static String anchor(SheetSource.Group group) {
        return "category-" + group.category().key();
    }
}
