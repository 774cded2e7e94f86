package dev.filmwright.core.context;

import dev.filmwright.InvalidInputException;
import dev.filmwright.context.ContextPiece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pieces with what they build on, in the order of reading. */
final class PieceOrder {
    private final Map<String, ContextPiece> byId = new LinkedHashMap<>();
    private final List<ContextPiece> reading = new ArrayList<>();
    private final Map<String, Set<String>> bases = new LinkedHashMap<>();

    /** Checks that every piece has an id of its own, and that nothing builds on what is missing, or on itself. */
    PieceOrder(List<ContextPiece> pieces) {
        for (ContextPiece piece : pieces) {
            if (byId.put(piece.id(), piece) != null) {
                throw new InvalidInputException("piece", piece.id(), "give every piece an id of its own");
            }
        }
        List<ContextPiece> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparing(ContextPiece::kind));
        sorted.forEach(piece -> visit(piece, new LinkedHashSet<>()));
    }

    /** Returns the pieces by kind, then as given, each behind what it builds on. */
    List<ContextPiece> reading() {
        return reading;
    }

    /** Returns the ids of all that a piece builds on, and its own last, in the order of reading. */
    Set<String> closure(ContextPiece piece) {
        return Objects.requireNonNull(bases.get(piece.id()));
    }

    /** Returns the pieces in the order of their turns: the most important first, of equals the one given first. */
    List<ContextPiece> turns() {
        return byId.values().stream()
                .sorted(Comparator.comparing(ContextPiece::priority, Comparator.reverseOrder()))
                .toList();
    }

    private void visit(ContextPiece piece, Set<String> above) {
        if (bases.containsKey(piece.id())) {
            return;
        }
        if (!above.add(piece.id())) {
            throw new InvalidInputException(
                    "inherits", String.join(" > ", above), "take the circle out: " + piece.id() + " builds on itself");
        }
        Set<String> closure = new LinkedHashSet<>();
        for (String id : piece.inherits().stream().sorted().toList()) {
            @Nullable ContextPiece base = byId.get(id);
            if (base == null) {
                throw new InvalidInputException("inherits of " + piece.id(), id, "use one of " + byId.keySet());
            }
            visit(base, above);
            closure.addAll(closure(base));
        }
        closure.add(piece.id());
        bases.put(piece.id(), closure);
        reading.add(piece);
        above.remove(piece.id());
    }
}
