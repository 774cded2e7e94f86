package dev.filmwright.generation;

import dev.filmwright.InvalidInputException;

/**
 * A model of a provider. Immutable.
 *
 * @param provider the provider's id
 * @param model the model's id
 */
public record ModelRef(String provider, String model) {
    /** Checks that both parts are there. */
    public ModelRef {
        if (provider.isBlank() || model.isBlank()) {
            throw new InvalidInputException("model", provider + "/" + model, "write it as provider/model");
        }
    }

    /** Reads {@code provider/model}. */
    public static ModelRef parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1 || slash == text.length() - 1) {
            throw new InvalidInputException("model", text, "write it as provider/model, e.g. previz/board");
        }
        return new ModelRef(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Returns {@code provider/model}. */
    @Override
    public String toString() {
        return provider + "/" + model;
    }
}
