package dev.filmwright.provider.support.input;

import dev.filmwright.generation.InputRole;
import dev.filmwright.spi.ProviderInput;
import java.util.List;

/** The pictures of a request, for backends that know them by their number only. */
public final class GivenPictures {
    private static final int LONGEST_NAME = 200;

    private GivenPictures() {}

    /**
     * Returns what each picture is for, in sentences to stand before the prompt: {@code "Image 1 is Mara. Image 2 shows the
     * style to follow, not what to show. "} Each ends with a blank. The same pictures give the same words; a picture without
     * a name needs none unless its role does. Empty if there is nothing to say.
     *
     * @param inputs the pictures, in the order they are sent
     */
    public static String introduction(List<ProviderInput> inputs) {
        StringBuilder sentences = new StringBuilder();
        for (int i = 0; i < inputs.size(); i++) {
            ProviderInput input = inputs.get(i);
            String name = name(input);
            String image = "Image " + (i + 1);
            String bracketed = name.isEmpty() ? "" : " (" + name + ")";
            if (input.role() == InputRole.STYLE) {
                sentences.append(image + " shows the style to follow" + bracketed + ", not what to show. ");
            } else if (input.role() == InputRole.SOURCE && inputs.size() > 1) {
                sentences.append(image + " is the picture to change" + bracketed + ". ");
            } else if (!name.isEmpty()) {
                sentences.append(image + " is " + name + ". ");
            }
        }
        return sentences.toString();
    }

    private static String name(ProviderInput input) {
        String name = input.name().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
