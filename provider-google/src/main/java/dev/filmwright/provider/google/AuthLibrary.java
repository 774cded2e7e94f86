package dev.filmwright.provider.google;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tokens by Google's own auth library, which is not there unless the host adds it: the one class that names it, so that nothing
 * else fails without it. It caches a token and renews it before it expires. Thread-safe.
 */
final class AuthLibrary implements TokenSupplier {
    private static final Logger LOG = LoggerFactory.getLogger(AuthLibrary.class);
    private static final String ARTIFACT = "com.google.auth:google-auth-library-oauth2-http";
    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";

    private final Optional<Path> file;
    private @Nullable GoogleCredentials credentials;

    private AuthLibrary(Optional<Path> file) {
        this.file = file;
    }

    static TokenSupplier open(Optional<Path> file) {
        try {
            // Names the class for its loading, which finds out whether the library is there.
            LOG.debug("access tokens come from {}", GoogleCredentials.class.getName());
            return new AuthLibrary(file);
        } catch (NoClassDefFoundError e) {
            throw wrong(
                    "Google's credentials need " + ARTIFACT
                            + ", which is not there: add it to your build (on the module path"
                            + " also --add-modules com.google.auth.oauth2), or configure a token",
                    e);
        }
    }

    @Override
    public String token() throws IOException {
        GoogleCredentials known = credentials();
        known.refreshIfExpired();
        AccessToken token = known.getAccessToken();
        if (token == null) {
            throw new IOException("the credentials give no access token");
        }
        return token.getTokenValue();
    }

    /** Looks for the credentials once one is needed: the machine's own account is found by asking the network. */
    private synchronized GoogleCredentials credentials() throws IOException {
        GoogleCredentials known = credentials;
        if (known == null) {
            known = find().createScoped(SCOPE);
            credentials = known;
        }
        return known;
    }

    private GoogleCredentials find() throws IOException {
        if (file.isEmpty()) {
            try {
                return GoogleCredentials.getApplicationDefault();
            } catch (IOException e) {
                throw wrong(
                        "there are no application-default credentials: run \"gcloud auth application-default login\", set"
                                + " GOOGLE_APPLICATION_CREDENTIALS, or configure a token",
                        e);
            }
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            return GoogleCredentials.fromStream(in);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw wrong("the file of credentials is not there: " + file.get(), e);
        } catch (IOException e) {
            // The library's words may quote the file.
            throw wrong("the file of credentials is none that Google's auth library can read: " + file.get(), null);
        }
    }

    private static FilmwrightException wrong(String what, @Nullable Throwable cause) {
        return new FilmwrightException(Failure.of(Failure.Kind.CONFIGURATION, what), cause);
    }
}
