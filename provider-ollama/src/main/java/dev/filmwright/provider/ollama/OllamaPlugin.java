package dev.filmwright.provider.ollama;

import dev.filmwright.InvalidInputException;
import dev.filmwright.provider.support.config.SettingReader;
import dev.filmwright.provider.support.output.KeptOutputs;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers the models of an Ollama server: text, text about pictures, and text that fits a JSON schema. Found by
 * {@code ServiceLoader}; constructing it does nothing, and opening it asks no server.
 *
 * <p>The server itself, its models and what they need, is looked after through
 * {@code Filmwright.servers().of("ollama")}.
 */
public final class OllamaPlugin implements ProviderPlugin {
    static final String ID = "ollama";

    private static final Logger LOG = LoggerFactory.getLogger(OllamaPlugin.class);
    private static final ConfigKey URL = new ConfigKey(
            "url",
            "where the server is, in any form that OLLAMA_HOST takes",
            Optional.of("http://127.0.0.1:11434"),
            false,
            Optional.of("OLLAMA_HOST"));
    private static final ConfigKey KEY = new ConfigKey(
            "key",
            "the API key of ollama.com, for its cloud; sent over TLS or to this machine only",
            Optional.empty(),
            true,
            Optional.of("OLLAMA_API_KEY"));
    private static final ConfigKey CONTEXT = ConfigKey.of(
            "context", "the window a model is loaded with, in tokens, if it was trained for as much", "8192");
    private static final ConfigKey PROFILES = ConfigKey.of(
            "profiles",
            "what single models are loaded with: \"llava:7b num_ctx=16384 num_gpu=20; gemma3:4b num_ctx=4096\"",
            "");
    private static final ConfigKey KEEP_ALIVE = ConfigKey.of(
            "keep-alive", "how long a model stays in memory after a request: seconds or a time like 10m", "5m");
    private static final ConfigKey PATIENCE = ConfigKey.of(
            "patience",
            "how long the server may say nothing, in milliseconds; loading a model can take minutes",
            "600000");
    private static final ConfigKey PARALLEL = new ConfigKey(
            "parallel",
            "how many requests the server does at a time for a model",
            Optional.of("1"),
            false,
            Optional.of("OLLAMA_NUM_PARALLEL"));
    private static final ConfigKey VRAM = new ConfigKey(
            "vram",
            "the server's graphics memory in gigabytes, to warn of models that need more; it does not tell itself",
            Optional.empty(),
            false,
            Optional.empty());

    private static final ConfigKey DIMENSIONS = new ConfigKey(
            "dimensions",
            "how many numbers a vector has that a model makes of a text, if it can make fewer than it does by itself",
            Optional.empty(),
            false,
            Optional.empty());

    /** Creates the plugin. */
    public OllamaPlugin() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<ConfigKey> configKeys() {
        return List.of(URL, KEY, CONTEXT, PROFILES, KEEP_ALIVE, PATIENCE, PARALLEL, VRAM, DIMENSIONS);
    }

    @Override
    public Provider open(ProviderConfig config) {
        SettingReader settings = new SettingReader(ID, config);
        HostAddress host = HostAddress.parse(settings.needed(URL));
        host.warning().ifPresent(LOG::warn);
        Profiles profiles =
                Profiles.parse(settings.needed(CONTEXT), settings.text(PROFILES).orElse(""));
        // Servers before 0.12 took 0 for a choice of their own.
        int parallel = Math.max(1, settings.whole(PARALLEL, 0, 1000));
        Calls calls = new Calls(host.address(), key(settings, host), settings.millis(PATIENCE));
        Parts parts = Parts.of(calls, profiles, keepAlive(settings), parallel, config.live());
        OllamaServer server = new OllamaServer(
                host.address().toString(), parts, graphicsMemory(settings), new Embedding(calls, dimensions(settings)));
        return new OllamaProvider(parts, new KeptOutputs(ID, config.workFolder()), server);
    }

    private static OptionalLong graphicsMemory(SettingReader settings) {
        Optional<String> text = settings.text(VRAM);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        String gigabytes = text.get().replaceAll("(?i)\\s*gi?b?$", "");
        if (!gigabytes.matches("\\d{1,6}(\\.\\d{1,3})?")) {
            throw settings.wrong(VRAM, text.get(), "give gigabytes, for example 24");
        }
        return OptionalLong.of(new BigDecimal(gigabytes).movePointRight(9).longValue());
    }

    private static OptionalInt dimensions(SettingReader settings) {
        return settings.text(DIMENSIONS).isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(settings.whole(DIMENSIONS, 1, 100_000));
    }

    private static Optional<String> key(SettingReader settings, HostAddress host) {
        Optional<String> key = settings.text(KEY);
        if (key.isPresent() && !host.secure() && !host.local()) {
            LOG.warn(
                    "the key is not sent to {}, as anybody on the way could read it: use https",
                    host.address().getHost());
            return Optional.empty();
        }
        return key;
    }

    private static String keepAlive(SettingReader settings) {
        String text = settings.needed(KEEP_ALIVE);
        try {
            return Wishes.keepAlive(text);
        } catch (InvalidInputException e) {
            throw settings.wrong(KEEP_ALIVE, text, "give seconds or a time like 10m; -1 for ever", e);
        }
    }
}
