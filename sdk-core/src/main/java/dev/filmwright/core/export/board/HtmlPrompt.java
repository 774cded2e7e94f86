package dev.filmwright.core.export.board;

import dev.filmwright.core.export.html.Markup;
import dev.filmwright.export.Turnover;
import dev.filmwright.production.Shot;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Span;
import java.io.IOException;
import java.util.Locale;

/** Why a shot is as it is, and the prompts made from it, every word with its origin. */
final class HtmlPrompt {
    private final Markup out;

    HtmlPrompt(Markup out) {
        this.out = out;
    }

    void write(Turnover.Cut cut) throws IOException {
        out.open("details");
        out.element("summary", "Why and prompts");
        if (!cut.shot().why().isEmpty()) {
            out.open("dl", "class", "why");
            for (Shot.Reason reason : cut.shot().why()) {
                out.element("dt", reason.rule());
                out.words("dd", reason.because(), "because");
            }
            out.close();
        }
        prompt("Picture", cut.framePrompt());
        prompt("Clip", cut.videoPrompt());
        out.closeLine();
    }

    /** Writes what the marks in prompts mean. */
    void legend() throws IOException {
        out.open("p", "class", "legend");
        out.text("Words of a prompt come from:");
        for (Origin.Source source : Origin.Source.values()) {
            out.text(" ");
            out.element("span", meaning(source), "class", "from " + Captions.words(source));
        }
        out.closeLine();
    }

    private static String meaning(Origin.Source source) {
        return switch (source) {
            case ASSET -> "an asset";
            case CONTEXT -> "a context, which wins over the asset";
            case SCRIPT -> "the screenplay";
            case SETUP -> "the camera setup";
            case CALLER -> "whoever asked";
            case CAPSULE -> "a capsule, which holds for the whole film";
            case TEMPLATE -> "a template";
            case EDIT -> "an edit by hand";
            case DIALECT -> "the dialect’s joining words";
        };
    }

    private void prompt(String name, AssembledPrompt prompt) throws IOException {
        if (prompt.spans().isEmpty()) {
            return;
        }
        out.element("h4", name + " prompt · " + prompt.dialect());
        out.open("p", "class", "prompt", "dir", "auto");
        for (Span span : prompt.spans()) {
            out.element("span", span.text(), "class", "from " + source(span.origin()), "title", origin(span.origin()));
        }
        out.close();
        if (!prompt.summary().isBlank()) {
            out.words("p", prompt.summary(), "summary");
        }
    }

    private static String source(Origin origin) {
        return origin.source().name().toLowerCase(Locale.ROOT);
    }

    /** Names the asset's version but not its id, which differs between equal productions. */
    private static String origin(Origin origin) {
        String version = origin.asset().map(use -> " v" + use.version()).orElse("");
        return source(origin) + version + (origin.field().isBlank() ? "" : ": " + origin.field());
    }
}
