package dev.filmwright.core.export.board;

import dev.filmwright.cost.Price;
import dev.filmwright.export.Turnover;
import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.TitlePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of the title block, the same in every format. */
final class Credits {
    /** What has to be said under estimates. */
    static final String NO_OFFER = "Estimates are no offers: the backend’s bill counts.";

    private static final Set<String> IN_BYLINE = Set.of("title", "credit", "author", "authors", "source");

    private Credits() {}

    /** Returns who wrote it and what it is based on, a line each, as far as the title page says. */
    static List<String> byline(TitlePage page) {
        List<String> lines = new ArrayList<>();
        page.value("author")
                .or(() -> page.value("authors"))
                .ifPresent(author -> lines.add(page.value("credit").orElse("by") + " " + author));
        page.value("source").ifPresent(lines::add);
        return lines;
    }

    /** Returns what else the title page says. */
    static List<TitlePage.Entry> imprint(TitlePage page) {
        return page.entries().stream()
                .filter(entry -> !IN_BYLINE.contains(entry.key().toLowerCase(Locale.ROOT)))
                .filter(entry -> !value(entry).isEmpty())
                .toList();
    }

    /** Returns the lines of an entry that are not empty. */
    static String value(TitlePage.Entry entry) {
        return entry.lines().stream()
                .map(RichText::plain)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Returns the production in figures. */
    static List<Fact> facts(Story story) {
        Turnover turnover = story.turnover();
        return List.of(
                new Fact(
                        "Running time",
                        RunningTime.timecode(
                                turnover.frames(), turnover.settings().rate())),
                new Fact("Scenes", Integer.toString(story.scenes().size())),
                new Fact("Shots", Integer.toString(turnover.cuts().size())),
                new Fact("Boards", Long.toString(story.boards())),
                new Fact("Aspect", turnover.settings().aspect().toString()),
                new Fact("Rate", turnover.settings().rate() + " fps"));
    }

    /** Returns a price in words, e.g. {@code "USD 0.03, then USD 0.015 per megapixel"}. */
    static String price(Price price) {
        String unit = " per " + (price.basis() == Price.Basis.IMAGE ? "picture" : Captions.words(price.basis()));
        return price.first().equals(price.further())
                ? price.first().exact() + unit
                : price.first().exact() + ", then " + price.further().exact() + unit;
    }

    /**
     * One figure.
     *
     * @param term what it counts
     * @param value the figure
     */
    record Fact(String term, String value) {}
}
