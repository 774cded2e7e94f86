package dev.filmwright.samples.cli.prompts;

import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A prompt to look at, and the dialects it is looked at in.
 *
 * @param name what its files are called
 * @param kind what the prompt is for
 * @param dialects one file each
 * @param say says what is to be seen
 */
record GoldenCase(
        String name, PromptKind kind, List<String> dialects, BiConsumer<GoldenAssets, PromptRequest.Builder> say) {

    static GoldenCase frame(String name, String dialects, BiConsumer<GoldenAssets, PromptRequest.Builder> say) {
        return of(name, PromptKind.FRAME, dialects, say);
    }

    static GoldenCase clip(String name, String dialects, BiConsumer<GoldenAssets, PromptRequest.Builder> say) {
        return of(name, PromptKind.VIDEO, dialects, say);
    }

    static GoldenCase of(
            String name, PromptKind kind, String dialects, BiConsumer<GoldenAssets, PromptRequest.Builder> say) {
        return new GoldenCase(name, kind, List.of(dialects.split(" ")), say);
    }

    PromptRequest request(GoldenAssets assets) {
        PromptRequest.Builder request = PromptRequest.builder(kind);
        say.accept(assets, request);
        return request.build();
    }
}
