package dev.filmwright.core.prompt;

import dev.filmwright.prompt.Cut;
import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Rendering;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Makes a prompt as short as it must be: parts go as a whole, the least important first; if what matters most is still too
 * long, its last words go; if the dialect's own marks leave no room for a word, the text ends where it must.
 */
final class Shortening {
    private final Dialect dialect;
    private final List<PromptLimit> limits;
    private final boolean unlimited;
    private final List<Cut> cuts = new ArrayList<>();

    Shortening(Dialect dialect, PromptRequest request) {
        this.dialect = dialect;
        this.limits = List.of(dialect.limit(request.kind()), request.target().limit());
        this.unlimited = limits.stream().allMatch(limit -> limit.most() == Integer.MAX_VALUE);
    }

    /**
     * Content in words.
     *
     * @param content what is left of it
     * @param rendering its words
     * @param cuts what was left out for length
     */
    record Fitted(PromptContent content, Rendering rendering, List<Cut> cuts) {}

    Fitted fit(PromptContent content, PromptRequest request) {
        Rendering whole = dialect.render(content);
        if (fits(whole.text())) {
            return new Fitted(content, whole, List.of());
        }
        Pieces pieces = new Pieces(content, new Importance(request), inText(whole, content));
        int removable = pieces.removable();
        pieces.leaveOut(removable);
        if (fits(dialect.render(pieces.content()).text())) {
            least(1, removable, pieces::leaveOut, pieces);
        } else {
            int words = pieces.words();
            least(0, Math.max(0, words - 1), gone -> pieces.keepWords(words - gone), pieces);
        }
        cuts.addAll(pieces.cuts());
        PromptContent shorter = pieces.content();
        Rendering rendering = dialect.render(shorter);
        if (!fits(rendering.text())) {
            rendering = new Rendering(ended(rendering.text()), rendering.negative());
        }
        return new Fitted(shorter, rendering, cuts);
    }

    /** Leaves the least out that makes the text fit; of {@code most} if nothing does. */
    private void least(int fewest, int most, IntConsumer leaveOut, Pieces pieces) {
        int low = fewest;
        int high = most;
        while (low < high) {
            int middle = (low + high) >>> 1;
            leaveOut.accept(middle);
            if (fits(dialect.render(pieces.content()).text())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        leaveOut.accept(low);
    }

    private static boolean inText(Rendering rendering, PromptContent content) {
        return content.avoid().stream()
                .flatMap(phrase -> phrase.parts().stream())
                .anyMatch(part ->
                        rendering.text().stream().anyMatch(span -> span.origin().equals(part.origin())));
    }

    private boolean fits(List<Span> spans) {
        if (unlimited) {
            return true;
        }
        String text = text(spans);
        for (PromptLimit limit : limits) {
            if (!limit.fits(text)) {
                return false;
            }
        }
        return true;
    }

    private static String text(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    /** Ends a text where a limit does, between two words if there are two. */
    private List<Span> ended(List<Span> spans) {
        String text = text(spans);
        int end = text.length();
        for (PromptLimit limit : limits) {
            end = Math.min(end, Length.fitting(text, limit));
        }
        int blank = text.lastIndexOf(' ', end);
        int last = end < text.length() && blank > 0 ? blank : end;
        List<Span> kept = new ArrayList<>();
        int start = 0;
        for (Span span : spans) {
            int room = Math.max(0, Math.min(span.text().length(), last - start));
            if (room > 0) {
                kept.add(new Span(span.text().substring(0, room), span.origin()));
            }
            if (room < span.text().length() && span.origin().source() != Origin.Source.DIALECT) {
                String rest = span.text().substring(room).strip();
                cuts.add(new Cut(SectionKind.SUBJECT, new Span(rest, span.origin())));
            }
            start += span.text().length();
        }
        return kept;
    }
}
