package dev.filmwright.provider.google;

import dev.filmwright.FilmwrightException;
import dev.filmwright.provider.support.config.SettingReader;
import dev.filmwright.spi.ConfigKey;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The settings with which a provider reaches Google Cloud: the project, the place in it, and who asks. Immutable. */
public final class GoogleSettings {
    /** The project, which pays. */
    public static final ConfigKey PROJECT = new ConfigKey(
            "project",
            "the Google Cloud project, for vertex",
            Optional.empty(),
            false,
            Optional.of("GOOGLE_CLOUD_PROJECT"));

    /** An access token. */
    public static final ConfigKey TOKEN = new ConfigKey(
            "token",
            "an access token, for vertex, where no credentials are set",
            Optional.empty(),
            true,
            Optional.of("GOOGLE_OAUTH_ACCESS_TOKEN"));

    /** Where Google's own auth library finds credentials. */
    public static final ConfigKey CREDENTIALS = new ConfigKey(
            "credentials",
            "a file of credentials, or \"default\" for this machine's own, for vertex; needs Google's auth library",
            Optional.empty(),
            false,
            Optional.of("GOOGLE_APPLICATION_CREDENTIALS"));

    private static final String MACHINE = "default";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._-]{0,99}");

    private final SettingReader settings;
    private final ConfigKey location;
    private final String withKey;

    /**
     * Creates them; reads nothing yet.
     *
     * @param settings the provider's settings
     * @param location the provider's key for the place, made by {@link #location(String, String)}
     * @param withKey what somebody is to do who has an API key and no project, e.g.
     *     {@code "with an API key set transport to gemini"}
     */
    public GoogleSettings(SettingReader settings, ConfigKey location, String withKey) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.location = Objects.requireNonNull(location, "location");
        this.withKey = Objects.requireNonNull(withKey, "withKey");
    }

    /**
     * Returns the key for the place in Google Cloud.
     *
     * @param usual the place that holds if none is set
     * @param examples places a user may want, e.g. {@code "global or europe-west4"}
     */
    public static ConfigKey location(String usual, String examples) {
        return new ConfigKey(
                "location",
                "where in Google Cloud, for vertex, e.g. " + examples,
                Optional.of(usual),
                false,
                Optional.of("GOOGLE_CLOUD_LOCATION"));
    }

    /**
     * Returns the project.
     *
     * @throws FilmwrightException of kind {@code CONFIGURATION} if it is not set, or no name
     */
    public String project() {
        return name(PROJECT);
    }

    /**
     * Returns the place in Google Cloud.
     *
     * @throws FilmwrightException of kind {@code CONFIGURATION} if it is no name
     */
    public String location() {
        return name(location);
    }

    /**
     * Returns the address of Vertex AI at that place.
     *
     * @throws FilmwrightException of kind {@code CONFIGURATION} if the place is no name
     */
    public URI vertex() {
        String place = location();
        URI address =
                URI.create("https://" + (place.equals("global") ? "" : place + "-") + "aiplatform.googleapis.com");
        if (address.getHost() == null) {
            // A name may have what a host has not.
            throw wrongName(location, place);
        }
        return address;
    }

    /**
     * Returns who asks: by the access token that is set, else by the host's tokens, else by the credentials that are set. Asks
     * nobody yet.
     *
     * @param host the host's own tokens, if it has any
     * @throws FilmwrightException of kind {@code CONFIGURATION} if there is none of them, or if credentials are set and
     *     Google's auth library is not there
     */
    public GoogleAccess access(Optional<TokenSupplier> host) {
        Optional<TokenSupplier> tokens =
                settings.text(TOKEN).<TokenSupplier>map(token -> () -> token).or(() -> host);
        if (tokens.isPresent()) {
            return GoogleAccess.tokens(tokens.get());
        }
        String credentials = settings.text(CREDENTIALS)
                .orElseThrow(() -> settings.missing(
                        TOKEN,
                        "or set \"" + CREDENTIALS.key() + "\" (GOOGLE_APPLICATION_CREDENTIALS) to a file, or to \""
                                + MACHINE + "\" for what gcloud or this machine has"));
        return GoogleAccess.applicationDefault(
                credentials.equals(MACHINE) ? Optional.empty() : Optional.of(Path.of(credentials)));
    }

    private String name(ConfigKey key) {
        String name = settings.text(key).orElseThrow(() -> settings.missing(key, withKey));
        if (!NAME.matcher(name).matches()) {
            throw wrongName(key, name);
        }
        return name;
    }

    private FilmwrightException wrongName(ConfigKey key, String name) {
        return settings.wrong(key, name, "use letters, digits, dots and hyphens");
    }
}
