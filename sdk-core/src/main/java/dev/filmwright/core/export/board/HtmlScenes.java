package dev.filmwright.core.export.board;

import dev.filmwright.ProgressListener;
import dev.filmwright.core.export.html.Markup;
import dev.filmwright.export.Turnover;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.production.Scene;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The scenes, one after the other, each with its boards. */
final class HtmlScenes {
    private final Story story;
    private final Markup out;
    private final ProgressListener listener;
    private final HtmlBoard board;
    private final List<String> warnings = new ArrayList<>();
    private long done;

    HtmlScenes(Story story, Markup out, ProgressListener listener) {
        this.story = story;
        this.out = out;
        this.listener = listener;
        this.board = new HtmlBoard(story, out, warnings);
    }

    List<String> write() throws IOException {
        for (StoryScene scene : story.scenes()) {
            scene(scene);
        }
        return List.copyOf(warnings);
    }

    private void scene(StoryScene scene) throws IOException {
        String heading = scene.anchor() + "-heading";
        out.open("section", "class", "scene", "id", scene.anchor(), "aria-labelledby", heading);
        out.open("header");
        out.open("h2", "id", heading);
        out.element("span", scene.scene().number(), "class", "no");
        out.words("span", scene.scene().heading(), "head");
        out.close();
        about(scene);
        out.closeLine();
        if (scene.cuts().isEmpty()) {
            out.element("p", "No shots.", "class", "none");
        } else {
            boards(scene);
        }
        out.closeLine();
    }

    private void about(StoryScene scene) throws IOException {
        Scene facts = scene.scene();
        out.open("ul", "class", "about");
        if (facts.light() != TimeOfDay.UNSTATED) {
            out.element("li", Captions.light(facts.light()), "class", "light " + light(facts.light()));
        }
        item(Captions.inside(facts.inside()), "inside");
        item(Captions.place(story, facts), "place");
        for (String character : facts.needs().characters()) {
            item(story.name(character), "who");
        }
        if (!scene.cuts().isEmpty()) {
            item(Captions.length(scene, story.turnover().settings().rate()), "len");
        }
        out.close();
    }

    private void item(String text, String style) throws IOException {
        if (!text.isEmpty()) {
            out.words("li", text, style);
        }
    }

    private void boards(StoryScene scene) throws IOException {
        out.open("ol", "class", "boards");
        for (Turnover.Cut cut : scene.cuts()) {
            board.write(cut);
            done++;
            listener.progressed("storyboard", done, story.turnover().cuts().size());
        }
        out.closeLine();
    }

    private static String light(TimeOfDay light) {
        return light.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
