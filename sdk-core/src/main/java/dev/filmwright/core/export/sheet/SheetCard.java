package dev.filmwright.core.export.sheet;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.core.export.html.Markup;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** One asset on the sheet. */
final class SheetCard {
    private final Markup out;
    private final Pictures pictures;
    private final Map<ProjectId, String> projects;

    SheetCard(Markup out, Pictures pictures, Map<ProjectId, String> projects) {
        this.out = out;
        this.pictures = pictures;
        this.projects = projects;
    }

    void write(Asset asset) throws IOException {
        out.open("li", "class", asset.sidelined() ? "card sidelined" : "card", "id", "asset-" + asset.id());
        pictures.write(asset, out);
        out.words("h3", asset.name(), "who");
        badges(asset);
        if (!asset.description().isBlank()) {
            out.words("p", asset.description().strip(), "like");
        }
        tags(asset);
        usage(asset.usage());
        out.closeLine();
    }

    private void badges(Asset asset) throws IOException {
        out.open("p", "class", "badges");
        badge("version", "v" + asset.version());
        if (!asset.active().equals(asset.version())) {
            badge("active", "in use: v" + asset.active());
        }
        Optional<ProjectId> project = asset.scope().project();
        if (project.isPresent()) {
            badge("project", projects.getOrDefault(project.get(), "project"));
        }
        if (asset.sidelined()) {
            badge("aside", "sidelined");
        }
        out.words("span", asset.slug(), "slug");
        out.closeLine();
    }

    private void badge(String style, String text) throws IOException {
        out.words("span", text, "badge " + style);
        out.text(" ");
    }

    private void tags(Asset asset) throws IOException {
        if (asset.tags().isEmpty()) {
            return;
        }
        out.open("ul", "class", "tags", "aria-label", "Tags");
        for (String tag : asset.tags()) {
            out.words("li", tag, "tag");
        }
        out.closeLine();
    }

    private void usage(Asset.Usage usage) throws IOException {
        out.open("p", "class", "usage");
        out.text(
                switch ((int) Math.min(usage.count(), 3)) {
                    case 0 -> "never used";
                    case 1 -> "used once";
                    case 2 -> "used twice";
                    default -> "used " + usage.count() + " times";
                });
        if (usage.last().isPresent()) {
            String day = LocalDate.ofInstant(usage.last().get(), ZoneOffset.UTC).toString();
            out.text(", last ");
            out.element("time", day, "datetime", day);
        }
        out.closeLine();
    }
}
