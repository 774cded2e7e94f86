package dev.filmwright.samples.cli.assets;

import dev.filmwright.asset.Asset;
import java.io.PrintWriter;

/** Assets in words. What comes from a library is shown as text, whatever a terminal would take it for. */
final class AssetText {
    private static final int SHOWN = 70;

    private AssetText() {}

    /** Prints an asset on one line. */
    static void line(Asset asset, PrintWriter out) {
        out.printf(
                "%-28s %-12s %-7s %s%s%n",
                asset.slug(),
                asset.category(),
                asset.version(),
                asset.sidelined() ? "(sidelined) " : "",
                shortened(asset.description()));
    }

    /** Prints what an asset is, and what it is made of but its images. */
    static void facts(Asset asset, PrintWriter out) {
        out.println(plain(asset.name()) + " (" + asset.category() + ", v" + asset.version()
                + (asset.sidelined() ? ", sidelined" : "") + ")");
        if (!asset.description().isBlank()) {
            asset.description().lines().map(AssetText::plain).forEach(out::println);
        }
        fact(out, "slug", asset.slug());
        fact(out, "id", asset.id().value());
        fact(out, "revision", Long.toString(asset.revision()));
        asset.scope().project().ifPresent(project -> fact(out, "project", project.value()));
        if (!asset.active().equals(asset.version())) {
            fact(out, "in use", "v" + asset.active());
        }
        fact(out, "tags", String.join(", ", asset.tags()));
        ProfileFields.of(asset.profile()).forEach((key, value) -> fact(out, "profile." + key, value));
        asset.attributes().forEach((key, value) -> fact(out, "attributes." + key, value));
        asset.fragments().forEach((key, value) -> fact(out, "fragments." + key, value));
        if (!asset.overridden().isEmpty()) {
            fact(out, "overridden", String.join(", ", asset.overridden()));
        }
        fact(out, "used", asset.usageCount() + " times");
    }

    static void fact(PrintWriter out, String name, String value) {
        out.println(plain(name) + ": " + plain(value));
    }

    /** Returns a text on one line without characters that command a terminal. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+", " ");
    }

    private static String shortened(String text) {
        String line = plain(text);
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }
}
