package dev.filmwright.samples.cli.prompt;

import dev.filmwright.Filmwright;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Cut;
import dev.filmwright.prompt.EditConflict;
import dev.filmwright.prompt.EditedPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Span;
import dev.filmwright.samples.cli.assets.Output;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright prompt show DIR …}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a prompt, and where each piece of it comes from.")
final class PromptShowCommand implements Callable<Integer> {
    @Mixin
    private Source source = new Source();

    @Option(names = "--text", description = "Prints nothing but the prompt's text.")
    private boolean textOnly;

    @Mixin
    private ColourOption colour = new ColourOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright library = source.open()) {
            AssembledPrompt assembled = source.assembled(library, source.dialect(library), Map.of());
            Optional<EditedPrompt> edited = source.edited(library, assembled);
            AssembledPrompt prompt = edited.map(EditedPrompt::prompt).orElse(assembled);
            List<EditConflict> conflicts = edited.map(EditedPrompt::conflicts).orElse(List.of());
            if (output.json()) {
                output.print(json(prompt, conflicts));
            } else if (textOnly) {
                output.out().println(prompt.text());
            } else {
                print(library, prompt, conflicts);
            }
            output.out().flush();
        }
        return 0;
    }

    private void print(Filmwright library, AssembledPrompt prompt, List<EditConflict> conflicts) {
        PrintWriter out = output.out();
        Paint paint = colour.paint();
        Map<String, String> names = new LinkedHashMap<>();
        out.println(text(prompt.spans(), paint));
        if (!prompt.negative().isEmpty()) {
            out.println();
            out.println(paint.heading("not: ") + text(prompt.negative(), paint));
        }
        out.println();
        for (Span span : prompt.spans()) {
            if (span.origin().source() != Origin.Source.DIALECT) {
                out.println("  " + paint.origin(span.origin().source(), line(span.text())) + "  <- "
                        + origin(library, span.origin(), names));
            }
        }
        prompt.cuts()
                .forEach(cut ->
                        out.println("  " + reason(cut) + ": " + line(cut.words().text())));
        conflicts.forEach(conflict -> out.println("  edited: \"" + line(conflict.edited()) + "\", assembled since: \""
                + line(conflict.assembled()) + "\""));
        out.println();
        out.println(prompt.summary());
    }

    private static String reason(Cut cut) {
        return switch (cut.reason()) {
            case LENGTH -> "left out for length";
            case REPLACED -> "replaced by what is said here";
            case REPEATED -> "said already";
        };
    }

    private static String text(List<Span> spans, Paint paint) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(paint.origin(span.origin().source(), span.text())));
        return text.toString();
    }

    private static String origin(Filmwright library, Origin origin, Map<String, String> names) {
        return origin.asset()
                .map(use -> names.computeIfAbsent(
                                use.asset().value(),
                                id -> library.assets().get(use.asset()).name())
                        + " v" + use.version() + ", " + origin.field())
                .orElseGet(() -> PromptJson.word(origin.source()) + ", " + origin.field());
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static ObjectNode json(AssembledPrompt prompt, List<EditConflict> conflicts) {
        ObjectNode json = PromptJson.of(prompt);
        ArrayNode array = json.putArray("conflicts");
        for (EditConflict conflict : conflicts) {
            array.addObject()
                    .put("start", conflict.range().start())
                    .put("end", conflict.range().end())
                    .put("base", conflict.base())
                    .put("edited", conflict.edited())
                    .put("assembled", conflict.assembled());
        }
        return json;
    }
}
