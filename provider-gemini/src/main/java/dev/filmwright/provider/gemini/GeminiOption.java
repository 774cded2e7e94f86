package dev.filmwright.provider.gemini;

import dev.filmwright.InvalidInputException;
import java.util.Arrays;
import java.util.List;

/** A setting of a model, and what it takes. */
enum GeminiOption {
    /** The size by name, where the size in pixels shall not decide. */
    IMAGE_SIZE("image_size"),
    /** From when on the filters for content refuse. */
    SAFETY("safety"),
    /** Who the model is and what it is to do, apart from the request. */
    SYSTEM("system"),
    /** How much it thinks first. */
    THINKING("thinking_level"),
    /** How many tokens it may write, its thoughts included. */
    MAX_TOKENS("max_tokens");

    private static final List<String> SAFETY_WORDS =
            List.of("BLOCK_NONE", "BLOCK_ONLY_HIGH", "BLOCK_MEDIUM_AND_ABOVE", "BLOCK_LOW_AND_ABOVE");
    private static final List<String> THINKING_WORDS = List.of("LOW", "MEDIUM", "HIGH");
    private static final int LONGEST_SYSTEM = 100_000;
    private static final int MOST_TOKENS = 10_000_000;

    private final String key;

    GeminiOption(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static List<GeminiOption> of(GeminiModel model) {
        return Arrays.stream(values())
                .filter(option -> option == SAFETY || (option == IMAGE_SIZE) == model.draws())
                .filter(option -> option != IMAGE_SIZE || model.sizes().size() > 1)
                .toList();
    }

    /** Throws if a model does not take the value. */
    void check(GeminiModel model, String value) {
        switch (this) {
            case SYSTEM -> {
                if (value.length() > LONGEST_SYSTEM) {
                    throw wrong(value, "use at most " + LONGEST_SYSTEM + " characters");
                }
            }
            case MAX_TOKENS -> tokens(value);
            case IMAGE_SIZE ->
                word(value, model.sizes().stream().map(tier -> tier.word).toList());
            case SAFETY -> word(value, SAFETY_WORDS);
            case THINKING -> word(value, THINKING_WORDS);
        }
    }

    private void word(String value, List<String> words) {
        if (!words.contains(value)) {
            throw wrong(value, "use one of " + words);
        }
    }

    int tokens(String value) {
        try {
            int tokens = Integer.parseInt(value);
            if (tokens >= 1 && tokens <= MOST_TOKENS) {
                return tokens;
            }
        } catch (NumberFormatException e) {
            throw new InvalidInputException("options." + key, value, "use a whole number of tokens, at least 1", e);
        }
        throw wrong(value, "use a whole number of tokens, at least 1");
    }

    private InvalidInputException wrong(String value, String remedy) {
        return new InvalidInputException("options." + key, value, remedy);
    }
}
