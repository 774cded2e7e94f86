package dev.filmwright.core.talent;

import dev.filmwright.core.export.html.Markup;
import dev.filmwright.talent.CharacterSheet;
import dev.filmwright.talent.ConsistencyScore;
import dev.filmwright.talent.Technique;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The views of a character sheet, each with its score and how that was made. */
final class SheetViews {
    private final Markup out;
    private final SheetPictures pictures;
    private final String name;

    SheetViews(Markup out, SheetPictures pictures, String name) {
        this.out = out;
        this.pictures = pictures;
        this.name = name;
    }

    void write(CharacterSheet.View view) throws IOException {
        boolean low = view.score().filter(ConsistencyScore::low).isPresent();
        String label = view.slot().label();
        out.open("li", "class", low ? "view low" : "view");
        pictures.write(out, view.picture(), name + ", " + label, label);
        out.open("div", "class", "head");
        out.element("h3", capital(label));
        if (view.score().isPresent()) {
            out.element(
                    "span",
                    percent(view.score().get().value()),
                    "class",
                    "value",
                    "title",
                    "consistency with the headshot, 0 to 100");
        }
        out.closeLine();
        if (view.score().isPresent()) {
            score(view.score().get());
        }
        if (!view.techniques().isEmpty()) {
            out.element(
                    "p",
                    Arrays.stream(Technique.values())
                            .filter(view.techniques()::contains)
                            .map(Technique::label)
                            .collect(Collectors.joining(" · ")),
                    "class",
                    "techniques");
        }
        out.closeLine();
    }

    private void score(ConsistencyScore score) throws IOException {
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "bar",
                "viewBox",
                "0 0 100 3",
                "preserveAspectRatio",
                "none",
                "aria-hidden",
                "true");
        out.empty("rect", "class", "track", "width", "100", "height", "3");
        out.empty("rect", "class", "fill", "width", percent(score.value()), "height", "3");
        out.empty("rect", "class", "mark", "x", percent(score.warnBelow()), "width", "0.8", "height", "3");
        out.closeLine();
        String measures = score.measures().stream()
                .map(measure -> measure.name() + " " + percent(measure.value()))
                .collect(Collectors.joining(", "));
        String judge = score.judge().map(model -> " by " + model).orElse("");
        out.words(
                "p",
                (score.low() ? "Below " + percent(score.warnBelow()) + ". " : "") + measures + judge + ". Certainty "
                        + score.certainty().name().toLowerCase(Locale.ROOT) + ".",
                score.low() ? "how warn" : "how");
        for (String note : score.notes()) {
            out.words("p", capital(note) + ".", "note");
        }
    }

    private static String percent(double share) {
        return Long.toString(Math.round(share * 100));
    }

    private static String capital(String words) {
        int first = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
