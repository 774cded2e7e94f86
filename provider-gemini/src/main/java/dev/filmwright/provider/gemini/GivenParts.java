package dev.filmwright.provider.gemini;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.provider.google.GoogleFiles;
import dev.filmwright.provider.support.input.GivenPictures;
import dev.filmwright.provider.support.json.Base64Data;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.spi.ProviderInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes words and pictures as parts of a turn. Pictures go within the request as long as there is room; those beyond it are put
 * where Google finds them, which is remembered, so that they are sent once. Thread-safe; blocks.
 */
final class GivenParts {
    /** A request may have 20 MB, of which some are words; it has been more since, but not everywhere. */
    private static final long ROOM = 18_000_000;

    private final Optional<GoogleFiles> files;

    /**
     * @param files where files are put; empty where there is no such place, so that all pictures go within the request
     */
    GivenParts(Optional<GoogleFiles> files) {
        this.files = files;
    }

    /**
     * Returns the parts of a request.
     *
     * @throws IOException if a picture cannot be read
     * @throws dev.filmwright.ProviderException if a picture could not be put where Google finds it; nothing was paid
     */
    List<JsonObject> of(GenerationRequest request, List<ProviderInput> inputs) throws IOException {
        List<JsonObject> parts = new ArrayList<>();
        parts.add(Question.words(
                GivenPictures.introduction(inputs) + request.prompt().text()));
        long room = ROOM;
        for (ProviderInput input : inputs) {
            // Base64 makes four bytes of three.
            long needs = input.bytes() / 3 * 4 + 4;
            if (needs <= room || files.isEmpty()) {
                parts.add(within(input));
                room -= needs;
            } else {
                parts.add(elsewhere(input, files.get()));
            }
        }
        return parts;
    }

    private static JsonObject within(ProviderInput input) throws IOException {
        return JsonObject.create()
                .with(
                        "inlineData",
                        JsonObject.create()
                                .with("mimeType", input.type().value())
                                .with("data", Base64Data.write(input, GeminiModel.LARGEST_PICTURE)));
    }

    private static JsonObject elsewhere(ProviderInput input, GoogleFiles files) {
        return JsonObject.create()
                .with(
                        "fileData",
                        JsonObject.create()
                                .with("mimeType", input.type().value())
                                .with("fileUri", files.put(input).toString()));
    }
}
