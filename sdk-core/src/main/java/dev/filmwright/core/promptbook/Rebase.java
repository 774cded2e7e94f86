package dev.filmwright.core.promptbook;

import dev.filmwright.core.diff.ThreeWay;
import dev.filmwright.core.diff.ThreeWay.Piece;
import dev.filmwright.core.diff.ThreeWay.Side;
import dev.filmwright.core.diff.WordDiff;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.EditConflict;
import dev.filmwright.prompt.EditedPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptEdit;
import dev.filmwright.prompt.PromptOverride;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.TextChange;
import dev.filmwright.prompt.TextRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes edits again in a prompt that was assembled anew. Pure. */
final class Rebase {
    private final AssembledPrompt assembled;
    private final Origin editor;
    private final List<Span> spans = new ArrayList<>();
    private final List<EditConflict> conflicts = new ArrayList<>();
    private int length;
    private int read;

    private Rebase(AssembledPrompt assembled, Origin editor) {
        this.assembled = assembled;
        this.editor = editor;
    }

    /** Returns the edits that make one text of the other. */
    static List<PromptEdit> edits(String base, String edited) {
        List<PromptEdit> edits = new ArrayList<>();
        int at = 0;
        int start = 0;
        StringBuilder words = new StringBuilder();
        for (TextChange change : WordDiff.between(base, edited)) {
            switch (change.kind()) {
                case ADDED -> words.append(change.text());
                case REMOVED -> at += change.text().length();
                case KEPT -> {
                    add(edits, start, at, words);
                    at += change.text().length();
                    start = at;
                }
            }
        }
        add(edits, start, at, words);
        return edits;
    }

    private static void add(List<PromptEdit> edits, int start, int end, StringBuilder words) {
        if (end > start || words.length() > 0) {
            edits.add(new PromptEdit(new TextRange(start, end), words.toString()));
            words.setLength(0);
        }
    }

    /** Returns a prompt without edits. */
    static EditedPrompt none(AssembledPrompt assembled) {
        return new EditedPrompt(assembled, assembled, Optional.empty(), WordDiff.between("", ""), List.of());
    }

    static EditedPrompt apply(PromptOverride override, AssembledPrompt assembled) {
        Origin editor = Origin.of(Origin.Source.EDIT, "override@" + override.revision());
        Rebase rebase = new Rebase(assembled, editor);
        pieces(override, assembled).forEach(rebase::add);
        AssembledPrompt prompt = new AssembledPrompt(
                assembled.kind(),
                assembled.dialect(),
                assembled.sections(),
                rebase.spans,
                assembled.summary(),
                assembled.negative(),
                assembled.cuts());
        return new EditedPrompt(
                assembled,
                prompt,
                Optional.of(override),
                WordDiff.between(assembled.text(), prompt.text()),
                rebase.conflicts);
    }

    /**
     * Returns edits of which one conflict is settled. The last one makes the prompt of now the base; others make it so only
     * where they were.
     *
     * @param which the number of the conflict among those of {@link #apply}
     */
    static PromptOverride settled(
            PromptOverride known, AssembledPrompt assembled, int which, String words, Instant now) {
        List<Piece> pieces = pieces(known, assembled);
        boolean last =
                pieces.stream().filter(piece -> piece.side() == Side.CONFLICT).count() == 1;
        StringBuilder base = new StringBuilder();
        StringBuilder edited = new StringBuilder();
        int seen = 0;
        for (Piece piece : pieces) {
            boolean meant = piece.side() == Side.CONFLICT && seen++ == which;
            boolean theirs = piece.side() == Side.THEIRS && last;
            base.append(meant || last ? piece.theirs() : piece.base());
            edited.append(meant ? words : theirs ? piece.theirs() : piece.mine());
        }
        PromptOverride settled = settled(known, base.toString(), edited.toString(), now);
        EditedPrompt applied = apply(settled, assembled);
        // With one conflict others may go: then too, the edits are those of the prompt of now.
        return applied.conflicts().isEmpty()
                ? settled(known, assembled.text(), applied.prompt().text(), now)
                : settled;
    }

    private static PromptOverride settled(PromptOverride known, String base, String edited, Instant now) {
        return new PromptOverride(known.place(), base, edits(base, edited), known.revision(), now);
    }

    private static List<Piece> pieces(PromptOverride override, AssembledPrompt assembled) {
        return ThreeWay.merge(override.base(), override.edited(), assembled.text());
    }

    private void add(Piece piece) {
        boolean edited = piece.side() == Side.MINE || piece.side() == Side.CONFLICT;
        if (piece.side() == Side.CONFLICT) {
            conflicts.add(new EditConflict(
                    new TextRange(length, length + piece.mine().length()), piece.base(), piece.mine(), piece.theirs()));
        }
        if (edited && !piece.mine().isEmpty()) {
            spans.add(new Span(piece.mine(), editor));
        } else if (!edited) {
            copy(read, read + piece.theirs().length());
        }
        length += edited ? piece.mine().length() : piece.theirs().length();
        read += piece.theirs().length();
    }

    /** Takes over a part of the assembled text with the origins it has there. */
    private void copy(int start, int end) {
        int at = 0;
        for (Span span : assembled.spans()) {
            int from = Math.max(start, at);
            int to = Math.min(end, at + span.text().length());
            if (from < to) {
                boolean whole = to - from == span.text().length();
                spans.add(whole ? span : new Span(span.text().substring(from - at, to - at), span.origin()));
            }
            at += span.text().length();
        }
    }
}
