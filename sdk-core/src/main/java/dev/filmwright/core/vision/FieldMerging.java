package dev.filmwright.core.vision;

import dev.filmwright.asset.FieldValue;
import dev.filmwright.vision.FieldMerge;
import dev.filmwright.vision.MergeMode;
import java.util.List;

/** Decides what becomes of one field. */
final class FieldMerging {
    private FieldMerging() {}

    static FieldMerge merge(String name, Field field, FieldValue current, FieldValue offered, MergeMode mode) {
        boolean silent = offered.display().isBlank();
        if (mode == MergeMode.KEEP) {
            return stays(name, current, offered, mode, "kept as it is");
        }
        if (silent) {
            return stays(name, current, offered, mode, "the description says nothing of it");
        }
        if (offered.equals(current)) {
            return stays(name, current, offered, mode, "both say the same");
        }
        if (current.display().isBlank()) {
            return new FieldMerge(name, current, offered, offered, mode, "nothing was known");
        }
        if (mode == MergeMode.REPLACE) {
            return new FieldMerge(name, current, offered, offered, mode, "replaced");
        }
        if (field.number() || field.kind() == Field.Kind.SINGLE) {
            return stays(name, current, offered, mode, "there is one value only, yours stays");
        }
        FieldValue merged = merged(field, current, offered);
        return merged.equals(current)
                ? stays(name, current, offered, mode, "says all of it already")
                : new FieldMerge(name, current, offered, merged, mode, "what is new was added");
    }

    private static FieldMerge stays(
            String name, FieldValue current, FieldValue offered, MergeMode mode, String reason) {
        return new FieldMerge(name, current, offered, current, mode, reason);
    }

    private static FieldValue merged(Field field, FieldValue current, FieldValue offered) {
        if (field.kind() == Field.Kind.WORDS) {
            List<String> said = ((FieldValue.Words) current).values();
            return new FieldValue.Words(Phrases.unite(said, ((FieldValue.Words) offered).values()));
        }
        String said = ((FieldValue.Text) current).value();
        String more = ((FieldValue.Text) offered).value();
        return new FieldValue.Text(
                field.equals(Shape.TEXT) ? Phrases.addSentences(said, more) : Phrases.addPhrases(said, more));
    }
}
