package dev.filmwright.core.export.board;

import dev.filmwright.core.export.html.Markup;
import dev.filmwright.time.FrameRate;
import java.io.IOException;

/** The list of scenes to jump to. */
final class HtmlIndex {
    private final Story story;
    private final Markup out;

    HtmlIndex(Story story, Markup out) {
        this.story = story;
        this.out = out;
    }

    void write() throws IOException {
        out.open("nav", "class", "index", "aria-label", "Scenes");
        out.open("ol");
        for (StoryScene scene : story.scenes()) {
            entry(scene);
        }
        out.close();
        out.open("p", "class", "tools");
        out.open("button", "type", "button", "id", "theme", "hidden", "hidden", "aria-label", "Light or dark");
        out.element("span", "◐", "aria-hidden", "true");
        out.element("span", " Light or dark", "class", "label");
        out.close();
        out.element(
                "span", "j k boards · n p scenes · Enter enlarges", "class", "keys", "id", "keys", "hidden", "hidden");
        out.close();
        out.closeLine();
    }

    private void entry(StoryScene scene) throws IOException {
        FrameRate rate = story.turnover().settings().rate();
        out.open("li");
        out.open("a", "href", "#" + scene.anchor(), "title", scene.scene().heading());
        out.element("b", scene.scene().number(), "class", "no");
        out.words("span", scene.scene().heading(), "head");
        out.element(
                "span",
                scene.cuts().isEmpty()
                        ? "no shots"
                        : scene.cuts().size() + " · " + RunningTime.minutes(scene.frames(), rate),
                "class",
                "len");
        out.close();
        out.closeLine();
    }
}
