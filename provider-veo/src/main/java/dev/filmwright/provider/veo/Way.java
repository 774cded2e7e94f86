package dev.filmwright.provider.veo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways to Google's clip models, which speak three kinds of JSON. */
enum Way {
    /** Vertex AI: Google Cloud with OAuth; where Veo lives. */
    VERTEX,
    /** The Gemini API's former shape for Veo, which gateways go on speaking. */
    GEMINI,
    /** Gemini Omni over the Interactions API: what a key of AI Studio can use. */
    OMNI;

    /** Returns the word for it in settings and operations. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Way> of(String word) {
        return Arrays.stream(values()).filter(way -> way.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Way::word).toList();
    }
}
