package dev.filmwright.dialects;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Rendering;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Soundtrack;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.SpanWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Sora's words, in the blocks of OpenAI's prompting guide for Sora 2: what is seen as prose, the camera, what happens beat by
 * beat, then what is said and what sounds. Beats have times such as {@code [0-2s]} where the clip's length is known. What is
 * not to be seen is told apart, for whoever has a place for it.
 *
 * <p>The blocks are lines, so that every word of an asset stays within one.
 */
final class SoraDialect implements Dialect {
    static final String ID = "sora";

    private static final List<SectionKind> PROSE = List.of(SectionKind.SUBJECT, SectionKind.SETTING, SectionKind.BRAND);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Rendering render(PromptContent content) {
        List<Section> sections = content.sections().stream()
                .flatMap(section -> PlainWords.of(section, PlainWords::line).stream())
                .toList();
        SpanWriter out = new SpanWriter(ID);
        PROSE.forEach(kind -> of(sections, kind).forEach(out::section));
        camera(sections, out);
        actions(Beats.of(sections), out);
        if (content.kind() == PromptKind.VIDEO) {
            SoraSound.write(Soundtrack.of(sections), out);
        }
        List<Phrase> avoid = PlainWords.of(content.avoid(), PlainWords::line);
        return new Rendering(out.spans(), new SpanWriter(ID).avoid(avoid).spans());
    }

    private static List<Section> of(List<Section> sections, SectionKind kind) {
        return sections.stream().filter(section -> section.kind() == kind).toList();
    }

    private static void camera(List<Section> sections, SpanWriter out) {
        List<Span> camera = parts(sections, SectionKind.CAMERA);
        List<Span> shot = new ArrayList<>(parts(sections, SectionKind.FRAME));
        List<Span> mood = parts(sections, SectionKind.MOOD);
        camera.stream()
                .filter(part -> !List.of("lensMm", "movement", "duration")
                        .contains(part.origin().field()))
                .forEach(shot::add);
        if (camera.isEmpty() && shot.isEmpty() && mood.isEmpty()) {
            return;
        }
        block("Cinematography:", out);
        line("Camera shot: ", shot, out);
        line("Lens: ", only(camera, "lensMm"), out);
        line(
                "Camera motion: ",
                only(camera, "movement").stream().map(SoraDialect::motion).toList(),
                out);
        line("Length: ", only(camera, "duration"), out);
        line("Mood: ", mood, out);
    }

    private static List<Span> parts(List<Section> sections, SectionKind kind) {
        return of(sections, kind).stream()
                .flatMap(section -> section.phrases().stream())
                .flatMap(phrase -> phrase.parts().stream())
                .toList();
    }

    private static List<Span> only(List<Span> parts, String field) {
        Predicate<Span> named = part -> part.origin().field().equals(field);
        return parts.stream().filter(named).toList();
    }

    private static Span motion(Span movement) {
        return new Span(movement.text().replaceFirst("^camera: ", ""), movement.origin());
    }

    private static void actions(Beats beats, SpanWriter out) {
        if (beats.parts().isEmpty()) {
            return;
        }
        block("Actions:", out);
        for (int i = 0; i < beats.parts().size(); i++) {
            out.join("\n- " + beats.mark(i));
            beat(beats.parts().get(i), out);
        }
    }

    /** "Mara runs" is what somebody does; other parts are joined as everywhere. */
    private static void beat(List<Span> parts, SpanWriter out) {
        if (parts.size() > 1 && parts.get(0).origin().field().equals("name")) {
            out.add(SpanWriter.capitalised(parts.get(0))).join(" ").phrase(parts.subList(1, parts.size()), false);
        } else {
            out.phrase(parts, true);
        }
        out.end();
    }

    static void block(String title, SpanWriter out) {
        out.apart("\n\n").join(title);
    }

    static void line(String label, List<Span> words, SpanWriter out) {
        if (!words.isEmpty()) {
            out.join("\n" + label).list(words, ", ");
        }
    }

    @Override
    public List<Finding> check(PromptKind kind, String text) {
        return SoraRules.check(text);
    }
}
