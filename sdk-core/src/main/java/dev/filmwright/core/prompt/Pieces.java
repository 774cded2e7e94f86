package dev.filmwright.core.prompt;

import dev.filmwright.prompt.Cut;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a prompt's content one by one, to be left out the least important first. */
final class Pieces {
    private static final SectionKind LAST_SECTION = SectionKind.BRAND;

    private final PromptContent content;
    private final List<Piece> all = new ArrayList<>();
    private final List<Piece> byImportance;

    /** A part, and what is left of its words: nothing once it is out. Belongs to one shortening. */
    private static final class Piece {
        private final SectionKind section;
        private final Span span;
        private final int importance;
        private @Nullable Span left;

        Piece(SectionKind section, Span span, int importance) {
            this.section = section;
            this.span = span;
            this.importance = importance;
            this.left = span;
        }
    }

    Pieces(PromptContent content, Importance importance, boolean avoid) {
        this.content = content;
        for (Section section : content.sections()) {
            for (Phrase phrase : section.phrases()) {
                for (Span part : phrase.parts()) {
                    all.add(new Piece(section.kind(), part, importance.of(section.kind(), part.origin())));
                }
            }
        }
        int seen = all.size();
        for (Phrase phrase : content.avoid()) {
            for (Span part : phrase.parts()) {
                all.add(new Piece(LAST_SECTION, part, avoid ? Importance.AVOID : Importance.LAST + 1));
            }
        }
        byImportance = new ArrayList<>(avoid ? all : all.subList(0, seen));
        Collections.reverse(byImportance);
        // Stable: of what matters alike, the last in the text goes first.
        byImportance.sort(Comparator.comparingInt(piece -> piece.importance));
    }

    /** Returns how many parts may go as a whole: at least one stays, and what matters most does. */
    int removable() {
        int most = 0;
        while (most < byImportance.size() - 1 && byImportance.get(most).importance < Importance.LAST) {
            most++;
        }
        return most;
    }

    /** Returns how many words stay when all that may go is gone. */
    int words() {
        int words = 0;
        for (Piece piece : staying()) {
            words += blanks(piece.span.text()) + 1;
        }
        return words;
    }

    private List<Piece> staying() {
        List<Piece> gone = byImportance.subList(0, removable());
        List<Piece> staying = new ArrayList<>(all);
        staying.removeAll(gone);
        staying.removeIf(piece -> piece.importance > Importance.LAST);
        return staying;
    }

    /** Leaves out the least important parts, and puts all others back. */
    void leaveOut(int count) {
        for (int i = 0; i < byImportance.size(); i++) {
            Piece piece = byImportance.get(i);
            piece.left = i < count ? null : piece.span;
        }
    }

    /** Leaves out all that may go, and of the rest all but the first words. */
    void keepWords(int words) {
        leaveOut(removable());
        int left = words;
        for (Piece piece : staying()) {
            int here = blanks(piece.span.text()) + 1;
            piece.left = left <= 0 ? null : left < here ? first(piece.span, left) : piece.span;
            left -= here;
        }
    }

    private static int blanks(String text) {
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            blanks += text.charAt(i) == ' ' ? 1 : 0;
        }
        return blanks;
    }

    /** Words that are said keep their mark at the end. */
    private static Span first(Span span, int words) {
        String text = span.text();
        int end = -1;
        for (int i = 0; i < words; i++) {
            end = text.indexOf(' ', end + 1);
        }
        String kept = Tidy.words(text.substring(0, end));
        boolean said = kept.startsWith("\u201C") && text.endsWith("\u201D");
        return new Span(said ? kept + "\u201D" : kept, span.origin());
    }

    /** Returns the content as it is now. */
    PromptContent content() {
        int next = 0;
        List<Section> sections = new ArrayList<>();
        for (Section section : content.sections()) {
            List<Phrase> phrases = new ArrayList<>();
            for (Phrase phrase : section.phrases()) {
                next = add(phrase, next, phrases);
            }
            if (!phrases.isEmpty()) {
                sections.add(new Section(section.kind(), phrases));
            }
        }
        List<Phrase> avoid = new ArrayList<>();
        for (Phrase phrase : content.avoid()) {
            next = add(phrase, next, avoid);
        }
        return new PromptContent(
                content.kind(),
                sections,
                avoid,
                content.aspect(),
                content.seed(),
                content.pictures(),
                content.parameters());
    }

    private int add(Phrase phrase, int first, List<Phrase> phrases) {
        List<Span> left = new ArrayList<>();
        int next = first;
        for (int i = 0; i < phrase.parts().size(); i++) {
            @Nullable Span span = all.get(next++).left;
            if (span != null && !span.text().isEmpty()) {
                left.add(span);
            }
        }
        if (!left.isEmpty()) {
            phrases.add(new Phrase(left));
        }
        return next;
    }

    /** Returns what is out now, the least important first. */
    List<Cut> cuts() {
        List<Cut> cuts = new ArrayList<>();
        for (Piece piece : byImportance) {
            if (piece.left == null) {
                cuts.add(new Cut(piece.section, piece.span));
            } else if (!piece.left.equals(piece.span)) {
                cuts.add(new Cut(piece.section, rest(piece.span, piece.left)));
            }
        }
        return cuts;
    }

    private static Span rest(Span whole, Span left) {
        int from = left.text().endsWith("\u201D")
                ? left.text().length() - 1
                : left.text().length();
        return new Span(whole.text().substring(from).strip(), whole.origin());
    }
}
