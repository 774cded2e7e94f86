package dev.filmwright.provider.veo;

import dev.filmwright.generation.InputRole;
import dev.filmwright.spi.ProviderInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The words for Omni, which has no fields for what a picture is for, for what is not to be seen, or for cuts: all of that is said
 * in the prompt, with tags for the pictures in the order they are given.
 */
final class OmniPrompt {
    private static final String ONE_SHOT = "In a single continuous shot.";

    private OmniPrompt() {}

    /**
     * Returns the words.
     *
     * @param pictures the pictures, in the order they are given
     */
    static String of(Plan plan, List<ProviderInput> pictures) {
        List<String> sources = new ArrayList<>();
        List<String> references = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            ProviderInput picture = pictures.get(i);
            String image = "@Image" + (i + 1);
            if (picture.role() == InputRole.FIRST_FRAME) {
                sources.add("<FIRST_FRAME>" + image);
            } else {
                String tag = "<IMAGE_REF_" + references.size() + ">";
                references.add(tag + image);
                sentences.addAll(meaning(picture, tag));
            }
        }
        List<String> parts = new ArrayList<>();
        if (!sources.isEmpty()) {
            parts.add("[# Sources " + String.join(" ", sources) + "]");
        }
        if (!references.isEmpty()) {
            parts.add("[# References " + String.join(" ", references) + "]");
        }
        parts.addAll(sentences);
        parts.add(plan.prompt());
        boolean single =
                plan.options().text(Options.SHOTS).filter("several"::equals).isEmpty();
        if (single
                && plan.mode() != Mode.EDIT
                && !plan.prompt().toLowerCase(Locale.ROOT).contains("continuous shot")) {
            // Left to itself it cuts.
            parts.add(ONE_SHOT);
        }
        plan.options().text(Options.NEGATIVE).ifPresent(words -> parts.add(without(words)));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static List<String> meaning(ProviderInput picture, String tag) {
        String name = picture.name().replaceAll("[<>\\[\\]\\p{Cntrl}]+", " ").strip();
        return switch (picture.role()) {
            case LAST_FRAME -> List.of("The clip ends exactly on " + tag + ".");
            case STYLE -> List.of("Take the look of " + tag + ", not what it shows.");
            default -> name.isEmpty() ? List.of() : List.of(name + " is " + tag + ".");
        };
    }

    private static String without(String words) {
        return List.of(words.split(",")).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> "No " + word + ".")
                .collect(Collectors.joining(" "));
    }
}
