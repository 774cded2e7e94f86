package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import dev.filmwright.spi.Uploads;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the tests of this module have in common. */
final class Make {
    static final String KEY = "AIzaPlanted-5f1d8a7c0b2e";
    static final String TOKEN = "ya29.planted-5f1d8a7c0b2e";

    private Make() {}

    /** Opens a provider with these settings beside the defaults. */
    static Provider open(Path work, Uploads uploads, String... settings) {
        Map<String, String> all = new HashMap<>();
        new VeoPlugin().configKeys().forEach(key -> key.defaultValue().ifPresent(value -> all.put(key.key(), value)));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return new VeoPlugin().open(new ProviderConfig(all, work, uploads));
    }

    static Failure failure(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(FilmwrightException.class);
        return ((FilmwrightException) thrown).failure();
    }

    static GenerationRequest.Builder clip(String model, String prompt) {
        return GenerationRequest.video(
                ModelRef.parse("veo/" + model),
                AssembledPrompt.plain(PromptKind.VIDEO, prompt),
                MediaOwner.production("film"));
    }

    /** Returns work with files, of which the request speaks too. */
    static ProviderRequest work(GenerationRequest.Builder request, ProviderInput... inputs) {
        for (ProviderInput input : inputs) {
            request.input(new InputMedia(input.role(), new MediaId("file"), input.name(), false));
        }
        GenerationRequest built = request.build();
        return new ProviderRequest("key-1", built.model().model(), built, List.of(inputs));
    }

    static Operation accepted(Provider provider, ProviderRequest work) {
        Submission answer = provider.submit(work);
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    static Failure rejected(Provider provider, ProviderRequest work) {
        Submission answer = provider.submit(work);
        assertThat(answer).isInstanceOf(Submission.Rejected.class);
        return ((Submission.Rejected) answer).failure();
    }

    static PollResult.Succeeded succeeded(PollResult result) {
        assertThat(result).isInstanceOf(PollResult.Succeeded.class);
        return (PollResult.Succeeded) result;
    }

    static Failure failed(PollResult result) {
        assertThat(result).isInstanceOf(PollResult.Failed.class);
        return ((PollResult.Failed) result).failure();
    }

    static String download(Provider provider, Operation operation, Output output) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        provider.download(operation, output, target);
        return target.toString(StandardCharsets.US_ASCII);
    }

    static ProviderInput png(InputRole role) {
        return new Given(role, MediaType.PNG, "a picture", "", "11".repeat(32));
    }

    static ProviderInput jpeg(InputRole role) {
        return new Given(role, MediaType.JPEG, "another picture", "", "22".repeat(32));
    }

    static ProviderInput mp4() {
        return new Given(InputRole.CLIP, MediaType.MP4, "a clip", "", "33".repeat(32));
    }

    /** A file. */
    record Given(InputRole role, MediaType type, String text, String name, String sha256) implements ProviderInput {
        @Override
        public Optional<FrameSize> size() {
            return Optional.of(new FrameSize(1280, 720));
        }

        @Override
        public long bytes() {
            return text.length();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Returns the literal JSON of the sheet. */
    static String literal(String name) {
        try (InputStream in = Objects.requireNonNull(Make.class.getResourceAsStream(name + ".json"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonValue json(String text) {
        return JsonReader.ofDefaults().read(text, new Origin("test", Optional.empty(), Secrets.of()));
    }

    /** Returns a document as maps, lists and texts, in which the order of names does not count. */
    static Object plain(JsonValue value) {
        if (value.isObject()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            value.names().forEach(name -> fields.put(name, plain(value.at(name))));
            return fields;
        }
        if (value.isArray()) {
            return value.items().stream().map(Make::plain).toList();
        }
        return value.isText() ? value.text() : value.json();
    }

    static Map<String, String> defaults() {
        Map<String, String> all = new HashMap<>();
        for (ConfigKey key : new VeoPlugin().configKeys()) {
            key.defaultValue().ifPresent(value -> all.put(key.key(), value));
        }
        return all;
    }
}
