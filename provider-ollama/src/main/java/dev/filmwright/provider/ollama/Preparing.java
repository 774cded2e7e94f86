package dev.filmwright.provider.ollama;

import dev.filmwright.Failure.Kind;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.provider.support.json.Base64Data;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a question of a request, and refuses what the server would get wrong: it takes pictures for models that cannot see, and
 * leaves out without a word what does not fit. Thread-safe.
 */
final class Preparing {
    private static final int LARGEST_PICTURE = 32 << 20;
    private static final long LARGEST_PICTURES = 96L << 20;
    /** The server's own guess. */
    private static final int TOKENS_OF_A_PICTURE = 768;

    private static final int CHARACTERS_OF_A_TOKEN = 3;

    private final Calls calls;
    private final Inventory inventory;
    private final Profiles profiles;
    private final String keepAlive;

    Preparing(Calls calls, Inventory inventory, Profiles profiles, String keepAlive) {
        this.calls = calls;
        this.inventory = inventory;
        this.profiles = profiles;
        this.keepAlive = keepAlive;
    }

    /**
     * Prepares a request. Blocks for the server.
     *
     * @throws ProviderException if the model is not there or cannot do it
     * @throws IOException if a picture cannot be read
     */
    Prepared prepare(Tag tag, ProviderRequest request) throws IOException {
        GenerationRequest wanted = request.request();
        Wishes wishes = Wishes.of(wanted.options());
        Version version = calls.version();
        ModelFacts facts = inventory.facts(tag, version);
        checkModel(tag, facts, request);
        Optional<Shape> shape = wanted.schema().map(Shape::of);
        Question.Format format = new Question.Format(
                shape.isPresent() || wishes.json(),
                shape.filter(any -> version.atLeast(Version.SCHEMA)).map(Shape::json),
                shape.map(Shape::keys).orElse(List.of()));
        Profiles.Chosen chosen = profiles.choose(tag, facts, wishes.options());
        List<String> warnings = new ArrayList<>(chosen.warnings());
        warnOfLength(request, chosen, warnings);
        Question question = new Question(
                tag,
                wanted.prompt().text(),
                pictures(request.inputs()),
                wishes,
                bounded(chosen, format),
                wanted.seed(),
                think(tag, wishes, facts, version),
                wishes.keepAlive().orElse(keepAlive),
                format,
                Optional.empty(),
                false);
        return new Prepared(question, wanted.schema(), facts.remote() || tag.cloud(), version, warnings);
    }

    private static void checkModel(Tag tag, ModelFacts facts, ProviderRequest request) {
        int pictures = request.inputs().size();
        if (facts.abilities().contains("image")) {
            throw unsupported(tag + " makes pictures, which Ollama does no longer: use another provider");
        }
        if (!facts.writes()) {
            throw unsupported(tag + " writes no text (it can do: " + able(facts) + "): take another model");
        }
        if (pictures > 0 && !facts.sees()) {
            throw unsupported(tag + " cannot see pictures (it can do: " + able(facts)
                    + "): take one that can, for example qwen2.5vl:7b");
        }
        RequestCheck.checkPictures(tag, facts, pictures);
        if (request.request().schema().isPresent() && facts.remote()) {
            throw unsupported(tag + " runs in Ollama's cloud, where no schema is followed: leave it out");
        }
    }

    private static List<String> able(ModelFacts facts) {
        return facts.abilities().stream().sorted().toList();
    }

    /** Without a bound, a model that is held to JSON can write blanks until its window is full. */
    private static SortedMap<String, String> bounded(Profiles.Chosen chosen, Question.Format format) {
        SortedMap<String, String> options = new TreeMap<>(chosen.options());
        if (format.json()) {
            options.putIfAbsent("num_predict", String.valueOf(Math.max(16, chosen.context() / 2)));
        }
        return options;
    }

    private static void warnOfLength(ProviderRequest request, Profiles.Chosen chosen, List<String> warnings) {
        long given = (long) request.inputs().size() * TOKENS_OF_A_PICTURE
                + request.request().prompt().text().length() / CHARACTERS_OF_A_TOKEN;
        if (given > chosen.context()) {
            warnings.add("about " + given + " tokens were given, and num_ctx is " + chosen.context()
                    + ": the server may have left some out; raise num_ctx or give less");
        }
    }

    private static Optional<String> think(Tag tag, Wishes wishes, ModelFacts facts, Version version) {
        if (!version.atLeast(Version.THINK)) {
            wishes.think().filter(how -> !how.equals("false")).ifPresent(how -> {
                throw unsupported("think needs Ollama " + Version.THINK + ", this is " + version);
            });
            return Optional.empty();
        }
        String how = wishes.think().orElse("false");
        if (how.equals("false")) {
            return Optional.of(how);
        }
        Version needed =
                how.equals("true") ? Version.THINK : how.equals("max") ? Version.THINK_MAX : Version.THINK_LEVEL;
        if (!version.atLeast(needed)) {
            throw unsupported("think=" + how + " needs Ollama " + needed + ", this is " + version);
        }
        if (!facts.abilities().isEmpty() && !facts.thinks()) {
            throw unsupported(tag + " does not think (it can do: " + able(facts) + "): leave think out");
        }
        return Optional.of(how);
    }

    private static List<String> pictures(List<ProviderInput> inputs) throws IOException {
        List<String> pictures = new ArrayList<>();
        long bytes = 0;
        for (ProviderInput input : inputs) {
            bytes += input.bytes();
            if (bytes > LARGEST_PICTURES) {
                throw new InvalidInputException(
                        "inputs", bytes + " bytes", "give at most " + LARGEST_PICTURES + " bytes of pictures at once");
            }
            pictures.add(Base64Data.write(input, LARGEST_PICTURE));
        }
        return pictures;
    }

    private static ProviderException unsupported(String message) {
        return new ProviderException(Words.refusal(Kind.UNSUPPORTED, message), null);
    }
}
