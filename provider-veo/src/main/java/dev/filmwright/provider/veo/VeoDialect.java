package dev.filmwright.provider.veo;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Rendering;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import java.util.List;

/**
 * Words in the order Google's guides teach for Veo and Omni: camera, subject, action, place, mood and style; then, for clips, what
 * is heard. Every word keeps its origin. Thread-safe.
 *
 * <p>What is heard comes from the lines of the scene, each quoted and with the looks of who speaks, from sentences of the action
 * that begin with {@code SFX:}, {@code SOUND:} or {@code AMBIENCE:}, and from the place's weather. Marks of time such as
 * {@code [00:00-00:02]} stay where they are. Sound nobody speaks of is made up by these models, so that music is ruled out unless
 * somebody asks for it, and subtitles wherever somebody speaks.
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
        List<Section> sections = content.sections();
        Words words = new Words();
        Heard heard = new Heard(sections);
        for (SectionKind wanted : SEEN) {
            for (Section section : sections) {
                if (section.kind() == wanted) {
                    seen(section, heard, words);
                }
            }
        }
        if (content.kind() == PromptKind.VIDEO) {
            heard.write(words);
        }
        return Rendering.of(words.spans());
    }

    private static void seen(Section section, Heard heard, Words words) {
        boolean sentences = section.kind() == SectionKind.ACTION;
        boolean first = true;
        for (Phrase phrase : section.phrases()) {
            List<Span> parts = heard.without(phrase);
            if (parts.isEmpty()) {
                continue;
            }
            words.phrase(parts, sentences || first ? " " : "; ", sentences || first);
            if (sentences) {
                words.end();
            }
            first = false;
        }
        if (!first && !sentences) {
            words.end();
        }
    }
}
