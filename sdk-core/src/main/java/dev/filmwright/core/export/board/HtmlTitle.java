package dev.filmwright.core.export.board;

import dev.filmwright.export.Turnover;
import dev.filmwright.production.Manifest;
import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.TitlePage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The title block: what it is, by whom, how long, who is in it, what it would cost elsewhere. */
final class HtmlTitle {
    private static final Set<String> IN_BYLINE = Set.of("title", "credit", "author", "authors", "source");

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
        titlePage();
        out.close();
        facts();
        out.closeLine();
        cast();
        new HtmlCosts(story.turnover().estimates(), out).write();
        out.closeLine();
    }

    private void byline() throws IOException {
        TitlePage page = story.turnover().screenplay().titlePage();
        String author = page.value("author").or(() -> page.value("authors")).orElse("");
        if (!author.isEmpty()) {
            out.words("p", page.value("credit").orElse("by") + " " + author, "byline");
        }
        if (page.value("source").isPresent()) {
            out.words("p", page.value("source").orElseThrow(), "source");
        }
    }

    private void titlePage() throws IOException {
        List<TitlePage.Entry> rest = story.turnover().screenplay().titlePage().entries().stream()
                .filter(entry -> !IN_BYLINE.contains(entry.key().toLowerCase(Locale.ROOT)))
                .filter(entry -> !value(entry).isEmpty())
                .toList();
        if (rest.isEmpty()) {
            return;
        }
        out.open("dl", "class", "imprint");
        for (TitlePage.Entry entry : rest) {
            out.open("div");
            out.words("dt", entry.key(), "key");
            out.words("dd", value(entry), "value");
            out.close();
        }
        out.close();
    }

    private static String value(TitlePage.Entry entry) {
        return entry.lines().stream()
                .map(RichText::plain)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private void facts() throws IOException {
        Turnover turnover = story.turnover();
        out.open("dl", "class", "facts");
        fact(
                "Running time",
                RunningTime.timecode(turnover.frames(), turnover.settings().rate()));
        fact("Scenes", Integer.toString(story.scenes().size()));
        fact("Shots", Integer.toString(turnover.cuts().size()));
        fact("Boards", Long.toString(story.boards()));
        fact("Aspect", turnover.settings().aspect().toString());
        fact("Rate", turnover.settings().rate() + " fps");
        out.close();
    }

    private void fact(String term, String value) throws IOException {
        out.open("div");
        out.element("dt", term);
        out.element("dd", value);
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
