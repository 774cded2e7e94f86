package dev.filmwright.core.export.board;

import dev.filmwright.core.export.html.Markup;
import dev.filmwright.production.Manifest;
import dev.filmwright.screenplay.TitlePage;
import java.io.IOException;
import java.util.List;

/** The title block: what it is, by whom, how long, who is in it, what it would cost elsewhere. */
final class HtmlTitle {
    private final Story story;
    private final Markup out;

    HtmlTitle(Story story, Markup out) {
        this.story = story;
        this.out = out;
    }

    void write() throws IOException {
        out.open("header", "class", "title");
        out.open("div", "class", "marquee");
        out.open("div");
        out.element("p", "Storyboard", "class", "over");
        out.words("h1", story.turnover().title(), "name");
        byline();
        imprint();
        out.close();
        facts();
        out.closeLine();
        cast();
        new HtmlCosts(story.turnover().estimates(), out).write();
        out.closeLine();
    }

    private void byline() throws IOException {
        for (String line : Credits.byline(story.turnover().screenplay().titlePage())) {
            out.words("p", line, "byline");
        }
    }

    private void imprint() throws IOException {
        List<TitlePage.Entry> entries =
                Credits.imprint(story.turnover().screenplay().titlePage());
        if (entries.isEmpty()) {
            return;
        }
        out.open("dl", "class", "imprint");
        for (TitlePage.Entry entry : entries) {
            out.open("div");
            out.words("dt", entry.key(), "key");
            out.words("dd", Credits.value(entry), "value");
            out.close();
        }
        out.close();
    }

    private void facts() throws IOException {
        out.open("dl", "class", "facts");
        for (Credits.Fact fact : Credits.facts(story)) {
            out.open("div");
            out.element("dt", fact.term());
            out.element("dd", fact.value());
            out.close();
        }
        out.close();
    }

    private void cast() throws IOException {
        List<Manifest.Entry> cast = story.cast();
        if (cast.isEmpty()) {
            return;
        }
        out.open("section", "class", "cast", "aria-labelledby", "cast");
        out.element("h2", "Cast", "id", "cast");
        out.open("ul", "class", "strip");
        for (Manifest.Entry entry : cast) {
            out.open("li");
            out.words("h3", entry.name(), "who");
            out.element("p", scenes(entry.scenes().size()), "class", "count");
            if (!entry.description().isBlank()) {
                out.words("p", entry.description().strip(), "like");
            }
            out.closeLine();
        }
        out.close();
        out.closeLine();
    }

    private static String scenes(int count) {
        return count == 1 ? "1 scene" : count + " scenes";
    }
}
