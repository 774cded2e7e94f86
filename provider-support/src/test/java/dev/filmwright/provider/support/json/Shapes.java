package dev.filmwright.provider.support.json;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** JSON of any shape, with the names backends use in any place. */
final class Shapes {
    private static final List<String> NAMES = List.of(
            "id", "status", "result", "sample", "outputs", "url", "error", "done", "seed", "cost", "", "ü\u0000\"");
    private static final List<String> LEAVES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-1e-400",
            "18446744073709551615",
            "99999999999999999999",
            "\"\"",
            "\"Ready\"",
            "\"https://a.example/x\"",
            "\"2026-11-21T10:00:00Z\"",
            "\"\\ud800\"",
            "\"data:image/png;base64,AA==\"",
            "\"iVBORw0KGgo=\"",
            "1e999999999",
            "\"7\"");

    private Shapes() {}

    static Arbitrary<String> documents() {
        return document(3);
    }

    private static Arbitrary<String> document(int depth) {
        Arbitrary<String> leaf = Arbitraries.of(LEAVES);
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> document(depth - 1));
        Arbitrary<String> array = inner.list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]");
        Arbitrary<String> field = Combinators.combine(Arbitraries.of(NAMES), inner)
                .as((name, value) -> "\"" + name.replace("\"", "\\\"").replace("\u0000", "\\u0000") + "\":" + value);
        Arbitrary<String> object = field.list().ofMaxSize(5).map(fields -> "{" + String.join(",", fields) + "}");
        return Arbitraries.oneOf(leaf, array, object, object);
    }
}
