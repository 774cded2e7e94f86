package dev.filmwright.provider.veo;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Rendering;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Soundtrack;
import dev.filmwright.prompt.SpanWriter;
import java.util.List;

/**
 * Words in the order Google's guides teach for Veo and Omni: camera, subject, action, place, mood and style; then, for clips, what
 * is heard. Every word keeps its origin. Thread-safe.
 *
 * <p>What is heard comes from the lines of the scene, each quoted and with the looks of who speaks, from sentences of the action
 * that begin with {@code SFX:}, {@code SOUND:} or {@code AMBIENCE:}, and from the place's weather. Marks of time such as
 * {@code [00:00-00:02]} stay where they are. Sound nobody speaks of is made up by these models, so that music is ruled out unless
 * somebody asks for it, and subtitles wherever somebody speaks. What is not to be seen is no part of the words: these models
 * are told it apart.
 */
final class VeoDialect implements Dialect {
    static final String ID = "veo";

    private static final List<SectionKind> SEEN = List.of(
            SectionKind.FRAME,
            SectionKind.CAMERA,
            SectionKind.SUBJECT,
            SectionKind.ACTION,
            SectionKind.SETTING,
            SectionKind.MOOD,
            SectionKind.BRAND);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Rendering render(PromptContent content) {
        SpanWriter out = new SpanWriter(ID);
        for (SectionKind wanted : SEEN) {
            for (Section section : content.sections()) {
                if (section.kind() == wanted) {
                    Soundtrack.seen(section).ifPresent(out::section);
                }
            }
        }
        if (content.kind() == PromptKind.VIDEO) {
            Heard.write(Soundtrack.of(content.sections()), out);
        }
        return new Rendering(
                out.spans(), new SpanWriter(ID).avoid(content.avoid()).spans());
    }
}
