package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.Diagnostic;
import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.Element.Dual;
import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.SourceSpan;
import java.util.List;
import java.util.Optional;

/** Makes elements of FDX paragraphs. */
final class FdxScript {
    private final Script script;
    private boolean inBlock;
    private boolean begun;

    FdxScript(List<Diagnostic> diagnostics) {
        this.script = new Script(diagnostics);
    }

    List<Element> elements() {
        return script.elements();
    }

    void add(FdxParagraph paragraph) {
        if (paragraph.form().newPage() && begun) {
            SourceSpan span = paragraph.span();
            script.add(new Element.PageBreak(new SourceSpan(span.line(), span.start(), span.start())), List.of());
            inBlock = false;
        }
        begun = true;
        if (paragraph.dual().isEmpty()) {
            add(paragraph, false);
            return;
        }
        boolean second = false;
        for (FdxParagraph spoken : paragraph.dual()) {
            boolean cue = spoken.form().type().equals("Character");
            add(spoken, cue && second);
            second |= cue;
        }
        inBlock = false;
    }

    private void add(FdxParagraph paragraph, boolean caret) {
        if (Blanks.only(paragraph.text().plain())) {
            notes(paragraph, -1, 0).forEach(script::add);
            return;
        }
        switch (paragraph.form().type()) {
            case "Scene Heading" -> heading(paragraph);
            case "Character" -> cue(paragraph, caret);
            case "Parenthetical", "Dialogue", "Singing", "Lyrics" -> spoken(paragraph);
            case "Transition" -> put(new Element.Transition(line(paragraph), paragraph.span()), paragraph);
            case "Action", "General", "Shot" ->
                action(paragraph, paragraph.form().centered());
            case "New Act", "End of Act" -> action(paragraph, true);
            case "Cast List" -> script.add(new Element.Note(line(paragraph), -1, paragraph.span()));
            case "Outline 1", "Outline 2", "Outline 3", "Outline 4" -> section(paragraph);
            case "Outline Body" -> put(new Element.Synopsis(line(paragraph), paragraph.span()), paragraph);
            default -> {
                script.report(
                        "fdx-paragraph-type",
                        "paragraphs of type \"" + paragraph.form().type() + "\" are not known: read as action",
                        paragraph.span());
                action(paragraph, paragraph.form().centered());
            }
        }
        inBlock = isInBlock(paragraph.form().type());
    }

    private boolean isInBlock(String type) {
        return switch (type) {
            case "Character" -> true;
            case "Parenthetical", "Dialogue", "Singing", "Lyrics" -> inBlock;
            default -> false;
        };
    }

    private void heading(FdxParagraph paragraph) {
        String text = line(paragraph);
        String number = Blanks.trim(paragraph.form().number());
        SourceSpan span = paragraph.span();
        put(
                new Element.SceneHeading(
                        text, Optional.of(number).filter(given -> !given.isEmpty()), HeadingParser.parse(text), span),
                paragraph);
        SourceSpan behind = new SourceSpan(span.line(), span.end(), span.end());
        paragraph
                .synopsis()
                .map(words -> new Element.Synopsis(Canonical.line(words), behind))
                .ifPresent(synopsis -> script.add(synopsis, List.of()));
        if (paragraph.omits() || HeadingParser.isOmitted(text)) {
            script.report("omitted-scene", "the scene was omitted: there is its heading only", span);
        }
    }

    private void cue(FdxParagraph paragraph, boolean caret) {
        CueParser cue = CueParser.parsePlain(line(paragraph));
        Dual dual = script.pair(caret, paragraph.span());
        put(new Element.Cue(cue.name(), cue.extensions(), dual, paragraph.span()), paragraph);
    }

    private void spoken(FdxParagraph paragraph) {
        RichText words = Canonical.of(paragraph.text(), false);
        String type = paragraph.form().type();
        if (type.equals("Singing") || type.equals("Lyrics")) {
            put(new Element.Lyrics(words, paragraph.span()), paragraph);
        } else if (!inBlock) {
            script.report("dialogue-without-cue", "nobody speaks this: read as action", paragraph.span());
            action(paragraph, false);
        } else if (type.equals("Parenthetical")) {
            put(new Element.Parenthetical(Canonical.withoutBrackets(words), paragraph.span()), paragraph);
        } else {
            dialogue(words, paragraph);
        }
    }

    /** Adds dialogue; paragraphs that follow each other are the lines of one element, as in Fountain. */
    private void dialogue(RichText words, FdxParagraph paragraph) {
        List<Element> elements = script.elements();
        int last = elements.size() - 1;
        while (last >= 0 && elements.get(last) instanceof Element.Note) {
            last--;
        }
        if (last < 0 || !(elements.get(last) instanceof Element.Dialogue before)) {
            put(new Element.Dialogue(words, paragraph.span()), paragraph);
            return;
        }
        RichTextBuilder both = new RichTextBuilder();
        both.append(before.content());
        int base = both.beginLine();
        both.append(words);
        SourceSpan span = before.span();
        SourceSpan whole =
                new SourceSpan(span.line(), span.start(), paragraph.span().end());
        elements.set(last, new Element.Dialogue(both.build(), whole));
        elements.addAll(notes(paragraph, base, words.plain().length()));
    }

    private void action(FdxParagraph paragraph, boolean centered) {
        put(new Element.Action(Canonical.of(paragraph.text(), !centered), centered, paragraph.span()), paragraph);
    }

    private void section(FdxParagraph paragraph) {
        String type = paragraph.form().type();
        int depth = type.charAt(type.length() - 1) - '0';
        put(new Element.Section(depth, line(paragraph), paragraph.span()), paragraph);
    }

    private void put(Element element, FdxParagraph paragraph) {
        script.add(element, notes(paragraph, 0, element.text().length()));
    }

    private static List<Element.Note> notes(FdxParagraph paragraph, int base, int length) {
        return paragraph.notes().stream()
                .map(note -> new Element.Note(note.text(), base + Math.min(note.anchor(), length), note.span()))
                .toList();
    }

    private static String line(FdxParagraph paragraph) {
        return Canonical.line(paragraph.text().plain());
    }
}
