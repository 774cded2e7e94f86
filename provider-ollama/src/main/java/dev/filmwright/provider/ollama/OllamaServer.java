package dev.filmwright.provider.ollama;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.server.PullListener;
import dev.filmwright.server.Server;
import dev.filmwright.server.ServerModel;
import dev.filmwright.server.ServerStatus;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** The server as its user looks after it. Thread-safe. */
final class OllamaServer implements Server {
    private final String address;
    private final Parts parts;
    private final OptionalLong graphicsMemory;
    private final Embedding embedding;

    /**
     * @param graphicsMemory what its user says it has, as it does not tell
     */
    OllamaServer(String address, Parts parts, OptionalLong graphicsMemory, Embedding embedding) {
        this.address = address;
        this.parts = parts;
        this.graphicsMemory = graphicsMemory;
        this.embedding = embedding;
    }

    @Override
    public ServerStatus status() {
        String version = parts.calls().versionText();
        long used = parts.calls().loaded().stream()
                .mapToLong(model -> Loaded.of(model).onCards())
                .sum();
        return new ServerStatus(address, version, devices(used), OptionalInt.empty(), OptionalInt.empty());
    }

    private List<ServerStatus.Device> devices(long used) {
        if (graphicsMemory.isPresent()) {
            long all = graphicsMemory.getAsLong();
            return List.of(new ServerStatus.Device("graphics memory", all, Math.max(0, all - used)));
        }
        return used > 0 ? List.of(new ServerStatus.Device("graphics memory in use", used, 0)) : List.of();
    }

    @Override
    public List<ServerModel> models() {
        Version version = parts.calls().version();
        Map<String, Loaded> loaded = Loaded.all(parts.calls().loaded());
        SortedMap<String, ServerModel> models = new TreeMap<>();
        for (Catalogue.Known known : parts.catalogue().known()) {
            models.put(
                    known.id(),
                    described(new Tag(known.id()), known.facts(), version).of(false, known.memory()));
        }
        for (JsonValue row : parts.calls().installed()) {
            Inventory.tag(row).ifPresent(tag -> {
                ModelFacts facts = parts.inventory().facts(row, version);
                Description description = described(tag, facts, version);
                models.remove(tag.name());
                models.put(
                        tag.name(),
                        loaded.containsKey(tag.full())
                                ? description.of(loaded.get(tag.full()))
                                : description.of(true, OptionalLong.empty()));
            });
        }
        return List.copyOf(models.values());
    }

    private Description described(Tag tag, ModelFacts facts, Version version) {
        int window =
                (int) Double.parseDouble(parts.profiles().profile(tag, facts).get("num_ctx"));
        return new Description(tag, facts, version, window, graphicsMemory);
    }

    @Override
    public void pull(String model, PullListener listener) throws InterruptedException {
        Tag tag = parts.catalogue().resolve(model);
        JsonObject body = JsonObject.create().with("model", tag.name()).with("stream", true);
        Pull pull = new Pull(tag, listener);
        try {
            parts.calls().stream("pull", body, true, pull::read);
        } catch (ProviderException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("fetching " + tag + " was stopped; it goes on where it was next time");
            }
            throw e;
        }
    }

    @Override
    public void load(String model) {
        Tag tag = parts.catalogue().resolve(model);
        ModelFacts facts = parts.inventory().facts(tag, parts.calls().version());
        if (facts.writes()) {
            JsonObject options = JsonObject.create();
            // With other options than the requests', the first one would load it anew.
            OptionTable.write(parts.profiles().profile(tag, facts), options);
            generate(tag, parts.keepAlive(), options);
        } else {
            embedding.embed(tag, List.of("a"));
        }
    }

    @Override
    public void unload(String model) {
        generate(parts.catalogue().resolve(model), "0", JsonObject.create());
    }

    @Override
    public void freeMemory() {
        for (JsonValue model : parts.calls().loaded()) {
            Inventory.tag(model).ifPresent(tag -> generate(tag, "0", JsonObject.create()));
        }
    }

    /** Without a prompt, this loads or unloads and says nothing. */
    private void generate(Tag tag, String keepAlive, JsonObject options) {
        JsonObject body = JsonObject.create()
                .with("model", tag.name())
                .with("stream", false)
                .with("options", options);
        Wishes.writeKeepAlive(keepAlive, body);
        parts.calls().work("generate", body);
    }

    @Override
    public List<float[]> embed(String model, List<String> texts) {
        Tag tag = parts.catalogue().resolve(model);
        Version version = parts.calls().version();
        ModelFacts facts = parts.inventory().facts(tag, version);
        if (!facts.abilities().isEmpty() && !facts.abilities().contains("embedding")) {
            throw new InvalidInputException(
                    "model", model, "it makes no vectors: take one that does, for example nomic-embed-text");
        }
        embedding.check(version);
        return embedding.embed(tag, texts);
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "OllamaServer[" + address + "]";
    }
}
