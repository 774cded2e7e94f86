package dev.filmwright.provider.flux;

import dev.filmwright.generation.InputRole;
import dev.filmwright.spi.ProviderInput;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a model that knows its pictures by their number only what each is for, in sentences before the prompt:
 * {@code "Image 1 is Mara. Image 2 shows the style to follow, not what to show."} Deterministic.
 */
final class Numbering {
    private Numbering() {}

    /**
     * Returns the sentences, each followed by a blank; empty if there is nothing to say.
     *
     * @param inputs the pictures, in the order they are sent
     */
    static String of(List<ProviderInput> inputs) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            String image = "Image " + (i + 1);
            ProviderInput input = inputs.get(i);
            String name = input.name().strip().replaceAll("\\s+", " ");
            boolean named = !name.isEmpty();
            if (input.role() == InputRole.STYLE) {
                sentences.add(image + " shows the style to follow" + (named ? " (" + name + ")" : "")
                        + ", not what to show. ");
            } else if (input.role() == InputRole.SOURCE && inputs.size() > 1) {
                sentences.add(image + " is the picture to change" + (named ? " (" + name + ")" : "") + ". ");
            } else if (named) {
                sentences.add(image + " is " + name + ". ");
            }
        }
        return String.join("", sentences);
    }
}
