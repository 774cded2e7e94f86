package dev.filmwright.provider.google;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.provider.support.http.Pause;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.Uploads;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts files where Google's models find them: the Files API of the Gemini API. Thread-safe.
 *
 * <p>A file is uploaded once for each account: Google keeps it for 48 hours, and it is remembered for two hours less. Whether it
 * is still there is asked each time before it is used. A clip is looked through by Google first; as long as that takes no longer
 * than a few seconds it is waited for, otherwise the call fails with a time to come back, and the upload is not done again.
 *
 * <p>The upload address that Google answers must be on the client's own hosts, as the key goes along.
 */
public final class GoogleFiles {
    private static final Duration KEPT = Duration.ofHours(46);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(10);
    private static final int LOOKS = 8;
    private static final Pattern NAME = Pattern.compile("files/[A-Za-z0-9_-]{1,100}");

    private final String provider;
    private final BackendClient client;
    private final String version;
    private final String variant;
    private final Uploads uploads;
    private final Clock clock;
    private final Pause pause;

    /**
     * Creates access to the files of an account.
     *
     * @param client asks the Gemini API; its base is the API's origin
     * @param version the API's version in paths, e.g. {@code "v1beta"}
     * @param account tells this account from others, {@link GoogleAccess#account()}
     */
    public GoogleFiles(String provider, BackendClient client, String version, String account, Uploads uploads) {
        this(provider, client, version, account, uploads, Clock.systemUTC(), Pause.sleeping());
    }

    GoogleFiles(
            String provider,
            BackendClient client,
            String version,
            String account,
            Uploads uploads,
            Clock clock,
            Pause pause) {
        this.provider = provider;
        this.client = client;
        this.version = version;
        this.variant = "google-file-" + account;
        this.uploads = uploads;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Returns the address by which a request names a file, which is uploaded if it is not there yet. Blocks.
     *
     * @throws ProviderException if that did not work; nothing was paid
     */
    public URI put(ProviderInput input) {
        File file = uploads.find(input.sha256(), variant)
                .flatMap(name -> known(input, name))
                .orElseGet(() -> upload(input));
        await(input, file);
        return address(file.name);
    }

    private URI address(String name) {
        return client.address(version, "files", name.substring(name.indexOf('/') + 1));
    }

    /** Returns a file from before if it is still there; one that is not is forgotten. */
    private Optional<File> known(ProviderInput input, String name) {
        try {
            if (NAME.matcher(name).matches()) {
                return Optional.of(look(name));
            }
        } catch (ProviderException e) {
            // Google answers 403, not 404, for a file that is gone or is another account's.
            Failure.Kind kind = e.failure().kind();
            if (kind != Failure.Kind.NOT_FOUND && kind != Failure.Kind.AUTHENTICATION) {
                throw e;
            }
        }
        uploads.forget(input.sha256(), variant);
        return Optional.empty();
    }

    private File upload(ProviderInput input) {
        File file;
        try {
            file = send(input);
        } catch (ProviderException e) {
            // Bytes that were sent again after a break do not fit what arrived of them before: it begins anew, once.
            if (e.failure().kind() != Failure.Kind.INVALID_REQUEST
                    && e.failure().kind() != Failure.Kind.CONFLICT) {
                throw e;
            }
            file = send(input);
        }
        Instant expires = clock.instant().plus(KEPT);
        uploads.remember(input.sha256(), variant, file.name, expires);
        return file;
    }

    /** Begins an upload and ends it. Both can be repeated: what is begun and not ended costs nothing and vanishes by itself. */
    private File send(ProviderInput input) {
        JsonObject about = JsonObject.create()
                .with(
                        "file",
                        JsonObject.create().with("display_name", input.sha256().substring(0, 16)));
        BackendRequest start = BackendRequest.post(client.address("upload", version, "files"))
                .header("X-Goog-Upload-Protocol", "resumable")
                .header("X-Goog-Upload-Command", "start")
                .header("X-Goog-Upload-Header-Content-Length", Long.toString(input.bytes()))
                .header("X-Goog-Upload-Header-Content-Type", input.type().value())
                .json(about)
                .repeatable();
        URI target = client.send(
                start,
                answer -> answer.header("x-goog-upload-url")
                        .flatMap(client.hosts()::check)
                        .orElseThrow(() -> answer.wrong("no x-goog-upload-url on the API's own host")));
        BackendRequest bytes = BackendRequest.post(target)
                .header("X-Goog-Upload-Offset", "0")
                .header("X-Goog-Upload-Command", "upload, finalize")
                .file(input)
                .repeatable();
        return client.send(bytes, answer -> File.of(answer.json().at("file")));
    }

    /** Waits until a file can be used. */
    private void await(ProviderInput input, File uploaded) {
        File file = uploaded;
        for (int look = 1; !file.state.equals("ACTIVE"); look++) {
            if (file.state.equals("FAILED")) {
                uploads.forget(input.sha256(), variant);
                throw wrong(
                        Failure.Kind.INVALID_REQUEST,
                        "Google could not read the file given as " + input.role() + " ("
                                + input.type().value() + "): give another one",
                        Optional.empty());
            }
            if (look == LOOKS) {
                throw wrong(
                        Failure.Kind.UNAVAILABLE,
                        "Google still looks through the file given as " + input.role() + "; nothing was paid yet",
                        Optional.of(LATER));
            }
            rest();
            file = look(file.name);
        }
    }

    private File look(String name) {
        return client.send(BackendRequest.get(address(name)), answer -> File.of(answer.json()));
    }

    private record File(String name, String state) {
        static File of(JsonValue file) {
            String name = file.at("name").nonEmptyText();
            if (!NAME.matcher(name).matches()) {
                throw file.at("name").wrong("is no name of a file");
            }
            // Gateways leave the state out where there is nothing to wait for.
            return new File(name, file.at("state").optional(JsonValue::text).orElse("ACTIVE"));
        }
    }

    private void rest() {
        try {
            pause.sleep(SHORT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw wrong(Failure.Kind.CANCELLED, "it was interrupted while a file was looked through", Optional.empty());
        }
    }

    private ProviderException wrong(Failure.Kind kind, String what, Optional<Duration> later) {
        return new ProviderException(
                new Failure(
                        kind,
                        provider + ": " + what,
                        later.isPresent(),
                        later,
                        Failure.Billing.NOT_CHARGED,
                        Optional.of(provider),
                        Optional.empty()),
                null);
    }
}
