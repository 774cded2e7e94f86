package dev.filmwright.testkit.contract.provider;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import java.util.List;
import java.util.Optional;

/** A backend over HTTP done by the rules, with one flaw where a test wants one. */
public class ReferencePlugin implements ProviderPlugin {
    static final String ID = "reference";
    static final ConfigKey URL = new ConfigKey("url", "where it is", Optional.empty(), false, Optional.of("REF_URL"));
    static final ConfigKey PATIENCE =
            ConfigKey.of("patience", "how long to wait for an answer, in milliseconds", "60000");

    private final Flaw flaw;

    /** Called by {@code ServiceLoader}. */
    public ReferencePlugin() {
        this(Flaw.NONE);
    }

    ReferencePlugin(Flaw flaw) {
        this.flaw = flaw;
    }

    /** A plugin that no service file names. */
    static final class Unfound extends ReferencePlugin {
        Unfound() {
            super(Flaw.IS_NOT_FOUND);
        }
    }

    @Override
    public String id() {
        return flaw == Flaw.HAS_AN_ODD_ID ? "Reference Backend" : ID;
    }

    @Override
    public List<ConfigKey> configKeys() {
        Optional<String> ours = flaw == Flaw.HAS_A_SECRET_BY_DEFAULT ? Optional.of("sk-ours") : Optional.empty();
        return List.of(URL, new ConfigKey("key", "the API key", ours, true, Optional.of("REF_KEY")), PATIENCE);
    }

    @Override
    public Provider open(ProviderConfig config) {
        for (ConfigKey key : configKeys()) {
            if (config.value(key.key()).isEmpty()) {
                if (flaw == Flaw.IS_VAGUE_ABOUT_SETTINGS) {
                    throw new InvalidInputException("config", "empty", "set it");
                }
                throw new LibraryException(
                        Failure.of(
                                Failure.Kind.CONFIGURATION,
                                "setting \"" + key.key() + "\" is missing: set it, or the environment variable "
                                        + key.environment().orElseThrow()),
                        null);
            }
        }
        return new ReferenceProvider(config, flaw);
    }
}
