package dev.filmwright.core.talent;

import dev.filmwright.asset.Profile;
import dev.filmwright.core.export.html.Markup;
import dev.filmwright.core.export.html.PageParts;
import dev.filmwright.talent.CharacterSheet;
import dev.filmwright.talent.ConsistencyScore;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The page of a character sheet: who it is beside the headshot, then the eight views. */
final class SheetPage {
    private final Markup out;
    private final SheetPictures pictures;
    private final CharacterSheet sheet;

    SheetPage(Markup out, SheetPictures pictures, CharacterSheet sheet) {
        this.out = out;
        this.pictures = pictures;
        this.sheet = sheet;
    }

    void write() throws IOException {
        out.trusted("<!DOCTYPE html>\n");
        out.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
        head();
        out.open("body");
        out.element("a", "Skip to the views", "class", "skip", "href", "#views");
        who();
        out.open("main", "id", "views");
        warnings();
        out.element("h2", "Character sheet");
        out.open("ol", "class", "views");
        SheetViews views = new SheetViews(out, pictures, name());
        for (CharacterSheet.View view : sheet.views()) {
            views.write(view);
        }
        out.closeLine();
        out.closeLine();
        legend();
        out.closeLine();
        out.closeLine();
    }

    private String name() {
        return sheet.name().isBlank() ? "Unnamed talent" : sheet.name();
    }

    /** Only our own style may act, whatever a talent's words contain. */
    private void head() throws IOException {
        String style = PageParts.resource(SheetPage.class, "character.css");
        out.open("head");
        out.empty("meta", "charset", "utf-8");
        out.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src "
                        + PageParts.hash(style));
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "color-scheme", "content", "light dark");
        out.empty("meta", "name", "generator", "content", "Filmwright");
        out.element("title", name() + " – character sheet");
        out.open("style");
        out.trusted(style);
        out.close();
        out.closeLine();
    }

    private void who() throws IOException {
        out.open("header", "class", "who");
        pictures.write(out, sheet.headshot(), name() + ", headshot", "headshot");
        out.open("div", "class", "words");
        out.words("h1", name(), "name");
        if (!sheet.description().isBlank()) {
            out.words("p", sheet.description().strip(), "like");
        }
        facts();
        if (!sheet.tags().isEmpty()) {
            out.open("ul", "class", "tags", "aria-label", "Tags");
            for (String tag : sheet.tags()) {
                out.words("li", tag, "tag");
            }
            out.closeLine();
        }
        if (!sheet.madeBy().isEmpty()) {
            out.open("p", "class", "made");
            out.text("Pictures made by ");
            out.words("span", sheet.madeBy(), "model");
            out.closeLine();
        }
        out.closeLine();
        out.closeLine();
    }

    private void facts() throws IOException {
        Profile.Talent profile = sheet.profile();
        out.open("dl", "class", "facts");
        // A description that says the same once more is left out.
        boolean told = profile.physicalDescription()
                .strip()
                .equals(sheet.description().strip().replaceAll("\\s+", " "));
        fact("Appearance", told ? "" : profile.physicalDescription());
        fact("Age", profile.ageRange());
        fact("Build", profile.build());
        fact("Hair", profile.hair());
        fact("Features", profile.distinguishingFeatures());
        fact("Persona", profile.persona());
        fact("Wardrobe", profile.defaultWardrobe());
        fact("Voice", profile.voice());
        out.closeLine();
    }

    private void fact(String name, String words) throws IOException {
        if (!words.isBlank()) {
            out.open("div");
            out.element("dt", name);
            out.words("dd", words.strip(), "fact");
            out.closeLine();
        }
    }

    private void warnings() throws IOException {
        List<String> low = sheet.views().stream()
                .filter(view -> view.score().filter(ConsistencyScore::low).isPresent())
                .map(view -> view.slot().label())
                .toList();
        if (!low.isEmpty()) {
            out.open("p", "class", "warning");
            out.element(
                    "strong",
                    low.size() == 1 ? "One view may show somebody else: " : "Some views may show somebody else: ");
            out.text(String.join(", ", low) + ". Make " + (low.size() == 1 ? "it" : "them")
                    + " again, or look closely.");
            out.closeLine();
        }
    }

    private void legend() throws IOException {
        if (sheet.views().stream().allMatch(view -> view.score().isEmpty())) {
            return;
        }
        double threshold = sheet.views().stream()
                .flatMap(view -> view.score().stream())
                .mapToDouble(ConsistencyScore::warnBelow)
                .max()
                .orElse(0);
        out.open("footer");
        out.element(
                "p",
                String.format(
                        Locale.ROOT,
                        "Scores compare each view with the headshot, 0 to 100, and warn below %.0f. Shape: perceptual hashes,"
                                + " for views of the face. Colour: how much of the headshot's colours is found again. Verdict:"
                                + " what a model that sees made of both. Without a verdict a score tells whether pictures look"
                                + " alike, not who is in them.",
                        threshold * 100));
        out.closeLine();
    }
}
