package dev.filmwright.core.export.board;

import dev.filmwright.ProgressListener;
import dev.filmwright.core.export.html.Markup;
import dev.filmwright.core.export.html.PageParts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The page as a whole: head, title block, scene index, scenes. */
final class HtmlPage {
    private final Story story;
    private final Markup out;

    HtmlPage(Story story, Markup out) {
        this.story = story;
        this.out = out;
    }

    List<String> write(ProgressListener listener) throws IOException {
        out.trusted("<!DOCTYPE html>\n");
        // The script's language is unknown; what we say ourselves is English.
        out.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
        String script = PageParts.resource(HtmlPage.class, "storyboard.js");
        head(script);
        out.open("body");
        out.element("a", "Skip to the boards", "class", "skip", "href", "#boards");
        new HtmlTitle(story, out).write();
        out.open("div", "class", "layout");
        new HtmlIndex(story, out).write();
        out.open("main", "id", "boards");
        List<String> warnings = new HtmlScenes(story, out, listener).write();
        new HtmlPrompt(out).legend();
        out.closeLine();
        out.closeLine();
        out.trusted(PageParts.resource(HtmlPage.class, "viewer.html"));
        out.open("script");
        out.trusted(script);
        out.closeLine();
        out.closeLine();
        out.closeLine();
        return warnings;
    }

    /** Only our own style and script may act, and nothing may be fetched, whatever a script's words contain. */
    private void head(String script) throws IOException {
        String style = shape() + PageParts.resource(HtmlPage.class, "storyboard.css");
        out.open("head");
        out.empty("meta", "charset", "utf-8");
        out.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src "
                        + PageParts.hash(style) + "; script-src " + PageParts.hash(script));
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "color-scheme", "content", "light dark");
        out.empty("meta", "name", "generator", "content", "Filmwright");
        out.element("title", story.turnover().title() + " – storyboard");
        out.open("style");
        out.trusted(style);
        out.close();
        out.closeLine();
    }

    /** Wide, squarish and tall pictures need different grids. */
    private String shape() {
        double shape = story.shape();
        String least = shape >= 1.2 ? "19rem" : shape >= 0.8 ? "15rem" : "11rem";
        return String.format(
                Locale.ROOT,
                ":root{--shape:%d/%d;--ratio:%.4f;--least:%s;--across:%d;--picture:%s;--row:%s;--clamp:%d}\n",
                story.turnover().boardSize().width(),
                story.turnover().boardSize().height(),
                shape,
                least,
                shape >= 0.8 ? 3 : 6,
                shape >= 0.8 ? "50mm" : "82mm",
                shape >= 0.8 ? "80mm" : "160mm",
                shape >= 0.8 ? 6 : 20);
    }
}
