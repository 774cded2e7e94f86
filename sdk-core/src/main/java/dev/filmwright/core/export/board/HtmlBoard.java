package dev.filmwright.core.export.board;

import dev.filmwright.NotFoundException;
import dev.filmwright.core.export.html.Markup;
import dev.filmwright.export.Turnover;
import dev.filmwright.media.MediaFile;
import dev.filmwright.production.Shot;
import dev.filmwright.time.FrameRate;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** One board with what is written under it. */
final class HtmlBoard {
    private final Story story;
    private final Markup out;
    private final List<String> warnings;
    private final HtmlPrompt prompt;

    HtmlBoard(Story story, Markup out, List<String> warnings) {
        this.story = story;
        this.out = out;
        this.warnings = warnings;
        this.prompt = new HtmlPrompt(out);
    }

    void write(Turnover.Cut cut) throws IOException {
        out.open("li", "class", "board", "id", "shot-" + cut.shot().code(), "tabindex", "-1");
        picture(cut);
        slate(cut);
        camera(cut.shot());
        words(cut.shot());
        prompt.write(cut);
        out.closeLine();
    }

    private void picture(Turnover.Cut cut) throws IOException {
        if (cut.board().isEmpty()) {
            placeholder(cut, "not drawn yet");
            return;
        }
        MediaFile file = cut.board().orElseThrow();
        if (!file.type().value().startsWith("image/")) {
            missing(cut, "is no picture but " + file.type().value());
            return;
        }
        try (InputStream bytes = story.turnover().opener().apply(file)) {
            out.open("div", "class", "picture");
            out.image(
                    file.type().value(),
                    bytes,
                    "alt",
                    Captions.alt(story, cut),
                    "width",
                    Integer.toString(story.turnover().boardSize().width()),
                    "height",
                    Integer.toString(story.turnover().boardSize().height()),
                    "loading",
                    "lazy");
            out.closeLine();
        } catch (NotFoundException e) {
            missing(cut, "is not in the library any more");
        }
    }

    private void missing(Turnover.Cut cut, String why) throws IOException {
        warnings.add("the board of " + cut.shot().code() + " " + why);
        placeholder(cut, "board missing");
    }

    private void placeholder(Turnover.Cut cut, String why) throws IOException {
        out.open(
                "div",
                "class",
                "picture absent",
                "role",
                "img",
                "aria-label",
                Captions.capital(why) + ": " + Captions.alt(story, cut));
        out.element("span", why);
        out.closeLine();
    }

    private void slate(Turnover.Cut cut) throws IOException {
        FrameRate rate = story.turnover().settings().rate();
        out.open("h3");
        out.element("span", cut.shot().code(), "class", "code");
        out.element(
                "span",
                RunningTime.seconds(cut.shot().frames(), rate),
                "class",
                "time",
                "title",
                cut.shot().frames() + " frames from " + RunningTime.timecode(cut.start(), rate));
        out.closeLine();
    }

    private void camera(Shot shot) throws IOException {
        out.open("p", "class", "camera");
        out.element(
                "abbr",
                shot.setup().framing().abbreviation(),
                "title",
                shot.setup().framing().words());
        out.text(" " + Captions.camera(shot.setup()));
        out.closeLine();
    }

    private void words(Shot shot) throws IOException {
        if (shot.lines().isEmpty() && shot.action().isBlank()) {
            return;
        }
        out.open("div", "class", "words");
        for (Shot.Line line : shot.lines()) {
            line(line);
        }
        if (!shot.action().isBlank()) {
            out.words("p", shot.action().strip(), "action");
        }
        out.closeLine();
    }

    private void line(Shot.Line line) throws IOException {
        out.open("p", "class", "line", "dir", "auto");
        out.words("b", Captions.speaker(line), "who");
        if (!Captions.manner(line).isEmpty()) {
            out.text(" ");
            out.words("i", Captions.manner(line), "manner");
        }
        out.text(" ");
        out.words("q", line.text().strip(), "said");
        out.closeLine();
    }
}
