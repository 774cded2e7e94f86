package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.Diagnostic;
import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.SourceSpan;
import dev.filmwright.screenplay.TitlePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads Fountain 1.1, line by line, in time linear in the length of the text. Any text is read: what is no other element
 * is action. See <a href="https://fountain.io/syntax">fountain.io/syntax</a>.
 */
final class FountainReader {
    private final SourceText source;
    private final Lines lines;
    private final LinePlaces places;
    private final Script script;
    private final List<Diagnostic> diagnostics;
    private @Nullable Draft draft;
    private boolean inBlock;
    private boolean start = true;
    private int blanks;
    private int spacers;

    private FountainReader(String text) {
        this.diagnostics = new ArrayList<>();
        this.source = SourceText.of(text, diagnostics);
        this.lines = new Lines(source);
        this.places = new LinePlaces(source.cut());
        this.script = new Script(diagnostics);
    }

    static Screenplay read(String text) {
        return new FountainReader(text).read();
    }

    private Screenplay read() {
        TitlePage titlePage = titlePage();
        while (lines.next()) {
            switch (lines.kind()) {
                case BLANK -> readBlank();
                case SPACER -> readSpacer();
                case NOTES -> lines.notes().forEach(this::attachAtEnd);
                case TEXT -> readWords();
            }
        }
        finishDraft();
        return new Screenplay(titlePage, script.elements(), diagnostics);
    }

    private TitlePage titlePage() {
        TitlePageParser parsed = TitlePageParser.parse(source);
        for (int i = 0; i < parsed.lines() && lines.next(); i++) {
            lines.notes().forEach(this::attachAtEnd);
        }
        if (parsed.lines() > 0 && !parsed.known()) {
            script.report(
                    "title-page-of-unknown-keys",
                    "the first lines read as a title page, but none of its keys is known",
                    new SourceSpan(1, 0, 0));
        }
        return parsed.titlePage();
    }

    private void readBlank() {
        finishDraft();
        inBlock = false;
        start = true;
        spacers = 0;
        blanks++;
    }

    private void readSpacer() {
        if (inBlock || (draft != null && draft.is(LineKind.ACTION))) {
            spacers++;
        } else {
            readBlank();
        }
    }

    private void readWords() {
        String words = lines.words();
        SourceSpan span = places.span(lines);
        if (inBlock) {
            LineKind kind = LineClassifier.classifyInBlock(words);
            if (!kind.leavesBlock()) {
                readInBlock(kind, words, span);
                spacers = 0;
                return;
            }
        }
        inBlock = false;
        LineClassifier.Place place =
                new LineClassifier.Place(start, lines.following(), script.opening(), lines.endsInBlanks());
        LineKind kind = LineClassifier.classify(words, place);
        FountainChecks.check(script, kind, words, place, span);
        readOutside(kind, words, span);
        start = draft != null
                && !draft.is(LineKind.ACTION)
                && !draft.is(LineKind.LYRIC)
                && !draft.is(LineKind.CENTERED);
        blanks = 0;
        spacers = 0;
    }

    private void readInBlock(LineKind kind, String words, SourceSpan span) {
        switch (kind) {
            case PARENTHETICAL -> {
                begin(kind, span, made -> new Element.Parenthetical(made.words(), made.span()));
                add(LineContent.trimmed(lines, 1, 1));
            }
            case LYRIC -> lyric(span);
            default -> {
                FountainChecks.checkDialogue(script, words, span);
                goOn(LineKind.DIALOGUE, span, made -> new Element.Dialogue(made.words(), made.span()));
                draft().addEmptyLines(spacers);
                add(LineContent.trimmed(lines, 0, 0));
            }
        }
    }

    private void readOutside(LineKind kind, String words, SourceSpan span) {
        switch (kind) {
            case FORCED_ACTION -> action(LineContent.indented(lines, lines.from() + 1), span);
            case CENTERED -> {
                goOn(kind, span, made -> new Element.Action(made.words(), true, made.span()));
                add(LineContent.trimmed(lines, 1, 1));
            }
            case LYRIC -> lyric(span);
            case CUE -> cue(LineContent.trimmed(lines, 0, 0), span);
            case FORCED_CUE -> cue(LineContent.trimmed(lines, 1, 0), span);
            case HEADING -> heading(LineContent.trimmed(lines, 0, 0), span);
            case FORCED_HEADING -> heading(LineContent.trimmed(lines, 1, 0), span);
            case TRANSITION -> transition(LineContent.trimmed(lines, 0, 0), span);
            case FORCED_TRANSITION -> transition(LineContent.trimmed(lines, 1, 0), span);
            case SECTION -> section(words, span);
            case SYNOPSIS -> {
                LineContent content = LineContent.trimmed(lines, 1, 0);
                begin(kind, span, made -> new Element.Synopsis(made.words().plain(), made.span()));
                add(content);
            }
            case PAGE_BREAK -> {
                begin(kind, span, made -> new Element.PageBreak(made.span()));
                lines.notes().forEach(this::attachAtEnd);
            }
            default -> action(LineContent.indented(lines, lines.start()), span);
        }
    }

    private void action(LineContent content, SourceSpan span) {
        int kept = spacers;
        if (draft == null || !draft.is(LineKind.ACTION)) {
            finishDraft();
            kept = script.afterAction() ? blanks - 1 : 0;
            begin(LineKind.ACTION, span, made -> new Element.Action(made.words(), false, made.span()));
        }
        draft().addEmptyLines(kept);
        add(content);
    }

    private void lyric(SourceSpan span) {
        goOn(LineKind.LYRIC, span, made -> new Element.Lyrics(made.words(), made.span()));
        add(LineContent.trimmed(lines, 1, 0));
    }

    private void cue(LineContent content, SourceSpan span) {
        finishDraft();
        CueParser cue = CueParser.parse(content.words());
        Element.Dual dual = script.pair(cue.caret(), span);
        begin(LineKind.CUE, span, made -> new Element.Cue(cue.name(), cue.extensions(), dual, made.span()));
        addAs(cue.name(), content);
        inBlock = true;
    }

    private void heading(LineContent content, SourceSpan span) {
        HeadingLine heading = HeadingLine.parse(content.words());
        begin(
                LineKind.HEADING,
                span,
                made -> new Element.SceneHeading(
                        heading.text(), heading.number(), HeadingParser.parse(heading.text()), made.span()));
        addAs(heading.text(), content);
    }

    private void transition(LineContent content, SourceSpan span) {
        begin(
                LineKind.TRANSITION,
                span,
                made -> new Element.Transition(made.words().plain(), made.span()));
        add(content);
    }

    private void section(String words, SourceSpan span) {
        int depth = 0;
        while (depth < words.length() && words.charAt(depth) == '#') {
            depth++;
        }
        int found = depth;
        begin(
                LineKind.SECTION,
                span,
                made -> new Element.Section(found, made.words().plain(), made.span()));
        add(LineContent.trimmed(lines, depth, 0));
    }

    /** Goes on with the draft if it is of this kind, else begins one. */
    private void goOn(LineKind kind, SourceSpan span, Function<Draft, Element> maker) {
        if (draft == null || !draft.is(kind)) {
            begin(kind, span, maker);
        }
    }

    private void begin(LineKind kind, SourceSpan span, Function<Draft, Element> maker) {
        finishDraft();
        draft = new Draft(kind, span, maker);
    }

    private Draft draft() {
        return Objects.requireNonNull(draft, "draft");
    }

    /** Adds a line of words with the notes in it. */
    private void add(LineContent content) {
        int[] anchors = content.places(lines.notes());
        RichText words = EmphasisParser.parse(content.words(), anchors);
        addLine(words, anchors);
    }

    /** Adds a line of which only a part is text, its name or heading; notes stand in that text or at its end. */
    private void addAs(String text, LineContent content) {
        int[] anchors = content.places(lines.notes());
        EmphasisParser.parse(content.words(), anchors);
        for (int i = 0; i < anchors.length; i++) {
            anchors[i] = Math.min(anchors[i], text.length());
        }
        addLine(RichText.of(text), anchors);
    }

    private void addLine(RichText words, int[] anchors) {
        Draft made = draft();
        made.extendTo(places.end(lines));
        int base = made.addLine(words);
        List<CutNote> notes = lines.notes();
        for (int i = 0; i < anchors.length; i++) {
            made.addNote(places.note(notes.get(i), base + anchors[i]));
        }
    }

    /** Adds a note from a line of its own: to the element above it if they touch, else as an element. */
    private void attachAtEnd(CutNote note) {
        if (draft == null) {
            script.add(places.note(note, -1));
        } else {
            draft.addNote(places.note(note, draft.length()));
        }
    }

    private void finishDraft() {
        if (draft != null) {
            script.add(draft.finish(), draft.notes());
            draft = null;
        }
    }
}
